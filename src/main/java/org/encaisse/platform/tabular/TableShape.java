package org.encaisse.platform.tabular;

import java.nio.charset.Charset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file turned out to be, after a look at all of it.
 *
 * @param charset the charset of a CSV file
 * @param separator what stands between the cells of a CSV file
 * @param headerLine the line of the file that names the columns
 * @param headers the names of the columns as they stand there, blank where a column has none
 * @param rows how many rows follow that are not blank
 */
public record TableShape(
        Format format,
        @Nullable Charset charset,
        char separator,
        int headerLine,
        List<String> headers,
        long rows,
        List<ColumnEvidence> columns) {

    public enum Format {
        CSV,
        XLSX
    }

    /** A few wrong rows do not make a file undecidable: the minority is refused line by line. */
    private static final long MAJORITY = 20;

    public TableShape {
        headers = List.copyOf(headers);
        columns = List.copyOf(columns);
    }

    /** The order of dates as these columns prove it; when they cannot, as the other date columns of the file do. */
    public Decided<DateOrder> dateOrder(Collection<Integer> of) {
        DateEvidence seen = new DateEvidence();
        of.forEach(column -> seen.add(columns.get(column).dates()));
        Decided<DateOrder> decided = decide(seen);
        if (!decided.isUndecidable() || seen.dmyOnly + seen.mdyOnly > 0) {
            return decided;
        }
        columns.stream().filter(ColumnEvidence::isMostlyDates).forEach(column -> seen.add(column.dates()));
        return decide(seen);
    }

    /** Whether what stands in this column are figures, but for a few rows. */
    public boolean isMostlyFigures(int column) {
        return columns.get(column).isMostlyFigures();
    }

    /** Whether every number of this column ends in « .0 »: identifiers that a spreadsheet took for figures. */
    public boolean isOfSpreadsheetNumbers(int column) {
        return columns.get(column).isOfSpreadsheetNumbers();
    }

    public Decided<DecimalMark> decimalMark(Collection<Integer> of) {
        FigureEvidence seen = new FigureEvidence();
        of.forEach(column -> seen.add(columns.get(column).figures()));
        Decided<DecimalMark> decided = decide(seen);
        if (!decided.isUndecidable() || seen.commaOnly + seen.pointOnly > 0) {
            return decided;
        }
        columns.stream().filter(ColumnEvidence::isMostlyFigures).forEach(column -> seen.add(column.figures()));
        return decide(seen);
    }

    private static Decided<DateOrder> decide(DateEvidence seen) {
        if (seen.dmyOnly > 0 && seen.dmyOnly >= seen.mdyOnly * MAJORITY) {
            return Decided.proven(DateOrder.DMY);
        }
        if (seen.mdyOnly > 0 && seen.mdyOnly >= seen.dmyOnly * MAJORITY) {
            return Decided.proven(DateOrder.MDY);
        }
        if (seen.dmyOnly + seen.mdyOnly > 0) {
            return Decided.undecidable();
        }
        if (seen.ymdOnly > 0) {
            return Decided.proven(DateOrder.YMD);
        }
        return seen.either > 0 ? Decided.undecidable() : Decided.indifferent(DateOrder.DMY);
    }

    private static Decided<DecimalMark> decide(FigureEvidence seen) {
        if (seen.commaOnly > 0 && seen.commaOnly >= seen.pointOnly * MAJORITY) {
            return Decided.proven(DecimalMark.COMMA);
        }
        if (seen.pointOnly > 0 && seen.pointOnly >= seen.commaOnly * MAJORITY) {
            return Decided.proven(DecimalMark.POINT);
        }
        if (seen.commaOnly + seen.pointOnly + seen.either > 0) {
            return Decided.undecidable();
        }
        return Decided.indifferent(DecimalMark.COMMA);
    }
}
