package org.encaisse.platform.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.testing.Damaged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Good files, damaged in five hundred seeded ways: read to the end, or refused by name; nothing else ever. */
class MutationsTest {

    @TempDir
    Path folder;

    @Test
    @Timeout(120)
    void five_hundred_damaged_files_are_read_or_refused_by_name() throws IOException {
        byte[] csv = csv();
        byte[] xlsx = xlsx();
        Map<TableRefusal, Integer> refused = new EnumMap<>(TableRefusal.class);
        int read = 0;
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            byte[] mutated = seed % 2 == 0 ? Damaged.text(csv, random) : Damaged.bytes(xlsx, random);
            Path file = Files.write(folder.resolve("mutated"), mutated);
            try {
                RecogniseTableTest.rows(file, RecogniseTable.of(file));
                read++;
            } catch (Refused refusal) {
                refused.merge((TableRefusal) refusal.refusal(), 1, Integer::sum);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
        assertThat(read).isPositive();
        assertThat(refused.keySet())
                .contains(
                        TableRefusal.BROKEN_WORKBOOK,
                        TableRefusal.NUL_BYTES,
                        TableRefusal.BROKEN_QUOTES,
                        TableRefusal.TOO_MANY_COLUMNS,
                        TableRefusal.WRONG_CHARSET);
    }

    @Test
    @Timeout(60)
    void a_zip_bomb_is_refused_before_it_fills_anything() throws IOException {
        for (String part : new String[] {"xl/sharedStrings.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml"}) {
            Path file = bomb(part, "<si><t>aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa</t></si>");
            assertRefused(file, TableRefusal.TOO_BIG_INSIDE);
        }
        assertRefused(bomb("xl/sharedStrings.xml", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaa"), TableRefusal.CELL_TOO_LONG);
    }

    @Test
    void a_workbook_of_a_million_columns_is_refused() throws IOException {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < 1_000_000; i++) {
            row.append("<c t=\"inlineStr\"><is><t>x</t></is></c>");
        }
        assertRefused(workbook("<row r=\"1\">" + row + "</row>"), TableRefusal.TOO_MANY_COLUMNS);
        assertRefused(
                workbook("<row r=\"1\"><c r=\"ZZZZZZZ1\" t=\"inlineStr\"><is><t>x</t></is></c></row>"),
                TableRefusal.TOO_MANY_COLUMNS);
    }

    @Test
    void references_to_the_outside_and_entities_are_not_followed() throws IOException {
        Path file = zip(Map.of(
                "xl/workbook.xml",
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">"
                        + "<!ENTITY s SYSTEM \"file:///etc/passwd\">]><workbook>&b;&s;</workbook>"));
        assertRefused(file, TableRefusal.BROKEN_WORKBOOK);
    }

    private static void assertRefused(Path file, TableRefusal refusal) {
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(Refused.class, () -> RecogniseTable.of(file))
                        .refusal())
                .isEqualTo(refusal);
    }

    private static byte[] csv() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvTableWriter writer = new CsvTableWriter(out, CsvTableWriter.Dress.FRENCH)) {
            fill(writer);
        }
        return out.toByteArray();
    }

    private static byte[] xlsx() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxTableWriter writer = new XlsxTableWriter(out, "Factures")) {
            fill(writer);
        }
        return out.toByteArray();
    }

    private static void fill(TableWriter writer) {
        writer.text("numéro").text("client").text("échéance").text("montant").endRow();
        for (int i = 0; i < 200; i++) {
            writer.text("F-" + i)
                    .text("Société \"" + i % 7 + "\" ; Été")
                    .date(LocalDate.of(2026, 1 + i % 12, 1 + i % 28))
                    .number(new BigDecimal(i * 37).movePointLeft(2))
                    .endRow();
        }
    }

    private Path bomb(String part, String repeated) throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        byte[] block = repeated.repeat(20_000).getBytes(StandardCharsets.UTF_8);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(9);
            for (Map.Entry<String, String> entry : parts("").entrySet()) {
                if (!entry.getKey().equals(part)) {
                    zip.putNextEntry(new ZipEntry(entry.getKey()));
                    zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
            zip.putNextEntry(new ZipEntry(part));
            zip.write("<sst>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 30; i++) {
                zip.write(block);
            }
            zip.write("</sst>".getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    private Path workbook(String rows) throws IOException {
        return zip(parts(rows));
    }

    private Path zip(Map<String, String> parts) throws IOException {
        Path file = folder.resolve("made.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            // Stored almost as it is: what is refused here is the shape, not the ratio.
            zip.setLevel(0);
            for (Map.Entry<String, String> entry : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    private static Map<String, String> parts(String rows) {
        return Map.of(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"x\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }
}
