package org.encaisse.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.encaisse.platform.pdf.PaperTable.Cell;
import org.encaisse.platform.pdf.PaperTable.Column;
import org.junit.jupiter.api.Test;

class PaperTest {

    private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final Instant AT = Instant.parse("2026-11-21T08:00:00Z");
    private static final Ink INK = Ink.regular(10, 0x102030);

    @Test
    void the_document_says_that_it_is_for_the_archive_and_is_read_out_in_order() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(table(3).bytes(ID, AT))) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(new String(catalog.getMetadata().exportXMPMetadata().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("<pdfaid:part>3</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>")
                    .contains("Relevé &amp; état");
            assertThat(catalog.getLanguage()).isEqualTo("fr");
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getOutputIntents()).hasSize(1);
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(roles(catalog.getStructureTreeRoot()))
                    .startsWith("Document", "H1", "Table", "TR", "TH", "TH", "TR", "TD", "TD")
                    .endsWith("TR", "TD", "TD");
        }
    }

    @Test
    void the_usual_letters_come_as_a_part_of_the_face_and_others_bring_the_whole() throws IOException {
        assertThat(fonts("1\u202F234,50\u00A0€ — Œuvré à l’échéance")).containsExactly("ENCAIS+Inter-Regular");
        assertThat(fonts("Ωμέγα")).containsExactly("Inter-Regular");
    }

    @Test
    void what_is_written_can_be_copied_and_a_letter_no_face_has_leaves_no_hole() throws IOException {
        assertThat(text(paper("1\u202F234,50\u00A0€ — Œuvré Ωμέγα"))).contains("1\u202F234,50\u00A0€ — Œuvré Ωμέγα");
        assertThat(text(paper("a\u4E2D\uD83D\uDE00b"))).contains("a??b");
    }

    @Test
    void a_long_table_goes_on_with_its_headings() throws IOException {
        Paper paper = table(100);
        assertThat(paper.pages()).isEqualTo(4);
        assertThat(text(paper).split("Facture", -1)).hasSize(5);
        assertThat(text(paper)).contains("F-99");
    }

    @Test
    void drawing_again_gives_the_same_bytes_on_several_desks_too() throws Exception {
        byte[] once = table(20).bytes(ID, AT);
        assertThat(table(20).bytes(UUID.randomUUID(), AT)).isNotEqualTo(once);
        try (var desks = Executors.newFixedThreadPool(4)) {
            Callable<byte[]> draw = () -> table(20).bytes(ID, AT);
            for (var drawn : desks.invokeAll(Collections.nCopies(40, draw))) {
                assertThat(drawn.get()).isEqualTo(once);
            }
        }
    }

    @Test
    void texts_are_broken_at_spaces_cut_with_an_ellipsis_and_never_through_a_letter() {
        float room = Paper.width("Mutuelle des", INK) + 1;
        assertThat(PaperText.wrapped("Mutuelle des Agents", INK, room)).containsExactly("Mutuelle des", "Agents");
        assertThat(PaperText.wrapped("", INK, room)).containsExactly("");
        assertThat(PaperText.cut("Mutuelle des Agents", INK, room))
                .endsWith("…")
                .startsWith("Mutuelle");
        assertThat(Paper.width(PaperText.cut("Mutuelle des Agents", INK, room), INK))
                .isLessThanOrEqualTo(room);
        assertThat(PaperText.wrapped("\uD83D\uDE00\uD83D\uDE00", INK, 1))
                .containsExactly("\uD83D\uDE00", "\uD83D\uDE00");
    }

    @Test
    void a_paper_without_title_is_refused() {
        assertThatThrownBy(() -> new Paper("fr", " ")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Paper paper(String text) {
        Paper paper = new Paper("fr", "Relevé & état");
        paper.page();
        paper.begin("P");
        paper.text(50, 50, text, INK);
        paper.end();
        return paper;
    }

    private static Paper table(int rows) {
        Paper paper = new Paper("fr", "Relevé & état");
        paper.page();
        paper.begin("H1");
        paper.text(50, 50, "Relevé", Ink.bold(14, 0));
        paper.end();
        PaperTable table = new PaperTable(List.of(new Column("Facture", false), new Column("Montant", true)), INK);
        for (int i = 0; i < rows; i++) {
            table.row(List.of(Cell.of("F-" + i, INK), Cell.of("1\u202F250", INK)));
        }
        table.draw(paper, 50, 480, 80, 50, 790);
        return paper;
    }

    private static String text(Paper paper) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(paper.bytes(ID, AT))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static Set<String> fonts(String text) throws IOException {
        Set<String> names = new TreeSet<>();
        try (PDDocument pdf = Loader.loadPDF(paper(text).bytes(ID, AT))) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    names.add(font.getName());
                }
            }
        }
        return names;
    }

    private static List<String> roles(PDStructureNode node) {
        List<String> roles = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                roles.add(element.getStructureType());
                roles.addAll(roles(element));
            }
        }
        return roles;
    }
}
