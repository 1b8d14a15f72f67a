package org.encaisse.platform.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableWriterTest {

    private static final List<String> ACTIVE =
            List.of("=1+1", "+33 1", "-cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", "\r=1", "'=1", "'plain", "it's");

    @TempDir
    Path folder;

    @Test
    void a_french_csv_has_its_mark_its_semicolons_and_its_commas() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvTableWriter writer = new CsvTableWriter(out, CsvTableWriter.Dress.FRENCH)) {
            writer.text("a;b")
                    .number(new BigDecimal("-1234.50"))
                    .date(LocalDate.of(2026, 11, 21))
                    .blank()
                    .endRow();
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\ufeff\"a;b\";-1234,50;21/11/2026;\r\n");
    }

    @Test
    void a_text_that_a_spreadsheet_would_compute_is_only_shown_and_reads_back_as_it_was() throws IOException {
        Path file = folder.resolve("active.csv");
        try (OutputStream out = Files.newOutputStream(file);
                CsvTableWriter writer = new CsvTableWriter(out, CsvTableWriter.Dress.FRENCH)) {
            writer.text("number").text("name").endRow();
            ACTIVE.forEach(text -> writer.text("F").text(text).endRow());
        }
        assertThat(Files.readString(file).lines().skip(1).map(line -> line.substring(2)))
                .noneMatch(cell -> cell.matches("(?s)\"?[=+@\\t\\r-].*"));
        assertThat(RecogniseTableTest.rows(file, RecogniseTable.of(file)))
                .extracting(row -> row.text(1))
                .containsExactlyElementsOf(ACTIVE.stream().map(String::strip).toList());
    }

    @Test
    void a_workbook_keeps_numbers_dates_and_texts_apart() throws IOException {
        Path file = folder.resolve("out.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                XlsxTableWriter writer = new XlsxTableWriter(out, "Factures")) {
            writer.text("number").text("amount").text("due").text("name").endRow();
            for (String text : ACTIVE) {
                writer.text("F-1")
                        .number(new BigDecimal("-1234.50"))
                        .date(LocalDate.of(2026, 11, 21))
                        .text(text)
                        .endRow();
            }
            writer.text("\u0001\ufffe<&>").blank().blank().text("x").endRow();
        }
        Row row = RecogniseTableTest.rows(file, RecogniseTable.of(file)).getFirst();
        assertThat(row.texts()).containsExactly("F-1", "-1234.5", "2026-11-21", "=1+1");
        assertThat(row.kind(1)).isEqualTo(CellKind.NUMBER);
        assertThat(row.kind(2)).isEqualTo(CellKind.DATE);
        assertThat(row.date(2, DateOrder.DMY).orNull()).isEqualTo(LocalDate.of(2026, 11, 21));
        // An independent reader sees the same, and no formula.
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile())) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(ACTIVE.size() + 2);
            assertThat(rows.get(1).getCell(1).asNumber()).isEqualByComparingTo("-1234.5");
            assertThat(rows.get(1).getCell(2).asDate().toLocalDate()).isEqualTo(LocalDate.of(2026, 11, 21));
            assertThat(rows.get(1).getCell(3).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCell(3).getFormula()).isNull();
        }
    }
}
