package org.encaisse.platform.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A table of rows that goes on over as many pages as it needs, its headings on each. Columns are as wide as what stands in them. */
public final class PaperTable {

    private static final float LEADING = 1.4f;
    private static final float GAP = Paper.mm(2);
    private static final float AIR = Paper.mm(1.3);
    private static final int RULE = 0xd8dee4;

    private final List<Column> columns;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final Ink headings;

    /** @param right whether its cells stand at the right side, as figures do */
    public record Column(String heading, boolean right) {}

    /** The lines of a cell, each with its ink. */
    public record Cell(List<Words> lines) {

        public static Cell of(String text, Ink ink) {
            return new Cell(List.of(new Words(text, ink)));
        }

        float width() {
            return lines.stream()
                    .map(line -> Paper.width(line.text(), line.ink()))
                    .reduce(0f, Math::max);
        }

        float height() {
            return lines.stream().map(line -> line.ink().size() * LEADING).reduce(0f, Float::sum);
        }
    }

    /** A text in its ink. */
    public record Words(String text, Ink ink) {}

    public PaperTable(List<Column> columns, Ink headings) {
        this.columns = List.copyOf(columns);
        this.headings = headings;
    }

    public void row(List<Cell> cells) {
        if (cells.size() != columns.size()) {
            throw new IllegalArgumentException(cells.size() + " cells in " + columns.size() + " columns");
        }
        rows.add(List.copyOf(cells));
    }

    /**
     * Draws the table.
     *
     * @param top where it begins on the page, and where it goes on
     * @param again where it goes on on the pages after
     * @param bottom where a page ends
     * @return where it ended
     */
    public float draw(Paper paper, float left, float width, float top, float again, float bottom) {
        float[] widths = widths(width);
        paper.begin("Table");
        float y = heading(paper, left, widths, top);
        for (List<Cell> row : rows) {
            float height = row.stream().map(Cell::height).reduce(0f, Math::max) + 2 * AIR;
            if (y + height > bottom) {
                paper.page();
                y = heading(paper, left, widths, again);
            }
            draw(paper, "TD", row, left, widths, y + AIR);
            y += height;
            paper.line(left, y, width, 0.5f, RULE);
        }
        paper.end();
        return y;
    }

    private float heading(Paper paper, float left, float[] widths, float top) {
        List<Cell> cells = columns.stream()
                .map(column -> Cell.of(column.heading(), headings))
                .toList();
        draw(paper, "TH", cells, left, widths, top + AIR);
        float y = top + headings.size() * LEADING + 2 * AIR;
        float all = 0;
        for (float width : widths) {
            all += width;
        }
        paper.line(left, y, all, 1, headings.colour());
        return y;
    }

    private void draw(Paper paper, String role, List<Cell> cells, float left, float[] widths, float top) {
        paper.begin("TR");
        float x = left;
        for (int i = 0; i < cells.size(); i++) {
            paper.begin(role);
            float y = top;
            for (Words line : cells.get(i).lines()) {
                String text = PaperText.cut(line.text(), line.ink(), widths[i] - (i == widths.length - 1 ? 0 : GAP));
                float space = widths[i] - Paper.width(text, line.ink()) - (i == widths.length - 1 ? 0 : GAP);
                y += line.ink().size() * LEADING;
                paper.text(
                        columns.get(i).right() ? x + space : x, y - line.ink().size() * 0.42f, text, line.ink());
            }
            paper.end();
            x += widths[i];
        }
        paper.end();
    }

    /** What is left over is shared out; what is missing is taken from the widest. */
    private float[] widths(float width) {
        float[] widths = new float[columns.size()];
        float all = 0;
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            float words = Stream.concat(
                            Stream.of(Cell.of(columns.get(i).heading(), headings)),
                            rows.stream().map(row -> row.get(column)))
                    .map(Cell::width)
                    .reduce(0f, Math::max);
            widths[i] = words + (i == widths.length - 1 ? 0 : GAP);
            all += widths[i];
        }
        if (all > width) {
            int widest = 0;
            for (int i = 1; i < widths.length; i++) {
                widest = widths[i] > widths[widest] ? i : widest;
            }
            widths[widest] = Math.max(Paper.mm(10), widths[widest] - (all - width));
        } else {
            for (int i = 0; i < widths.length; i++) {
                widths[i] += (width - all) * widths[i] / all;
            }
        }
        return widths;
    }
}
