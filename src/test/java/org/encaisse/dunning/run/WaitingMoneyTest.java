package org.encaisse.dunning.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.encaisse.casefile.CasefileHolds;
import org.encaisse.casefile.CasefileRefusal;
import org.encaisse.casefile.NewHold;
import org.encaisse.casefile.PlaceHold;
import org.encaisse.correspondence.Archive;
import org.encaisse.dunning.approval.DraftId;
import org.encaisse.dunning.approval.Drafts;
import org.encaisse.dunning.decision.Decision;
import org.encaisse.dunning.decision.DueItem;
import org.encaisse.inbox.mail.ParseMail;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.receivables.CancelInvoice;
import org.encaisse.receivables.InvoiceEntry;
import org.encaisse.receivables.Invoices;
import org.encaisse.receivables.RecordInvoice;
import org.encaisse.testing.Calendar;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What waits to be allocated, and what is held of an invoice, is deducted of what is asked: to the cent, on the application. */
@EncaisseTest
class WaitingMoneyTest {

    private static final LocalDate DAY = Calendar.TODAY;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext app;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Calendar calendar;

    @SuppressWarnings("NullAway.Init")
    private Portfolio dupont;

    @BeforeEach
    void open() {
        dupont = new Portfolio(app);
        calendar.turnTo(dupont.tenant, DAY, 8);
        dupont.scenario("""
                {"name": "Simple", "steps": [
                  {"code": "P1", "stage": "reminder", "timing": {"anchor": "due", "days": 7, "calendar": "calendar"},
                   "channel": "email", "mode": "validate", "template": "F3", "tone": 1}]}""");
    }

    private void credit(UUID customer, String number, String on, String amount) {
        LocalDate day = LocalDate.parse(on);
        dupont.in(() -> app.getBean(RecordInvoice.class)
                .record(
                        InvoiceEntry.creditNote(dupont.entity, customer, number, day, Money.parse(amount, "EUR")),
                        Portfolio.AWA));
    }

    private List<Drafts.Line> drafts() {
        return dupont.in(() -> app.getBean(Drafts.class)
                .page(new Drafts.Wanted(DAY, true, null), null, 10)
                .items());
    }

    private Stream<String> decided(UUID customer) {
        return dupont.in(() -> app.getBean(DecisionPages.class).of(customer, DAY)).stream()
                .map(WaitingMoneyTest::said);
    }

    private static String said(Decision decision) {
        DueItem item = decision.item();
        return item.number() + " " + decision.kind() + " " + decision.reason() + " " + item.asked();
    }

    @Test
    void a_small_credit_does_not_silence_a_large_debt() {
        UUID roche = dupont.customer("CN", "compta@roche.test");
        UUID blin = dupont.customer("CM", "compta@blin.test");
        UUID sow = dupont.customer("CK", "compta@sow.test");
        dupont.invoice(roche, "N1", "2026-10-01", "10000.00");
        credit(roche, "AV1", "2026-10-05", "100.00");
        dupont.invoice(blin, "M1", "2026-10-01", "800.00");
        dupont.invoice(blin, "M2", "2026-10-10", "30.00");
        credit(blin, "AV2", "2026-10-20", "820.00");
        dupont.invoice(sow, "K1", "2026-10-01", "500.00");
        credit(sow, "AV3", "2026-10-20", "600.00");

        assertThat(decided(roche)).contains("N1 act P1 9900.00 EUR");
        assertThat(decided(blin)).contains("M1 excluded money-pending 0.00 EUR", "M2 act P1 10.00 EUR");
        assertThat(decided(sow)).contains("K1 excluded money-pending 0.00 EUR");
        dupont.run(DAY.toString(), RunMode.SEND);

        assertThat(drafts())
                .extracting(
                        Drafts.Line::code,
                        Drafts.Line::items,
                        line -> line.amount().toString())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("CN", 1, "9900.00 EUR"),
                        org.assertj.core.groups.Tuple.tuple("CM", 1, "10.00 EUR"));

        dupont.in(() -> app.getBean(SendProposals.class)
                .approve(List.of(new DraftId(roche, "EUR", false)), DAY, Portfolio.MANAGER));
        dupont.awaitOutbox();
        String mail = words(dupont.onlyMessage("dunning"));
        assertThat(mail)
                .contains("9 900,00 €", "N1", "10 000,00 €", "À déduire : règlement ou avoir", "\u2212100,00 €");
    }

    @Test
    void a_credit_note_cancelled_in_the_accounts_is_no_longer_deducted() {
        UUID roche = dupont.customer("CN", "compta@roche.test");
        dupont.invoice(roche, "N1", "2026-10-01", "500.00");
        credit(roche, "AV1", "2026-10-05", "80.00");
        assertThat(decided(roche)).contains("N1 act P1 420.00 EUR");

        dupont.in(() -> {
            UUID creditNote =
                    app.getBean(Invoices.class).byNumber("AV1", dupont.entity).invoiceId();
            return app.getBean(CancelInvoice.class).cancel(creditNote, "saisi deux fois", DAY, Portfolio.AWA);
        });

        assertThat(decided(roche)).containsExactly("N1 act P1 500.00 EUR");
        dupont.run(DAY.toString(), RunMode.SEND);
        assertThat(drafts()).extracting(line -> line.amount().toString()).containsExactly("500.00 EUR");
    }

    @Test
    void four_hundred_of_a_thousand_are_disputed_and_six_hundred_are_asked() {
        UUID roche = dupont.customer("CN", "compta@roche.test");
        dupont.invoice(roche, "N1", "2026-10-01", "1000.00");
        dupont.in(() -> app.getBean(PlaceHold.class).place(part(roche, "400.00"), Portfolio.AWA));

        assertThat(decided(roche)).containsExactly("N1 act P1 600.00 EUR");
        dupont.run(DAY.toString(), RunMode.SEND);
        dupont.in(() -> app.getBean(SendProposals.class)
                .approve(List.of(new DraftId(roche, "EUR", false)), DAY, Portfolio.MANAGER));
        dupont.awaitOutbox();

        assertThat(words(dupont.onlyMessage("dunning")))
                .contains("600,00 €", "À déduire : contesté, non réclamé", "\u2212400,00 €");
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        dupont.in(() -> app.getBean(PlaceHold.class).place(part(roche, "1000.01"), Portfolio.AWA)))
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(CasefileRefusal.PART_OF_WHAT_IS_OWED));
    }

    private NewHold part(UUID customer, String amount) {
        return new NewHold(
                customer,
                dupont.item("N1"),
                CasefileHolds.MANUAL,
                DAY,
                null,
                "prix contesté",
                Money.parse(amount, "EUR"));
    }

    private String words(UUID message) {
        return dupont.in(() -> ParseMail.of(
                        app.getBean(Archive.class).of(message).orElseThrow().content())
                .words()
                .replace("\u00a0", " ")
                .replace("\u202f", " "));
    }
}
