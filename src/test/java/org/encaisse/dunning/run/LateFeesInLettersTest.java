package org.encaisse.dunning.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.encaisse.casefile.Journal;
import org.encaisse.correspondence.MessageLine;
import org.encaisse.correspondence.MessageState;
import org.encaisse.correspondence.Outbox;
import org.encaisse.correspondence.PreviewTemplate;
import org.encaisse.correspondence.RenderedLetter;
import org.encaisse.correspondence.Template;
import org.encaisse.correspondence.Templates;
import org.encaisse.customers.ContactEntry;
import org.encaisse.customers.ContactRole;
import org.encaisse.customers.CustomerEntry;
import org.encaisse.customers.RecordCustomer;
import org.encaisse.latefees.AgreeTerms;
import org.encaisse.latefees.AgreedTerms;
import org.encaisse.latefees.Claim;
import org.encaisse.latefees.ClaimInterest;
import org.encaisse.latefees.WithdrawClaim;
import org.encaisse.latefees.rule.Imputation;
import org.encaisse.latefees.rule.PaymentTerm;
import org.encaisse.latefees.rule.Regime;
import org.encaisse.receivables.Payment;
import org.encaisse.receivables.Payments;
import org.encaisse.receivables.ReversalReason;
import org.encaisse.receivables.ReversePayment;
import org.encaisse.reminders.PreviewProposal;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The second reminder speaks of penalties to whom the law lets it, never twice of the same days; claims are remembered. */
@EncaisseTest
class LateFeesInLettersTest {

    private static final LocalDate ON = LocalDate.parse("2026-09-21");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext app;

    @SuppressWarnings("NullAway.Init")
    private Portfolio dupont;

    @BeforeEach
    void open() {
        dupont = new Portfolio(app);
    }

    @Test
    void a_french_professional_reads_of_penalties_and_forty_euros_in_the_mail_and_on_the_statement()
            throws IOException {
        RenderedLetter mail = secondReminder(customer("FR", "pme"));
        assertThat(mail.text())
                .contains("L. 441‑10", "elles s’élèvent à 8,15 €", "indemnité forfaitaire de 40 € en sus");
        try (PDDocument pdf = Loader.loadPDF(mail.attachments().getFirst().content())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u202f\\u00a0]+", " "))
                    .contains("Intérêts de retard courus au 21/09/2026 : 8,15 €", "recouvrement : 40,00 €");
        }
    }

    @Test
    void a_consumer_and_the_own_group_read_of_none() {
        for (Map.Entry<String, String> each : Map.of("particulier", "demeurent impayés", "interne", "restent à régler")
                .entrySet()) {
            dupont = new Portfolio(app);
            assertThat(secondReminder(customer("FR", each.getKey())).text())
                    .as(each.getKey())
                    .contains(each.getValue())
                    .doesNotContain("pénalités", "indemnité", "intérêts");
        }
    }

    @Test
    void a_customer_elsewhere_in_the_union_reads_of_interest_and_not_of_the_french_law() {
        assertThat(secondReminder(customer("DE", "pme")).text())
                .contains("Les intérêts de retard dus au taux de 10,4 % l’an s’élèvent à ce jour à 6,84 €")
                .contains("indemnité forfaitaire de 40 €")
                .doesNotContain("441");
    }

    @Test
    void what_was_claimed_is_not_said_again_and_stands_in_the_chronology() {
        UUID acme = customer("FR", "pme");
        RenderedLetter before = secondReminder(acme);
        assertThat(before.text()).contains("8,15 €").doesNotContain("déjà facturés");
        List<Claim> claims = dupont.in(() -> app.getBean(ClaimInterest.class)
                .claim(acme, List.of(), LocalDate.parse("2026-09-20"), ON, Portfolio.AWA));
        assertThat(preview(acme).text())
                .contains("elles s’élèvent à 0,40 €, en plus des 7,75 € déjà facturés à ce titre.")
                .doesNotContain("indemnité");
        dupont.in(() -> {
            app.getBean(WithdrawClaim.class)
                    .withdraw(claims.getFirst().claimId(), true, "erreur de date", ON, Portfolio.AWA);
            return 0;
        });
        assertThat(preview(acme).text()).contains("elles s’élèvent à 8,15 €");
        assertThat(dupont.in(() -> app.getBean(Journal.class).timeline(acme, null, 20)).items().stream()
                        .map(line -> line.kind() + " " + line.detail().get("number")))
                .contains(
                        "casefile.interest-and-costs-claimed "
                                + claims.getFirst().number(),
                        "casefile.claim-corrected " + claims.getFirst().number());
    }

    @Test
    void a_direct_debit_that_came_back_is_named_with_its_amount_and_the_bank_s_reason() {
        UUID acme = customer("FR", "pme");
        dupont.invoice(acme, "F-1", "2026-09-01", "1200.00");
        dupont.pays(acme, "PRLV-1", "2026-09-02", "1200.00", "F-1");
        dupont.in(() -> {
            Payment debit = app.getBean(Payments.class).byReference("PRLV-1", dupont.entity);
            return app.getBean(ReversePayment.class)
                    .reverse(
                            debit.paymentId(),
                            new Payment.Reversal(
                                    LocalDate.parse("2026-09-08"),
                                    ReversalReason.RETURNED_DEBIT,
                                    "interne : rappeler Mme Sarr",
                                    "AM04"),
                            Portfolio.AWA);
        });
        Template model = dupont.in(() -> app.getBean(Templates.class).newest("F16", "fr"));
        assertThat(dupont.in(() -> app.getBean(PreviewTemplate.class).of(model, acme, ON))
                        .mail()
                        .text())
                .contains("Votre prélèvement de 1\u202F200,00 € du 02/09/2026 a été rejeté (provision insuffisante)")
                .doesNotContain("interne");
    }

    @Test
    void a_formal_notice_to_senegal_cites_the_contract_and_no_french_statute() {
        for (Map.Entry<String, String> each : Map.of(
                        "SN", "du contrat qui nous lie", "FR", "l’article 1344 du Code civil")
                .entrySet()) {
            dupont = new Portfolio(app);
            UUID acme = customer(each.getKey(), "pme");
            dupont.invoice(acme, "F-1", "2026-08-01", "1200.00");
            dupont.taken(acme, "F-1", "pme", "P4", "2026-09-10");
            mayBePaidByTransfer();
            dupont.run(ON.toString(), RunMode.PROPOSE);
            assertThat(preview(acme).text()).as(each.getKey()).contains("mettons en demeure", each.getValue());
        }
    }

    @Test
    void a_missing_rate_keeps_the_letter_back_by_its_name_and_nobody_looks_for_another_address() {
        UUID acme = customer("FR", "pme");
        dupont.in(() -> {
            // The legal rate of 2026-S2 is not shipped: nobody has found it.
            app.getBean(AgreeTerms.class)
                    .agree(
                            acme,
                            new AgreedTerms(
                                    Regime.FR_LEGAL,
                                    null,
                                    LocalDate.parse("2026-09-02"),
                                    false,
                                    PaymentTerm.UNKNOWN,
                                    Imputation.Order.INTEREST_FIRST,
                                    null),
                            Portfolio.AWA);
            return 0;
        });
        dupont.invoice(acme, "F-1", "2026-09-01", "1200.00");
        dupont.taken(acme, "F-1", "pme", "P1", "2026-09-08");
        dupont.run(ON.toString(), RunMode.SEND);
        dupont.in(() -> app.getBean(SendProposals.class).send(List.of(acme), ON, Portfolio.MANAGER));
        dupont.awaitOutbox();

        MessageLine message = dupont.in(() -> app.getBean(Outbox.class).byId(dupont.onlyMessage("dunning")))
                .orElseThrow();
        assertThat(message.state()).isEqualTo(MessageState.FAILED);
        assertThat(message.reason()).startsWith("latefees.legal-rate-missing");
        assertThat(texts("select a.kind || ' ' || a.detail::text from anomalies.anomaly a"))
                .anyMatch(one ->
                        one.startsWith("casefile.message-failed") && one.contains("taux d’intérêt légal de 2026-S2"));
        assertThat(texts("select t.kind from casefile.task t")).doesNotContain("dunning.recover-contact");
    }

    private void mayBePaidByTransfer() {
        dupont.in(() -> app.getBean(TransactionTemplate.class)
                .execute(together -> app.getBean(JdbcClient.class)
                        .sql("update identity.legal_entity set iban = 'FR7630006000011234567890189', bic = 'AGRIFRPP'")
                        .update()));
    }

    private List<String> texts(String sql) {
        return dupont.in(() -> app.getBean(TransactionTemplate.class)
                .execute(status -> app.getBean(JdbcClient.class)
                        .sql(sql)
                        .query(String.class)
                        .list()));
    }

    private RenderedLetter secondReminder(UUID customer) {
        dupont.invoice(customer, "F-1", "2026-09-01", "1200.00");
        dupont.taken(customer, "F-1", "pme", "P1", "2026-09-08");
        dupont.run(ON.toString(), RunMode.PROPOSE);
        return preview(customer);
    }

    private RenderedLetter preview(UUID customer) {
        PreviewProposal.Preview preview =
                dupont.in(() -> app.getBean(PreviewProposal.class).of(customer, "EUR", false, ON));
        RenderedLetter mail = preview.rendered();
        assertThat(mail).as("not sent: " + preview.reason()).isNotNull();
        return java.util.Objects.requireNonNull(mail);
    }

    private UUID customer(String country, String profile) {
        return dupont.in(() -> app.getBean(RecordCustomer.class)
                .record(
                        new CustomerEntry(
                                dupont.entity,
                                "ACME",
                                "ACME",
                                "fr",
                                country,
                                profile,
                                null,
                                null,
                                CustomerEntry.Collector.UNSAID,
                                null,
                                null,
                                null,
                                List.of(new ContactEntry(
                                        null,
                                        "Mme Sarr",
                                        "sarr@acme.test",
                                        null,
                                        "12, rue Félix Faure",
                                        "75002",
                                        "Paris",
                                        null,
                                        null,
                                        null,
                                        Set.of(ContactRole.REMINDERS)))),
                        Portfolio.AWA)
                .value()
                .customerId());
    }
}
