package org.encaisse.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The accounts cancel an invoice or a credit note: a row is added, what was allocated comes back, no earlier day moves. */
@EncaisseTest
class CancelInvoiceTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    BeanFactory beans;

    @SuppressWarnings("NullAway.Init")
    private Books books;

    @SuppressWarnings("NullAway.Init")
    private UUID acme;

    @BeforeEach
    void open() {
        books = new Books(beans);
        acme = books.customer("ACME");
    }

    private Invoice cancel(Invoice invoice, String on) {
        return books.in(() -> books.bean(CancelInvoice.class)
                .cancel(invoice.invoiceId(), "saisi par erreur", Books.day(on), Books.CLAIRE));
    }

    private void refused(ReceivablesRefusal refusal, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private List<String> owed() {
        return books.open(acme).stream()
                .map(item -> item.number() + " " + item.remaining())
                .toList();
    }

    private String total(String on) {
        return books.totals(on).stream()
                .map(line -> line.total().toString())
                .findFirst()
                .orElse("0");
    }

    @Test
    void a_credit_note_cancelled_owes_nothing_and_what_it_settled_is_owed_again() {
        Invoice invoice = books.invoice(acme, "F-1", "2026-01-05", "2026-02-05", "500.00");
        Invoice credit = books.creditNote(acme, "A-1", "2026-01-20", "80.00");
        books.in(() -> books.bean(AllocateCreditNote.class)
                .allocate(
                        credit.items().getFirst().openItemId(),
                        List.of(new Share(invoice.items().getFirst().openItemId(), Books.euros("50.00"))),
                        Books.day("2026-02-01"),
                        Books.CLAIRE));
        assertThat(owed()).containsExactlyInAnyOrder("F-1 450.00 EUR", "A-1 -30.00 EUR");

        Invoice cancelled = cancel(credit, "2026-03-01");

        assertThat(cancelled.cancellation())
                .isEqualTo(new Invoice.Cancellation(Books.day("2026-03-01"), "saisi par erreur"));
        assertThat(owed()).containsExactly("F-1 500.00 EUR");
        assertThat(total("2026-02-28")).as("the day before it was cancelled").isEqualTo("420.00 EUR");
        assertThat(total("2026-03-01")).isEqualTo("500.00 EUR");
        refused(ReceivablesRefusal.ALREADY_CANCELLED, () -> cancel(credit, "2026-03-02"));
        refused(ReceivablesRefusal.INVOICE_CANCELLED, () -> books.creditNote(acme, "A-1", "2026-01-20", "90.00"));
        assertThat(books.creditNote(acme, "A-1", "2026-01-20", "80.00").cancellation())
                .as("saying the same again changes nothing")
                .isNotNull();
        assertThat(owed()).containsExactly("F-1 500.00 EUR");
    }

    @Test
    void the_money_of_an_invoice_cancelled_waits_and_its_cancellation_is_not_undone() {
        Invoice invoice = books.invoice(acme, "F-1", "2026-01-05", "2026-02-05", "500.00");
        Payment payment =
                books.pay(books.money(acme, "V-1", "2026-02-10", "200.00").settlingOldestFirst());

        cancel(invoice, "2026-02-01");

        assertThat(owed()).isEmpty();
        assertThat(books.in(() -> books.bean(Payments.class)
                        .byId(payment.paymentId())
                        .orElseThrow()
                        .unallocated()))
                .isEqualTo(Books.euros("200.00"));
        assertThat(total("2026-02-09")).as("never before what was allocated").isEqualTo("500.00 EUR");
        Allocation standing = books.in(() -> books.bean(Allocations.class).ofInvoice(invoice.invoiceId())).stream()
                .filter(allocation -> allocation.source() == Allocation.Source.CANCELLATION)
                .findFirst()
                .orElseThrow();
        refused(
                ReceivablesRefusal.INVOICE_CANCELLED,
                () -> books.in(() -> books.bean(ReverseAllocation.class)
                        .reverse(standing.allocationId(), "non", Books.day("2026-03-01"), Books.CLAIRE)));
        refused(
                ReceivablesRefusal.CANCELLATION_REASON,
                () -> books.in(() -> books.bean(CancelInvoice.class)
                        .cancel(invoice.invoiceId(), " ", Books.day("2026-03-01"), Books.CLAIRE)));
        assertThat(books.select(() -> books.jdbc()
                        .sql("select coalesce(sum(amount), 0) from receivables.billed")
                        .query(Long.class)
                        .single()))
                .as("what was billed, taken back")
                .isZero();
    }
}
