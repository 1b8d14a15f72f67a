package org.encaisse.platform.tabular;

import java.util.List;
import org.encaisse.kernel.outcome.Refused;

/** Which of the first rows names the columns: the first wide enough one in which every cell is a word. */
final class HeaderGuess {

    private HeaderGuess() {}

    static Row of(List<Row> firstRows) {
        int widest = firstRows.stream().mapToInt(HeaderGuess::filled).max().orElse(0);
        if (widest == 0) {
            throw new Refused(TableRefusal.EMPTY);
        }
        if (widest == 1) {
            throw new Refused(TableRefusal.NOT_A_TABLE);
        }
        for (Row row : firstRows) {
            // A title or a date of extraction above the table fills a cell or two.
            if (filled(row) > 1 && filled(row) * 10 >= widest * 6) {
                if (isWords(row)) {
                    return row;
                }
                throw new Refused(TableRefusal.NO_HEADER, row.line());
            }
        }
        throw new Refused(TableRefusal.NO_HEADER, firstRows.getFirst().line());
    }

    private static int filled(Row row) {
        return (int) row.texts().stream().filter(text -> !text.isEmpty()).count();
    }

    private static boolean isWords(Row row) {
        for (int column = 0; column < row.size(); column++) {
            String text = row.text(column);
            boolean word = text.isEmpty()
                    || (row.kind(column) == CellKind.TEXT
                            && Figures.parse(text, DecimalMark.COMMA).isFault()
                            && Figures.parse(text, DecimalMark.POINT).isFault()
                            && Dates.parts(text) == null
                            && text.chars().anyMatch(Character::isLetter));
            if (!word) {
                return false;
            }
        }
        return true;
    }
}
