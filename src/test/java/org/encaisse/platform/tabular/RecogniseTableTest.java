package org.encaisse.platform.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.encaisse.kernel.outcome.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecogniseTableTest {

    private static final String INVOICES = "N° facture;Client;Échéance;Montant\n"
            + "F-1;Société Générale d’Été;21/11/2026;1 234,56\n"
            + "F-2;Hôpital Principal – Dakar;05/06/2026;-12,00\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "UTF-8, false, UTF-8",
        "UTF-8, true, UTF-8",
        "windows-1252, false, windows-1252",
        "UTF-16LE, true, UTF-16LE",
        "UTF-16BE, true, UTF-16BE"
    })
    void the_charset_is_recognised(String written, boolean mark, String recognised) throws IOException {
        Path file = file((mark ? "\ufeff" : "") + INVOICES, Charset.forName(written));
        TableShape shape = RecogniseTable.of(file);
        assertThat(shape.charset()).isEqualTo(Charset.forName(recognised));
        assertThat(shape.headers()).containsExactly("N° facture", "Client", "Échéance", "Montant");
        assertThat(rows(file, shape).get(1).text(1)).isEqualTo("Hôpital Principal – Dakar");
    }

    @Test
    void the_code_page_of_dos_is_recognised_by_its_accents() throws IOException {
        String text = "Numéro;Client;Échéance\nF-1;Société d'Été;21/11/2026\nF-2;Hôpital à côté;05/06/2026\n";
        Path file = file(text, Charset.forName("IBM850"));
        TableShape shape = RecogniseTable.of(file);
        assertThat(shape.charset()).isEqualTo(Charset.forName("IBM850"));
        assertThat(rows(file, shape).getFirst().text(1)).isEqualTo("Société d'Été");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"`;`", "`,`", "`\t`", "`|`"})
    void the_separator_is_recognised_even_beside_other_candidates(String separator) throws IOException {
        String quoted = "\"a,b;c|d\"";
        String text = String.join(separator, "number", "customer", "amount") + "\r\n"
                + String.join(separator, "F-1", quoted, "\"1,5\"") + "\r\n"
                + String.join(separator, "F-2", "\"say \"\"hi\"\"\"", "\"2,5\"") + "\r\n";
        Path file = file(text, StandardCharsets.UTF_8);
        TableShape shape = RecogniseTable.of(file);
        assertThat(shape.separator()).isEqualTo(separator.charAt(0));
        assertThat(rows(file, shape).getFirst().texts()).containsExactly("F-1", "a,b;c|d", "1,5");
        assertThat(rows(file, shape).getLast().text(1)).isEqualTo("say \"hi\"");
    }

    @Test
    void titles_above_the_table_and_blank_lines_are_passed_over_and_lines_are_those_of_the_file() throws IOException {
        Path file = file(
                "Balance au 31/12/2026;;\n\nnumber;customer;amount\n\nF-1;\"two\nlines\";1\n;;\nF-2;x;2\n",
                StandardCharsets.UTF_8);
        TableShape shape = RecogniseTable.of(file);
        assertThat(shape.headerLine()).isEqualTo(3);
        assertThat(shape.rows()).isEqualTo(2);
        assertThat(rows(file, shape)).extracting(Row::line).containsExactly(5, 8);
    }

    @Test
    void the_line_that_tells_excel_its_separator_is_understood() throws IOException {
        Path file = file("sep=|\nnumber|a;b;c\nF-1|d;e;f\n", StandardCharsets.UTF_8);
        TableShape shape = RecogniseTable.of(file);
        assertThat(shape.separator()).isEqualTo('|');
        assertThat(shape.headers()).containsExactly("number", "a;b;c");
    }

    @ParameterizedTest
    @CsvSource({
        "05/06/2026 21/11/2026, DMY, PROVEN",
        "05/06/2026 11/21/2026, MDY, PROVEN",
        "05/06/2026 06/07/2026, , UNDECIDABLE",
        "05/05/2026 06/06/2026, DMY, INDIFFERENT",
        "2026-06-05 2026-07-06, DMY, INDIFFERENT",
        "21/11/2026 11/21/2026, , UNDECIDABLE",
        "98-11-21 98-10-05, YMD, PROVEN",
    })
    void the_order_of_dates_is_decided_over_the_whole_file_or_asked(String dates, DateOrder order, Decided.Sort sort)
            throws IOException {
        StringBuilder text = new StringBuilder("number;due\n");
        for (String date : dates.split(" ")) {
            text.append("F;").append(date).append('\n');
        }
        Decided<DateOrder> decided =
                RecogniseTable.of(file(text.toString(), StandardCharsets.UTF_8)).dateOrder(List.of(1));
        assertThat(decided.sort()).isEqualTo(sort);
        assertThat(decided.orNull()).isEqualTo(order);
    }

    @Test
    void one_wrong_date_does_not_make_a_thousand_undecidable() throws IOException {
        StringBuilder text = new StringBuilder("number;due\n");
        for (int i = 0; i < 1000; i++) {
            text.append("F;").append(13 + i % 15).append("/01/2026\n");
        }
        text.append("F;01/31/2026\n");
        TableShape shape = RecogniseTable.of(file(text.toString(), StandardCharsets.UTF_8));
        assertThat(shape.dateOrder(List.of(1)).orNull()).isEqualTo(DateOrder.DMY);
    }

    @Test
    void another_date_column_of_the_same_file_settles_the_order() throws IOException {
        Path file =
                file("number;due;issued\nF;05/06/2026;05/25/2026\nF;06/06/2026;05/26/2026\n", StandardCharsets.UTF_8);
        assertThat(RecogniseTable.of(file).dateOrder(List.of(1)).orNull()).isEqualTo(DateOrder.MDY);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`1 234,56_12`, COMMA, PROVEN", "`1.234,56_12`, COMMA, PROVEN", "`1,234.56_12`, POINT, PROVEN",
                "`1234.5_12`, POINT, PROVEN", "`1,234_5,678`, , UNDECIDABLE", "`1.234_5,6`, COMMA, PROVEN",
                "`1 234_12`, COMMA, INDIFFERENT", "`1,5_1.5`, , UNDECIDABLE", "`1.234.567_1`, COMMA, PROVEN"
            })
    void the_decimal_mark_is_decided_over_the_whole_file_or_asked(String figures, DecimalMark mark, Decided.Sort sort)
            throws IOException {
        StringBuilder text = new StringBuilder("number;amount\n");
        for (String figure : figures.split("_")) {
            text.append("F;").append(figure).append('\n');
        }
        Decided<DecimalMark> decided =
                RecogniseTable.of(file(text.toString(), StandardCharsets.UTF_8)).decimalMark(List.of(1));
        assertThat(decided.sort()).isEqualTo(sort);
        assertThat(decided.orNull()).isEqualTo(mark);
    }

    @Test
    void a_file_that_is_no_table_is_refused_by_name() throws IOException {
        assertRefused("", TableRefusal.EMPTY);
        assertRefused("  \n \n", TableRefusal.EMPTY);
        assertRefused("Bonjour,\n", TableRefusal.NOT_A_TABLE);
        assertRefused("Chère Madame\nvoici une lettre\n", TableRefusal.NOT_A_TABLE);
        assertRefused("%PDF-1.7\na;b\n", TableRefusal.NOT_A_TABLE);
        assertRefused("F-1;12,5;21/11/2026\nF-2;13,5;22/11/2026\n", TableRefusal.NO_HEADER);
        assertRefused("number;amount\n\n", TableRefusal.NO_ROWS);
        assertRefused("number;amount\nF-1;\"12\nF-2;13\nF-3;14\n", TableRefusal.BROKEN_QUOTES);
        assertRefused("number;amount\nF-1;\"12\"x\nF-2;13\n", TableRefusal.BROKEN_QUOTES);
        assertRefused("number;amount\nF\u0000;1\n", TableRefusal.NUL_BYTES);
        assertRefused("number;amount\nF;" + "x".repeat(40_000) + "\n", TableRefusal.CELL_TOO_LONG);
        assertRefused("number" + ";x".repeat(1_000_000) + "\n", TableRefusal.TOO_MANY_COLUMNS);
        assertRefused("number;amount\nF;1\nF" + ";x".repeat(1_000) + "\n", TableRefusal.TOO_MANY_COLUMNS);
        assertRefused("number;amount\nF;1\nF" + ";".repeat(2_000_000) + "\n", TableRefusal.LINE_TOO_LONG);
    }

    @Test
    void a_charset_that_changes_midway_is_refused_with_its_line() throws IOException {
        byte[] start = "numéro;montant\nFé;1\nFé;2\n".getBytes(StandardCharsets.UTF_8);
        byte[] end = "Fé;3\n".getBytes(StandardCharsets.ISO_8859_1);
        Path file = Files.write(folder.resolve("mixed.csv"), join(start, end));
        Refused refused = catchThrowableOfType(Refused.class, () -> RecogniseTable.of(file));
        assertThat(refused.refusal()).isEqualTo(TableRefusal.WRONG_CHARSET);
        assertThat(refused.arguments()).containsExactly(4);
    }

    private void assertRefused(String text, TableRefusal refusal) throws IOException {
        Path file = file(text, StandardCharsets.UTF_8);
        Refused refused = catchThrowableOfType(Refused.class, () -> RecogniseTable.of(file));
        assertThat(refused).as(text.substring(0, Math.min(30, text.length()))).isNotNull();
        assertThat(refused.refusal())
                .as(text.substring(0, Math.min(30, text.length())))
                .isEqualTo(refusal);
    }

    private Path file(String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("file.csv"), text.getBytes(charset));
    }

    static List<Row> rows(Path file, TableShape shape) {
        List<Row> rows = new ArrayList<>();
        try (Table table = OpenTable.of(file, shape)) {
            for (Row row = table.next(); row != null; row = table.next()) {
                rows.add(row);
            }
        }
        return rows;
    }

    static byte[] join(byte[] start, byte[] end) {
        byte[] both = java.util.Arrays.copyOf(start, start.length + end.length);
        System.arraycopy(end, 0, both, start.length, end.length);
        return both;
    }
}
