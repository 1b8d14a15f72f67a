package org.encaisse.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfPrinterTest {

    private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final Instant AT = Instant.parse("2026-11-21T08:00:00Z");

    private final PdfPrinter printer = new PdfPrinter();

    @Test
    void the_document_says_that_it_is_for_the_archive_and_for_screen_readers() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(printer.print(statement("12\u202F500\u00A0FCFA", ""), ID, AT))) {
            String xmp = new String(
                    pdf.getDocumentCatalog().getMetadata().exportXMPMetadata().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(xmp)
                    .contains("<pdfaid:part>3</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>")
                    .contains("Relevé &amp; état")
                    .contains("2026-11-21T08:00:00Z");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            assertThat(pdf.getDocumentCatalog().getOutputIntents()).hasSize(1);
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Relevé & état");
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
        }
    }

    @Test
    void every_font_is_embedded_and_narrow_spaces_are_kept() throws IOException {
        try (PDDocument pdf =
                Loader.loadPDF(printer.print(statement("1\u202F234\u202F567,89\u00A0€ — Œuvré", ""), ID, AT))) {
            Set<String> names = new HashSet<>();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    names.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
                }
            }
            assertThat(names).containsExactlyInAnyOrder("Inter-Regular", "Inter-Bold");
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("1\u202F234\u202F567,89\u00A0€ — Œuvré")
                    .contains("page 1 / 1");
        }
    }

    @Test
    void printing_again_gives_the_same_bytes() throws InterruptedException {
        byte[] once = printer.print(statement("100", ""), ID, AT);
        Thread.sleep(1100);
        assertThat(printer.print(statement("100", ""), ID, AT)).isEqualTo(once);
        assertThat(new PdfPrinter().print(statement("100", ""), ID, AT)).isEqualTo(once);
        assertThat(printer.print(statement("100", ""), UUID.randomUUID(), AT)).isNotEqualTo(once);
    }

    @Test
    void several_desks_may_print_at_the_same_time() throws Exception {
        byte[] expected = printer.print(statement("4\u202F200", ""), ID, AT);
        try (var desks = Executors.newFixedThreadPool(4)) {
            Callable<byte[]> print = () -> printer.print(statement("4\u202F200", ""), ID, AT);
            for (var printed : desks.invokeAll(java.util.Collections.nCopies(40, print))) {
                assertThat(printed.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void nothing_outside_the_page_is_fetched(@TempDir Path folder) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        Path secret = Files.writeString(folder.resolve("secret.css"), "p:before { content: 'stolen' }");
        String web = "http://127.0.0.1:" + server.getAddress().getPort();
        for (String bait : List.of(
                "<img src=\"" + web + "/a.png\" alt=\"\"/>",
                "<link rel=\"stylesheet\" href=\"" + web + "/a.css\"/>",
                "<link rel=\"stylesheet\" href=\"" + secret.toUri() + "\"/>",
                "<style>@import url(" + web + "/b.css); @import url(" + secret.toUri() + ");</style>",
                "<style>@font-face { font-family: X; src: url(" + web + "/x.ttf) } p { font-family: X }</style>",
                "<p style=\"background: url(" + web + "/bg.png)\">x</p>",
                "<object data=\"" + web + "/o.pdf\" type=\"application/pdf\"></object>",
                "<iframe src=\"" + web + "/f.html\"></iframe>")) {
            try (PDDocument pdf = Loader.loadPDF(printer.print(statement("1", bait), ID, AT))) {
                assertThat(new PDFTextStripper().getText(pdf)).doesNotContain("stolen");
            }
        }
        server.stop(0);
        assertThat(asked).hasValue(0);
    }

    @Test
    void a_page_that_brings_entities_or_is_broken_or_has_no_title_is_refused() {
        for (String page : List.of(
                "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><head><title>t</title></head><body>&x;</body></html>",
                "<html><head><title>t</title></head><body><p></body></html>",
                "<html lang=\"fr\"><head></head><body><p>x</p></body></html>")) {
            assertThatThrownBy(() -> printer.print(page, ID, AT)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static String statement(String amount, String more) {
        return """
                <html lang="fr"><head><title>Relevé &amp; état</title>
                <style>@page { size: A4; @bottom-right { content: "page " counter(page) " / " counter(pages) } }
                body { font-family: Inter; font-size: 10pt }</style></head>
                <body><h1>Relevé</h1><table><thead><tr><th>Facture</th><th>Montant</th></tr></thead>
                <tbody><tr><td>F-1</td><td>%s</td></tr></tbody></table>%s</body></html>
                """.formatted(amount, more);
    }
}
