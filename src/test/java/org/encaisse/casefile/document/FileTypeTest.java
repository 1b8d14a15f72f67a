package org.encaisse.casefile.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a file is stands in its bytes; what it is called is cleaned. */
class FileTypeTest {

    @Test
    void the_types_taken_are_known_by_their_first_bytes() throws IOException {
        Map<FileType, byte[]> files = Map.of(
                FileType.PDF, latin("%PDF-1.7\n%âãÏÓ\n1 0 obj\n"),
                FileType.PNG, HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452"),
                FileType.JPEG, HexFormat.of().parseHex("ffd8ffe000104a46494600010101"),
                FileType.WEBP, latin("RIFF\0\1\0\0WEBPVP8 "),
                FileType.HEIC, latin("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"),
                FileType.DOCX, zip("[Content_Types].xml", "word/document.xml"),
                FileType.XLSX, zip("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"),
                FileType.TXT, "Bon pour accord, le 3 février : 12 500 €\n".getBytes(StandardCharsets.UTF_8),
                FileType.EML,
                        latin(
                                "Return-Path: <a@b.example>\r\nReceived: from x\r\nFrom: a@b.example\r\nTo: c@d.example\r\n"
                                        + "Subject: Bon de commande\r\nDate: Mon, 2 Nov 2026 10:00:00 +0000\r\n\r\nBonjour\r\n"));
        files.forEach((type, content) ->
                assertThat(FileType.of(content)).as(type.name()).contains(type));
        assertThat(files).hasSize(FileType.values().length);
    }

    @Test
    void what_could_run_or_is_nothing_we_know_is_refused_whatever_it_is_called() throws IOException {
        Map<String, byte[]> files = Map.of(
                "a page", latin("<!DOCTYPE html><html><script>alert(1)</script></html>"),
                "a drawing with scripts", latin("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
                "a program", latin("MZ\u0090\0\3\0\0\0\4\0\0\0ÿÿ\0\0¸"),
                "a script", latin("#!/bin/sh\nrm -rf /\n"),
                "a Word file with macros", zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
                "an archive", zip("facture.pdf"),
                "a broken archive", latin("PK\3\4 not really"),
                "an old Word file", HexFormat.of().parseHex("d0cf11e0a1b11ae1000000000000000000000000"),
                "noise", noise());
        files.forEach(
                (what, content) -> assertThat(FileType.of(content)).as(what).isEqualTo(Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            contrat.pdf                        | contrat.pdf
            Contrat Été 2026.PDF               | Contrat Été 2026.pdf
            C:\\fakepath\\bon.pdf              | bon.pdf
            ../../etc/passwd                   | passwd.pdf
            facture.pdf.exe                    | facture.pdf.exe.pdf
            a<b>:c*d?.pdf                      | a_b_c_d_.pdf
            CON.pdf                            | _CON.pdf
            ...                                | contract.pdf
            .htaccess                          | htaccess.pdf
            """)
    void names_are_cleaned_and_end_as_their_content_asks(String given, String kept) {
        assertThat(FileNames.clean(given, FileType.PDF, "contract")).isEqualTo(kept);
    }

    @Test
    void names_that_turn_the_writing_round_or_never_end_are_cleaned_too() {
        assertThat(FileNames.clean("devis\u202Efdp.exe", FileType.PDF, "x")).isEqualTo("devis_fdp.exe.pdf");
        assertThat(FileNames.clean("a\r\nContent-Type: x\0.pdf", FileType.PDF, "x"))
                .isEqualTo("a_Content-Type_ x_.pdf");
        assertThat(FileNames.clean("é".repeat(500) + ".pdf", FileType.PDF, "x")).hasSize(104);
        assertThat(FileNames.clean("photo.jpeg", FileType.JPEG, "x")).isEqualTo("photo.jpeg");
        assertThat(FileNames.clean("photo.png", FileType.JPEG, "x")).isEqualTo("photo.png.jpg");
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] noise() {
        byte[] noise = new byte[4_000];
        new Random(7).nextBytes(noise);
        return noise;
    }

    private static byte[] zip(String... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String part : parts) {
                zip.putNextEntry(new ZipEntry(part));
                zip.write(latin("<x/>"));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
