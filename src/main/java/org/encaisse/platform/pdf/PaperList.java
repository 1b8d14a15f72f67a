package org.encaisse.platform.pdf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A title, a few words and a long list in columns of which some wrap, over as many numbered pages as it needs. */
public final class PaperList {

    private static final float LEFT = Paper.mm(15);
    private static final float WIDE = Paper.WIDTH - 2 * LEFT;
    private static final float TOP = Paper.mm(18);
    private static final float BOTTOM = Paper.HEIGHT - Paper.mm(18);
    private static final int DARK = 0x1a2230;
    private static final int SOFT = 0x55607a;
    private static final Ink TITLE = Ink.bold(15, DARK);
    private static final Ink HEAD = Ink.bold(8, SOFT);
    private static final Ink WORDS = Ink.regular(8.5f, DARK);
    private static final Ink SMALL = Ink.regular(7, SOFT);

    private final Paper paper;
    private final PaperTable table;
    private final List<Column> columns;
    private final String title;
    private final String lead;

    /**
     * A column.
     *
     * @param millimetres how wide its words may be before they go on on the next line
     * @param small whether it is set small and soft, for what is looked up rather than read
     */
    public record Column(String heading, int millimetres, boolean small) {

        Ink ink() {
            return small ? SMALL : WORDS;
        }
    }

    public PaperList(String language, String title, String lead, List<Column> columns) {
        this.title = clean(title);
        this.lead = clean(lead);
        this.columns = List.copyOf(columns);
        this.paper = new Paper(language, this.title);
        this.table = new PaperTable(
                columns.stream()
                        .map(column -> new PaperTable.Column(column.heading(), false))
                        .toList(),
                HEAD);
    }

    public void row(List<String> texts) {
        List<PaperTable.Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Ink ink = columns.get(i).ink();
            cells.add(new PaperTable.Cell(
                    PaperText.wrapped(
                                    clean(texts.get(i)),
                                    ink,
                                    Paper.mm(columns.get(i).millimetres()))
                            .stream()
                            .map(line -> new PaperTable.Words(line, ink))
                            .toList()));
        }
        table.row(cells);
    }

    public byte[] bytes(UUID id, Instant at) {
        paper.page();
        float y = words("H1", title, TITLE, Paper.mm(22));
        y = words("P", lead, SMALL, y);
        table.draw(paper, LEFT, WIDE, y + Paper.mm(3), TOP, BOTTOM);
        int pages = paper.pages();
        for (int page = 0; page < pages; page++) {
            paper.turnTo(page);
            String number = (page + 1) + " / " + pages;
            paper.ornament(LEFT + WIDE - Paper.width(number, SMALL), Paper.HEIGHT - Paper.mm(10), number, SMALL);
        }
        return paper.bytes(id, at);
    }

    private float words(String role, String text, Ink ink, float top) {
        float y = top;
        paper.begin(role);
        for (String line : PaperText.wrapped(text, ink, WIDE)) {
            paper.text(LEFT, y, line, ink);
            y += ink.size() * 1.35f;
        }
        paper.end();
        return y;
    }

    /** No face has a letter for what steers a printer; a gap of any kind is a space. */
    private static String clean(String text) {
        return text.codePoints()
                .map(c -> c != 0xA0 && c != 0x202F && Character.isWhitespace(c) ? ' ' : c)
                .filter(c -> c >= 0x20 && c != 0x7f && Character.isDefined(c) && !Character.isISOControl(c))
                .filter(c -> Character.getType(c) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
