package org.encaisse.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.encaisse.kernel.money.Money;
import org.junit.jupiter.api.Test;

class StatementTest {

    private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final RenderStatement statements = new RenderStatement();

    @Test
    void the_sums_of_a_statement_add_up() {
        Statement statement = Samples.garant();
        assertThat(statement.overdue()).isEqualTo(Money.of(1_595_500, "XOF"));
        assertThat(statement.notDue()).isEqualTo(Money.of(992_300, "XOF"));
        assertThat(statement.credits()).isEqualTo(Money.of(-195_000, "XOF"));
        assertThat(statement.balance()).isEqualTo(Money.of(2_392_800, "XOF"));
    }

    @Test
    void francs_have_no_decimals_and_lateness_has_a_word() throws IOException {
        byte[] pdf = statements.pdf(Samples.garant(), ID, NOW);
        Files.write(Path.of("target/statement-fr.pdf"), pdf);
        assertThat(text(pdf))
                .contains("Relevé de compte")
                .contains("Mutuelle des Agents du Port & Associés")
                .contains("1\u202F250\u202F000")
                .contains("2\u202F392\u202F800\u202FFCFA")
                .contains("NS-2026-0412")
                .contains("Échu")
                .contains("Avoir")
                .contains("SN08\u00A0SN01")
                .contains("Page 1 / 1");
        assertThat(statements.pdf(Samples.garant(), ID, NOW)).isEqualTo(pdf);
    }

    @Test
    void the_list_of_what_is_overdue_says_nothing_of_the_rest() throws IOException {
        Statement overdue = Samples.garant().ofOverdue();
        assertThat(overdue.balance()).isEqualTo(Money.of(1_595_500 - 195_000, "XOF"));
        assertThat(text(statements.pdf(overdue, ID, NOW)))
                .contains("État des factures échues", "NS-2026-0412", "AV-2026-0012", "Solde échu")
                .doesNotContain("NS-2026-0631", "À échoir", "Relevé de compte");
    }

    @Test
    void a_long_statement_goes_on_over_pages_with_its_headings_in_english() throws IOException {
        byte[] pdf = statements.pdf(Samples.of(90, "en"), ID, NOW);
        Files.write(Path.of("target/statement-en.pdf"), pdf);
        assertThat(text(pdf))
                .contains("Statement of account")
                .contains("Overdue")
                .contains("€")
                .contains("Page 3 / ");
        assertThat(text(pdf).split("Days late", -1)).hasSizeGreaterThan(3);
    }

    @Test
    void whatever_a_customer_is_called_it_is_only_printed() throws IOException {
        Statement hostile = new Statement(
                Samples.nest(),
                new Debtor("<b>", "</style><script>alert(1)</script>\u0001&amp;", "\uFFFE", null, null, null, null),
                "fr",
                Samples.garant().currency(),
                Samples.TODAY,
                List.of(),
                Money.of(0, "XOF"));
        assertThat(text(statements.pdf(hostile, ID, NOW)))
                .contains("<script>alert(1)</script>&amp;")
                .contains("Aucune facture ouverte");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
