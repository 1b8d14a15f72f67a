package org.encaisse.correspondence;

import static org.encaisse.platform.pdf.Paper.mm;

import java.util.ArrayList;
import java.util.List;
import org.encaisse.platform.pdf.Ink;
import org.encaisse.platform.pdf.Paper;
import org.encaisse.platform.pdf.PaperTable;
import org.encaisse.platform.pdf.PaperTable.Cell;
import org.encaisse.platform.pdf.PaperTable.Column;
import org.encaisse.platform.pdf.PaperText;
import org.jspecify.annotations.Nullable;

/** Draws a letter, from its letterhead to what is enclosed; {@link PrintLetter} says where things must stand, and why. */
final class DrawLetter {

    private static final float LEFT = mm(20);
    private static final float WIDE = Paper.WIDTH - 2 * LEFT;
    private static final float TOP = mm(14);
    private static final float BOTTOM = Paper.HEIGHT - mm(20);
    private static final float BODY = TOP + mm(91);
    private static final float WINDOW = mm(105);
    private static final float LEADING = 1.42f;
    private static final float BETWEEN = 12;

    private static final int BLACK = 0x1c2430;
    private static final int BLUE = 0x1f4e5f;
    private static final int DARK = 0x3c4854;

    private static final Ink WORDS = Ink.regular(10, BLACK);
    private static final Ink BOLD = Ink.bold(10, BLACK);
    private static final Ink SENDER = Ink.bold(12.5f, BLUE);
    private static final Ink SENDER_LINE = Ink.regular(9, DARK);
    private static final Ink REFERENCE = Ink.regular(8.5f, DARK);
    private static final Ink REFERENCE_BOLD = Ink.bold(8.5f, BLACK);
    private static final Ink TO = Ink.regular(10.5f, BLACK);
    private static final Ink CELL = Ink.regular(8.5f, BLACK);
    private static final Ink HEADING = Ink.bold(8.5f, BLUE);
    private static final Ink LEGAL = Ink.regular(7.5f, 0x52606d);
    private static final Ink PAGE = Ink.regular(8, 0x52606d);

    /**
     * What is said on it, every line ready.
     *
     * @param registered how it is sent, when that must be said; empty for an ordinary letter
     */
    record Sheet(
            String sender,
            List<String> senderLines,
            String registered,
            String reference,
            List<String> to,
            String when,
            String legal,
            List<String> enclosed) {}

    private final Paper paper;
    private final Sheet sheet;
    private final RenderLetter.Written words;
    private float y = TOP;

    private DrawLetter(Paper paper, Sheet sheet, RenderLetter.Written words) {
        this.paper = paper;
        this.sheet = sheet;
        this.words = words;
    }

    /** On pages of its own, before whatever follows. */
    static void on(Paper paper, Sheet sheet, RenderLetter.Written words) {
        new DrawLetter(paper, sheet, words).draw();
    }

    private void draw() {
        paper.page();
        paper.line(0, mm(99), mm(6), 0.5f, 0x5a6470);
        paper.line(0, mm(198), mm(6), 0.5f, 0x5a6470);
        sender();
        y = mm(50);
        lines(sheet.to(), TO, WINDOW, mm(85), 1.25f, mm(79));
        y = mm(92);
        lines(List.of(sheet.when()), WORDS, WINDOW, mm(85), LEADING, BODY);
        y = BODY;
        lines(List.of(words.subject()), BOLD, LEFT, WIDE, LEADING, "H1");
        y += mm(5);
        for (@Nullable String paragraph : words.paragraphs()) {
            if (paragraph == null) {
                table();
            } else {
                lines(List.of(paragraph.split("\n")), WORDS, LEFT, WIDE, LEADING, "P");
                y += BETWEEN;
            }
        }
        y += mm(6) - BETWEEN;
        lines(sheet.enclosed(), REFERENCE, LEFT, WIDE, LEADING, "P");
        feet();
    }

    /** It has its half of the head, and no more: the window begins beside it. */
    private void sender() {
        float low = TOP + mm(88);
        y = TOP;
        lines(List.of(sheet.sender()), SENDER, LEFT, mm(68), 1.3f, low);
        lines(sheet.senderLines(), SENDER_LINE, LEFT, mm(68), 1.3f, low);
        y = Math.max(y, TOP + mm(36));
        if (!sheet.registered().isEmpty()) {
            lines(List.of(sheet.registered()), REFERENCE_BOLD, LEFT, mm(68), LEADING, low);
        }
        lines(List.of(sheet.reference()), REFERENCE, LEFT, mm(68), LEADING, low);
    }

    /** What does not fit above {@code low} is left out. */
    private void lines(List<String> lines, Ink ink, float left, float width, float leading, float low) {
        for (String line : lines) {
            for (String part : PaperText.wrapped(line, ink, width)) {
                if (y + ink.size() * leading <= low) {
                    paper.begin("P");
                    write(part, ink, left, leading);
                    paper.end();
                }
            }
        }
    }

    /** One element; what does not fit goes on on the next page. */
    private void lines(List<String> lines, Ink ink, float left, float width, float leading, String role) {
        paper.begin(role);
        for (String line : lines) {
            for (String part : PaperText.wrapped(line, ink, width)) {
                if (y + ink.size() * leading > BOTTOM) {
                    paper.end();
                    paper.page();
                    paper.begin(role);
                    y = TOP;
                }
                write(part, ink, left, leading);
            }
        }
        paper.end();
    }

    private void write(String text, Ink ink, float left, float leading) {
        y += ink.size() * leading;
        paper.text(left, y - ink.size() * 0.42f, text, ink);
    }

    private void table() {
        List<List<String>> rows = words.table().rows();
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < rows.getFirst().size(); i++) {
            columns.add(new Column(rows.getFirst().get(i), i >= 3));
        }
        PaperTable table = new PaperTable(columns, HEADING);
        rows.stream()
                .skip(1)
                .forEach(row ->
                        table.row(row.stream().map(cell -> Cell.of(cell, CELL)).toList()));
        if (y + 3 * CELL.size() * LEADING > BOTTOM) {
            paper.page();
            y = TOP;
        }
        y = table.draw(paper, LEFT, WIDE, y, TOP, BOTTOM) + BETWEEN;
        if (!words.table().more().isEmpty()) {
            lines(List.of(words.table().more()), WORDS, LEFT, WIDE, LEADING, "P");
            y += BETWEEN;
        }
    }

    private void feet() {
        int pages = paper.pages();
        float foot = Paper.HEIGHT - mm(9);
        for (int i = 0; i < pages; i++) {
            paper.turnTo(i);
            String page = (i + 1) + " / " + pages;
            float from = LEFT + WIDE - Paper.width(page, PAGE);
            paper.ornament(LEFT, foot, PaperText.cut(sheet.legal(), LEGAL, from - LEFT - mm(4)), LEGAL);
            paper.ornament(from, foot, page, PAGE);
        }
    }
}
