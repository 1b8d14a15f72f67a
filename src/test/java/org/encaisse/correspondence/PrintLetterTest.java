package org.encaisse.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.encaisse.platform.pdf.PrintFile;
import org.encaisse.platform.sql.TenantScope;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A letter fits the window of its envelope: the address is seen wherever the sheet slides to, and nothing else is. */
@EncaisseTest
class PrintLetterTest {

    private static final UUID ID = new UUID(1, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
    private static final double MM = 72 / 25.4;
    private static final Debtor LONG = new Debtor(
            "C-0042",
            "Société nationale des approvisionnements médicaux",
            "Mme Fatou Sarr",
            "Bâtiment C\n12, avenue de la République",
            "10700",
            "Dakar",
            "SN");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TenantScope scope;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private SampleLetter samples;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private PrintLetter print;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private JdbcClient jdbc;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TransactionTemplate transactions;

    @Test
    void the_address_stands_in_the_window_and_nothing_else_does() throws Exception {
        byte[] pdf = letter("F5", MessageChannel.REGISTERED_LETTER, LONG);
        Files.write(Path.of("target/letter-fr.pdf"), pdf);
        Window window = Window.of(pdf);
        assertThat(window.always())
                .isEqualTo("Sociéténationaledesapprovisionnementsmédicaux" + "MmeFatouSarr" + "BâtimentC"
                        + "12avenuedelaRépublique" + "10700DAKAR");
        assertThat(window.sometimes()).as("half in the window").isBlank();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains(
                            "LETTRE RECOMMANDÉE AVEC AVIS DE RÉCEPTION",
                            "Votre compte : C-0042",
                            "1 / ",
                            "Relevé de compte");
        }
        assertThat(letter("F5", MessageChannel.REGISTERED_LETTER, LONG)).isEqualTo(pdf);
    }

    @Test
    void a_sender_with_much_to_say_stays_out_of_the_window() throws Exception {
        scope.run(
                opened().tenant(),
                () -> transactions.executeWithoutResult(tx -> jdbc.sql("""
                        update identity.legal_entity
                           set name = 'Société coopérative interprofessionnelle des établissements hospitaliers du Sénégal',
                               street = 'Immeuble Les Almadies, 3e étage, boulevard du général de Gaulle, prolongé',
                               postal_code = '12500', city = 'Dakar-Plateau-Médina-Colobane', telephone = '+221338250000',
                               email = 'comptabilite.clients.recouvrement.amiable.et.contentieux@cooperative-interprofessionnelle.example'
                        """).update()));
        Debtor to = new Debtor("C-".repeat(40), LONG.name(), null, "1, rue", "10700", "Dakar", "SN");
        byte[] pdf = letter("F5", MessageChannel.REGISTERED_LETTER, to);
        Files.write(Path.of("target/letter-sender.pdf"), pdf);
        assertThat(Window.of(pdf).always())
                .isEqualTo("Sociéténationaledesapprovisionnementsmédicaux" + "1rue" + "10700DAKAR");
        assertThat(Window.of(pdf).sometimes()).isBlank();
    }

    @Test
    void letters_behind_one_another_are_one_file_that_says_what_they_say() throws Exception {
        byte[] one = letter("F5", MessageChannel.LETTER, LONG);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int pages;
        try (PrintFile file = new PrintFile(out)) {
            pages = file.add(one, true);
            assertThat(pages % 2).isZero();
            for (int i = 0; i < 20; i++) {
                assertThat(file.add(one, true)).isEqualTo(pages);
            }
        }
        Files.write(Path.of("target/letters-fr.pdf"), out.toByteArray());
        try (PDDocument whole = Loader.loadPDF(out.toByteArray());
                PDDocument alone = Loader.loadPDF(one)) {
            assertThat(whole.getNumberOfPages()).isEqualTo(21 * pages);
            String words = new PDFTextStripper().getText(alone);
            PDFTextStripper last = new PDFTextStripper();
            last.setStartPage(20 * pages + 1);
            assertThat(last.getText(whole).strip()).isEqualTo(words.strip());
        }
    }

    @Test
    void a_file_of_many_letters_takes_no_more_memory_than_one() throws Exception {
        byte[] one = letter("F5", MessageChannel.LETTER, LONG);
        long[] written = new long[1];
        long before = used();
        try (PrintFile file = new PrintFile(new OutputStream() {
            @Override
            public void write(int b) {
                written[0]++;
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                written[0] += length;
            }
        })) {
            for (int i = 0; i < 1_000; i++) {
                file.add(one);
            }
            assertThat(used() - before).as("bytes kept after 1 000 letters").isLessThan(20L << 20);
        }
        assertThat(written[0])
                .as("what letters have in common, their typefaces above all, is written once")
                .isBetween(1_000L * 500, 1_000L * one.length / 4);
    }

    /** What the window shows: always, and only when the sheet has slid to one side. */
    private record Window(String always, String sometimes) {

        static Window of(byte[] pdf) throws Exception {
            StringBuilder seen = new StringBuilder();
            StringBuilder atTheEdge = new StringBuilder();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition at) {
                        double left = at.getXDirAdj() / MM;
                        double right = left + at.getWidthDirAdj() / MM;
                        double low = at.getYDirAdj() / MM;
                        double high = low - at.getHeightDir() / MM;
                        if (getCurrentPageNo() == 1 && right > 90 && left < 200 && low > 34 && high < 90) {
                            boolean always = left >= 100 && right <= 190 && high >= 45 && low <= 79;
                            (always ? seen : atTheEdge).append(at.getUnicode());
                        }
                    }
                }.getText(document);
            }
            return new Window(seen.toString().replace(" ", ""), atTheEdge.toString());
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private Desk.Opened opened() {
        if (opened == null) {
            opened = desk.inDakar("NEST");
        }
        return opened;
    }

    private byte[] letter(String template, MessageChannel channel, Debtor to) throws Exception {
        return scope.call(opened().tenant(), () -> {
            Letter letter = samples.of(template, "fr", TODAY);
            return print.print(letter, to, channel, ID, TODAY, NOW).pdf();
        });
    }

    private Desk.@org.jspecify.annotations.Nullable Opened opened;
}
