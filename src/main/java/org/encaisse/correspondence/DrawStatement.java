package org.encaisse.correspondence;

import static org.encaisse.platform.pdf.Paper.mm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.encaisse.platform.pdf.Ink;
import org.encaisse.platform.pdf.Paper;
import org.encaisse.platform.pdf.PaperTable;
import org.encaisse.platform.pdf.PaperTable.Cell;
import org.encaisse.platform.pdf.PaperTable.Column;
import org.encaisse.platform.pdf.PaperTable.Words;
import org.encaisse.platform.pdf.PaperText;

/** Draws a statement of account, from its head to the way to pay. */
final class DrawStatement {

    private static final float LEFT = mm(16);
    private static final float WIDE = Paper.WIDTH - 2 * LEFT;
    private static final float RIGHT = LEFT + WIDE;
    private static final float TOP = mm(16);
    private static final float BOTTOM = Paper.HEIGHT - mm(20);
    private static final float LEADING = 1.4f;

    private static final int BLACK = 0x1c2430;
    private static final int BLUE = 0x1f4e5f;
    private static final int GREY = 0x5b6875;
    private static final int RED = 0x98201a;
    private static final int PALE = 0xf2f5f7;

    private static final Ink WORDS = Ink.regular(9, BLACK);
    private static final Ink LABEL = Ink.regular(9, GREY);
    private static final Ink SMALL = Ink.regular(7.5f, GREY);
    private static final Ink NOTE = Ink.regular(8, 0x3c4854);
    private static final Ink SENDER = Ink.bold(14, BLUE);
    private static final Ink TITLE = Ink.bold(14, BLACK);
    private static final Ink TO = Ink.regular(10, BLACK);
    private static final Ink CELL = Ink.regular(8.5f, BLACK);
    private static final Ink CELL_BOLD = Ink.bold(8.5f, BLACK);
    private static final Ink BALANCE = Ink.bold(11, BLUE);

    private final StatementSheet sheet;
    private final Paper paper;
    private float y = TOP;

    private final int before;

    private DrawStatement(StatementSheet sheet, Paper paper) {
        this.sheet = sheet;
        this.paper = paper;
        this.before = paper.pages();
    }

    static byte[] pdf(StatementSheet sheet, UUID id, Instant now) {
        Paper paper = new Paper(
                sheet.lang(), sheet.title() + " – " + sheet.debtorLines().getFirst());
        on(paper, sheet);
        return paper.bytes(id, now);
    }

    /** On pages of its own, behind whatever is there already. */
    static void on(Paper paper, StatementSheet sheet) {
        new DrawStatement(sheet, paper).draw();
    }

    private void draw() {
        paper.page();
        head();
        debtor();
        sums();
        items();
        end();
        feet();
    }

    private void head() {
        float half = WIDE - mm(74);
        y = TOP;
        for (String line : PaperText.wrapped(sheet.sender(), SENDER, half)) {
            paragraph(LEFT, line, SENDER, 1.25f);
        }
        y += mm(1);
        for (String line : sheet.senderLines()) {
            paragraph(LEFT, PaperText.cut(line, WORDS, half), WORDS, LEADING);
        }
        float left = y;
        y = TOP + TITLE.size() * 1.25f;
        paper.begin("H1");
        paper.text(RIGHT - Paper.width(sheet.title(), TITLE), y - 3.5f, sheet.title(), TITLE);
        paper.end();
        y += mm(1);
        for (StatementSheet.Fact fact : sheet.facts()) {
            y += WORDS.size() * LEADING;
            float value = RIGHT - Paper.width(fact.value(), WORDS);
            String label = fact.label() + " ";
            paper.begin("P");
            paper.text(value - Paper.width(label, LABEL), y - 3.8f, label, LABEL);
            paper.text(value, y - 3.8f, fact.value(), WORDS);
            paper.end();
        }
        y = Math.max(y, left) + mm(5);
        paper.line(LEFT, y, WIDE, 2, BLUE);
    }

    private void debtor() {
        float from = y + mm(8);
        y = from;
        Ink ink = Ink.bold(10, BLACK);
        for (String line : sheet.debtorLines()) {
            for (String part : PaperText.wrapped(line, ink, mm(84))) {
                paragraph(LEFT + mm(92), part, ink, LEADING);
            }
            ink = TO;
        }
        y = Math.max(y, from + mm(22)) + mm(9);
    }

    private void sums() {
        List<StatementSheet.Figure> figures = sheet.figures();
        float gap = mm(2);
        float wide = (WIDE - gap * (figures.size() - 1)) / figures.size();
        float high = mm(5) + 9 * LEADING + 11 * LEADING;
        float x = LEFT;
        for (StatementSheet.Figure figure : figures) {
            boolean late = figure.tone().equals("late");
            boolean balance = figure.tone().equals("balance");
            paper.ground(x, y, wide, high, late ? 0xfbeeec : balance ? 0xe6eff2 : PALE);
            paper.ground(x, y, 2.5f, high, late ? 0xb3261e : balance ? BLUE : 0xb9c6cf);
            float room = wide - 2.5f - mm(5);
            Ink sum = fitted(Ink.bold(11, late ? RED : BLACK), figure.value(), room);
            paper.begin("P");
            paper.text(x + 2.5f + mm(3), y + mm(2.5) + 9, PaperText.cut(figure.label(), LABEL, room), LABEL);
            paper.text(x + 2.5f + mm(3), y + mm(2.5) + 9 * LEADING + 11, figure.value(), sum);
            paper.end();
            x += wide + gap;
        }
        y += high + mm(7);
    }

    /** A large sum is set smaller rather than cut. */
    private static Ink fitted(Ink ink, String text, float room) {
        float width = Paper.width(text, ink);
        return width <= room ? ink : new Ink(ink.weight(), ink.size() * room / width, ink.colour());
    }

    private void items() {
        if (sheet.rows().isEmpty()) {
            y += mm(6);
            paragraph(LEFT, sheet.empty(), LABEL, LEADING);
            y += mm(6);
            return;
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < sheet.headings().size(); i++) {
            columns.add(new Column(sheet.headings().get(i), i >= 3));
        }
        PaperTable table = new PaperTable(columns, Ink.bold(8.5f, BLUE));
        sheet.rows().forEach(row -> table.row(cells(row)));
        y = table.draw(paper, LEFT, WIDE, y, TOP, BOTTOM);
    }

    private static List<Cell> cells(StatementSheet.Row row) {
        Words number = new Words(row.number(), CELL_BOLD);
        Ink word = switch (row.tone()) {
            case "late" -> Ink.bold(8.5f, RED);
            case "credit" -> Ink.regular(8.5f, BLUE);
            default -> Ink.regular(8.5f, 0x3d5a3f);
        };
        return List.of(
                row.order().isEmpty()
                        ? new Cell(List.of(number))
                        : new Cell(List.of(number, new Words(row.order(), SMALL))),
                Cell.of(row.issued(), CELL),
                Cell.of(row.due(), CELL),
                Cell.of(row.amount(), CELL),
                Cell.of(row.remaining(), CELL_BOLD),
                Cell.of(row.late(), CELL),
                Cell.of(row.word(), word));
    }

    /** Totals and the way to pay stay together. */
    private void end() {
        float high = sheet.totals().size() * 18f
                + 30
                + (sheet.payLines().isEmpty()
                        ? 0
                        : mm(14) + 14f * sheet.payLines().size());
        y += mm(5);
        if (y + high > BOTTOM) {
            paper.page();
            y = TOP;
        }
        totals();
        pay();
        List<String> note = PaperText.wrapped(sheet.note(), NOTE, WIDE);
        y += mm(6);
        if (y + note.size() * NOTE.size() * LEADING > BOTTOM) {
            paper.page();
            y = TOP;
        }
        paper.begin("P");
        for (String line : note) {
            y += NOTE.size() * LEADING;
            paper.text(LEFT, y - 3.4f, line, NOTE);
        }
        paper.end();
    }

    private void totals() {
        float x = LEFT + mm(94);
        for (StatementSheet.Fact total : sheet.totals()) {
            y += mm(1) + WORDS.size() * LEADING;
            pair(x, total.label(), total.value(), WORDS);
            y += mm(1);
        }
        paper.line(x, y, mm(84), 1, BLUE);
        y += mm(1.6) + BALANCE.size() * LEADING;
        pair(x, sheet.balanceLabel(), sheet.balance(), BALANCE);
        y += mm(8);
    }

    private void pair(float x, String label, String value, Ink ink) {
        float from = x + mm(84) - Paper.width(value, ink);
        paper.begin("P");
        paper.text(x, y - ink.size() * 0.42f, PaperText.cut(label, ink, from - x - mm(2)), ink);
        paper.text(from, y - ink.size() * 0.42f, value, ink);
        paper.end();
    }

    private void pay() {
        if (sheet.payLines().isEmpty()) {
            return;
        }
        float line = WORDS.size() * LEADING + mm(0.8);
        float high = mm(6) + line * (sheet.payLines().size() + 1);
        paper.ground(LEFT, y, WIDE, high, PALE);
        paper.ground(LEFT, y, 2.5f, high, BLUE);
        float foot = y + high;
        y += mm(2.5);
        paragraph(LEFT + mm(5), sheet.payTitle(), Ink.bold(9, BLUE), LEADING);
        y += mm(1);
        for (StatementSheet.Fact fact : sheet.payLines()) {
            y += line;
            paper.begin("P");
            paper.text(LEFT + mm(5), y - 3.8f, PaperText.cut(fact.label(), LABEL, mm(40)), LABEL);
            paper.text(LEFT + mm(47), y - 3.8f, PaperText.cut(fact.value(), WORDS, WIDE - mm(51)), WORDS);
            paper.end();
        }
        y = foot;
    }

    private void feet() {
        int pages = paper.pages() - before;
        for (int i = 0; i < pages; i++) {
            paper.turnTo(before + i);
            String page = sheet.pageWord() + " " + (i + 1) + " / " + pages;
            float foot = Paper.HEIGHT - mm(11);
            float from = RIGHT - Paper.width(page, SMALL);
            paper.ornament(LEFT, foot, PaperText.cut(sheet.footer(), SMALL, from - LEFT - mm(4)), SMALL);
            paper.ornament(from, foot, page, SMALL);
        }
    }

    private void paragraph(float x, String text, Ink ink, float leading) {
        y += ink.size() * leading;
        paper.begin("P");
        paper.text(x, y - ink.size() * 0.42f, text, ink);
        paper.end();
    }
}
