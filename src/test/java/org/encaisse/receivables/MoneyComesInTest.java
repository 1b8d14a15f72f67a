package org.encaisse.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.encaisse.receivables.Books.day;
import static org.encaisse.receivables.Books.due;
import static org.encaisse.receivables.Books.euros;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.encaisse.customers.Change;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refusal;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.receivables.PaymentEntry.Named;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Invoices and money by date, against the real database. */
@EncaisseTest
class MoneyComesInTest {

    @Autowired
    BeanFactory beans;

    Books books;
    UUID acme;

    @BeforeEach
    void newBooks() {
        books = new Books(beans);
        acme = books.customer("ACME");
    }

    @Test
    void a_payment_naming_an_invoice_settles_its_first_term_first() {
        books.record(books.terms(
                acme, "F-1", "2026-01-05", due("2026-02-05", "30"), due("2026-03-05", "50"), due("2026-04-05", "20")));

        Payment payment = books.pay(books.money(acme, "V-1", "2026-02-10", "40").naming(Named.invoice("F-1")));

        assertThat(payment.unallocated()).isEqualTo(euros("0"));
        assertThat(books.open(acme)).extracting(OpenItem::remaining).containsExactly(euros("40"), euros("20"));
    }

    @Test
    void a_credit_note_of_100_settles_the_second_term_and_a_part_of_nothing_else() {
        Invoice invoice = books.record(books.terms(
                acme, "F-1", "2026-01-05", due("2026-02-05", "60"), due("2026-03-05", "100"), due("2026-04-05", "40")));
        books.pay(books.money(acme, "V-1", "2026-02-10", "40").naming(Named.invoice("F-1")));
        Invoice credit = books.creditNote(acme, "A-1", "2026-02-15", "100");

        books.in(() -> books.bean(AllocateCreditNote.class)
                .allocate(
                        credit.items().getFirst().openItemId(),
                        List.of(
                                new Share(invoice.items().get(0).openItemId(), euros("20")),
                                new Share(invoice.items().get(1).openItemId(), euros("80"))),
                        day("2026-02-15"),
                        Books.CLAIRE));

        assertThat(books.open(acme)).extracting(OpenItem::remaining).containsExactly(euros("20"), euros("40"));
    }

    @Test
    void a_standalone_credit_note_stays_in_its_own_column_and_comes_off_the_total() {
        books.invoice(acme, "F-1", "2026-01-05", "2026-02-05", "500");
        books.creditNote(acme, "A-1", "2026-02-01", "100");

        AgedLine line = books.totals("2026-03-10").getFirst();

        assertThat(line.d31_60()).isEqualTo(euros("500"));
        assertThat(line.credits()).isEqualTo(euros("-100"));
        assertThat(line.total()).isEqualTo(euros("400"));
    }

    @Test
    void what_is_paid_too_much_waits_unallocated() {
        books.invoice(acme, "F-1", "2026-01-05", "2026-02-05", "100");

        Payment payment =
                books.pay(books.money(acme, "V-1", "2026-02-01", "110").naming(Named.invoice("F-1")));

        assertThat(payment.unallocated()).isEqualTo(euros("10"));
        AgedLine line = books.totals("2026-02-01").getFirst();
        assertThat(line.total()).isEqualTo(euros("-10"));
        assertThat(line.credits()).isEqualTo(euros("-10"));
    }

    @Test
    void one_cent_short_is_still_owed() {
        books.invoice(acme, "F-1", "2026-01-05", "2026-02-05", "100");
        books.pay(books.money(acme, "V-1", "2026-02-01", "99.99").settlingOldestFirst());

        assertThat(books.open(acme)).extracting(OpenItem::remaining).containsExactly(euros("0.01"));
    }

    @Test
    void a_payment_in_another_currency_than_the_invoice_is_refused_whole() {
        books.invoice(acme, "F-1", "2026-01-05", "2026-02-05", "100");
        PaymentEntry dollars = PaymentEntry.of(books.main, acme, "V-1", day("2026-02-01"), Money.parse("100", "USD"))
                .naming(Named.invoice("F-1"));

        refused(ReceivablesRefusal.OTHER_CURRENCY, () -> books.pay(dollars));
        refused(
                ReceivablesRefusal.PAYMENT_MISSING,
                () -> books.in(() -> books.bean(Payments.class).byReference("V-1", null)));
    }

    @Test
    void more_than_is_owed_or_more_than_came_in_is_refused() {
        Invoice invoice = books.invoice(acme, "F-1", "2026-01-05", "2026-02-05", "100");
        UUID item = invoice.items().getFirst().openItemId();
        Payment payment = books.pay(books.money(acme, "V-1", "2026-02-01", "150"));

        refused(ReceivablesRefusal.ABOVE_REMAINING, () -> allocate(payment, item, "100.01"));
        refused(ReceivablesRefusal.ABOVE_UNALLOCATED, () -> allocate(payment, item, "150.01"));
        assertThat(books.open(acme)).extracting(OpenItem::remaining).containsExactly(euros("100"));
    }

    @Test
    void a_payment_given_back_is_owed_again_from_that_day_on_and_only_once() {
        books.invoice(acme, "F-1", "2026-01-05", "2026-02-05", "100");
        Payment payment =
                books.pay(books.money(acme, "V-1", "2026-02-10", "100").naming(Named.invoice("F-1")));

        Payment reversed = reverse(payment, "2026-03-01");

        assertThat(reversed.isReversed()).isTrue();
        assertThat(reversed.unallocated()).isEqualTo(euros("0"));
        assertThat(books.open(acme)).extracting(OpenItem::remaining).containsExactly(euros("100"));
        assertThat(books.open(acme, "2026-02-28")).isEmpty();
        assertThat(books.totals("2026-02-28")).isEmpty();
        assertThat(books.totals("2026-03-01").getFirst().total()).isEqualTo(euros("100"));
        refused(ReceivablesRefusal.ALREADY_REVERSED, () -> reverse(payment, "2026-03-02"));
        refused(
                ReceivablesRefusal.PAYMENT_REVERSED,
                () -> books.in(() -> books.bean(AllocateOldestFirst.class)
                        .allocate(payment.paymentId(), day("2026-03-02"), Books.CLAIRE)));
    }

    @Test
    void an_allocation_is_undone_by_its_opposite_once() {
        books.invoice(acme, "F-1", "2026-01-05", "2026-02-05", "100");
        Payment payment =
                books.pay(books.money(acme, "V-1", "2026-02-10", "100").naming(Named.invoice("F-1")));
        UUID allocation = books.in(() -> books.bean(Allocations.class).ofPayment(payment.paymentId()))
                .getFirst()
                .allocationId();

        Allocation opposite = undo(allocation);

        assertThat(opposite.amount()).isEqualTo(euros("-100"));
        assertThat(opposite.reason()).isEqualTo("mauvais client");
        assertThat(books.in(() -> books.bean(Payments.class)
                                .byId(payment.paymentId())
                                .orElseThrow())
                        .unallocated())
                .isEqualTo(euros("100"));
        refused(ReceivablesRefusal.ALREADY_REVERSED, () -> undo(allocation));
        refused(ReceivablesRefusal.IS_A_REVERSAL, () -> undo(opposite.allocationId()));
    }

    @Test
    void the_same_payment_said_twice_is_one_payment_and_another_one_of_the_same_reference_is_refused() {
        PaymentEntry entry = books.money(acme, "V-1", "2026-02-10", "100");
        books.pay(entry);

        assertThat(books.in(() -> books.bean(RecordPayment.class).record(entry, Books.CLAIRE))
                        .change())
                .isEqualTo(Change.UNCHANGED);
        refused(ReceivablesRefusal.REFERENCE_TAKEN, () -> books.pay(books.money(acme, "V-1", "2026-02-10", "100.01")));
    }

    @Test
    void the_money_of_another_customer_does_not_settle_this_one() {
        Invoice invoice = books.invoice(acme, "F-1", "2026-01-05", "2026-02-05", "100");
        UUID durand = books.customer("DURAND");
        Payment payment = books.pay(books.money(durand, "V-1", "2026-02-01", "100"));

        refused(
                ReceivablesRefusal.OTHER_CUSTOMER,
                () -> allocate(payment, invoice.items().getFirst().openItemId(), "100"));
    }

    @Test
    void money_that_came_before_the_invoice_settles_it_on_the_day_the_invoice_exists() {
        books.invoice(acme, "F-1", "2026-03-05", "2026-04-05", "100");
        books.pay(books.money(acme, "V-1", "2026-03-01", "100").naming(Named.invoice("F-1")));

        assertThat(books.totals("2026-03-01").getFirst().credits()).isEqualTo(euros("-100"));
        assertThat(books.totals("2026-03-04").getFirst().credits()).isEqualTo(euros("-100"));
        assertThat(books.totals("2026-03-05")).isEmpty();
    }

    private List<Allocation> allocate(Payment payment, UUID item, String amount) {
        return books.in(() -> books.bean(AllocatePayment.class)
                .allocate(
                        payment.paymentId(), List.of(new Share(item, euros(amount))), day("2026-02-02"), Books.CLAIRE));
    }

    private Payment reverse(Payment payment, String on) {
        return books.in(() -> books.bean(ReversePayment.class)
                .reverse(payment.paymentId(), ReversalReason.RETURNED_DEBIT, "compte clos", day(on), Books.CLAIRE));
    }

    private Allocation undo(UUID allocation) {
        return books.in(() -> books.bean(ReverseAllocation.class)
                .reverse(allocation, "mauvais client", day("2026-02-20"), Books.CLAIRE));
    }

    private static void refused(Refusal refusal, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
    }
}
