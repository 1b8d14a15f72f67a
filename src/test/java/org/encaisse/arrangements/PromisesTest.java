package org.encaisse.arrangements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.encaisse.casefile.Hold;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.receivables.AllocatePayment;
import org.encaisse.receivables.Payment;
import org.encaisse.receivables.ReversalReason;
import org.encaisse.receivables.ReversePayment;
import org.encaisse.receivables.Share;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A promise from the word to the money: what it holds, how it ends, what follows. Wednesday 12 March 2031 is today. */
@EncaisseTest
class PromisesTest {

    private static final String TODAY = "2031-03-12";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private BeanFactory beans;

    @SuppressWarnings("NullAway.Init")
    private Firm firm;

    @SuppressWarnings("NullAway.Init")
    private UUID acme;

    @SuppressWarnings("NullAway.Init")
    private UUID f1;

    @SuppressWarnings("NullAway.Init")
    private UUID f2;

    @BeforeEach
    void open() {
        firm = new Firm(beans);
        acme = firm.customer("ACME", "compta@acme.test");
        f1 = firm.invoice(acme, "F-1", "2031-02-01", "100.00");
        f2 = firm.invoice(acme, "F-2", "2031-02-10", "50.00");
    }

    @Test
    void an_open_promise_holds_only_what_it_covers_until_its_last_tolerated_day() {
        Promise promise = firm.promises(acme, TODAY, "2031-03-14", "100.00", f1);

        // Friday; two business days later is Tuesday.
        assertThat(promise.toleratedUntil()).isEqualTo("2031-03-18");
        assertThat(firm.holds(acme, "2031-03-18")).extracting(Hold::openItemId).containsExactly(f1);
        assertThat(firm.holds(acme, "2031-03-18")).extracting(Hold::kind).containsExactly(ArrangementHolds.PROMISE);
        assertThat(firm.holds(acme, "2031-03-19")).isEmpty();
        assertThat(firm.journal(acme)).containsExactly("arrangements.promised");
    }

    @Test
    void money_on_the_last_tolerated_day_keeps_it_and_ends_hold_and_task() {
        Promise promise = firm.promises(acme, TODAY, "2031-03-14", "100.00", f1);
        firm.morning("2031-03-14");
        assertThat(firm.tasks(acme, "2031-03-14")).containsExactly("arrangements.promise-due");

        firm.pays(acme, "P-1", "2031-03-18", "100.00", "F-1");

        assertThat(firm.state(promise)).isEqualTo(PromiseState.KEPT);
        assertThat(firm.tasks(acme, "2031-03-20")).isEmpty();
        assertThat(firm.holds(acme, "2031-03-18")).isEmpty();
        firm.morning("2031-03-19");
        assertThat(firm.state(promise)).isEqualTo(PromiseState.KEPT);
    }

    @Test
    void money_on_the_day_after_finds_it_broken_called_about_and_accelerated() {
        Promise promise = firm.promises(acme, TODAY, "2031-03-14", "100.00", f1);
        firm.morning("2031-03-18");
        assertThat(firm.state(promise)).isEqualTo(PromiseState.OPEN);

        firm.morning("2031-03-19");

        assertThat(firm.state(promise)).isEqualTo(PromiseState.BROKEN);
        assertThat(firm.tasks(acme, "2031-03-19")).containsExactly("arrangements.call-broken-promise");
        assertThat(accelerations()).containsExactly(f1.toString());
        firm.pays(acme, "P-1", "2031-03-19", "100.00", "F-1");
        assertThat(firm.state(promise)).isEqualTo(PromiseState.BROKEN);
    }

    @Test
    void money_loaded_late_but_received_in_time_makes_good_what_was_thought_broken() {
        Promise promise = firm.promises(acme, TODAY, "2031-03-14", "100.00", f1);
        firm.morning("2031-03-19");

        firm.pays(acme, "P-1", "2031-03-17", "100.00", "F-1");

        assertThat(firm.state(promise)).isEqualTo(PromiseState.KEPT);
        assertThat(firm.tasks(acme, "2031-03-31")).isEmpty();
        assertThat(accelerations()).isEmpty();
    }

    @Test
    void part_of_it_keeps_it_in_part() {
        Promise promise = firm.promises(acme, TODAY, "2031-03-14", "100.00", f1);
        firm.pays(acme, "P-1", "2031-03-14", "40.00", "F-1");
        assertThat(firm.state(promise)).isEqualTo(PromiseState.OPEN);

        firm.morning("2031-03-19");

        assertThat(firm.promise(promise.promiseId()).state()).isEqualTo(PromiseState.PARTLY_KEPT);
        assertThat(firm.promise(promise.promiseId()).received()).isEqualTo(euros("40.00"));
        assertThat(firm.tasks(acme, "2031-03-19")).containsExactly("arrangements.call-partly-kept-promise");
        assertThat(accelerations()).isEmpty();
    }

    @Test
    void a_payment_given_back_after_it_was_kept_breaks_it_again() {
        Promise promise = firm.promises(acme, TODAY, "2031-03-14", "100.00", f1);
        Payment payment = firm.pays(acme, "P-1", "2031-03-14", "100.00", "F-1");
        assertThat(firm.state(promise)).isEqualTo(PromiseState.KEPT);

        firm.in(() -> firm.bean(ReversePayment.class)
                .reverse(payment.paymentId(), ReversalReason.values()[0], null, day("2031-03-25"), firm.awa));

        assertThat(firm.state(promise)).isEqualTo(PromiseState.BROKEN);
        assertThat(firm.tasks(acme, "2031-03-25")).containsExactly("arrangements.call-broken-promise");
        assertThat(firm.select("""
                        select o.state
                          from arrangements.promise_outcome o
                         where o.tenant_id = platform.current_tenant()
                         order by o.seq
                        """, Map.of())).containsExactly("open", "kept", "broken");
    }

    @Test
    void broken_kept_and_broken_again_on_one_day_it_is_called_about() {
        Promise promise = firm.promises(acme, TODAY, "2031-03-14", "100.00", f1);
        firm.morning("2031-03-25");
        Payment payment = firm.pays(acme, "P-1", "2031-03-14", "100.00", "F-1");
        assertThat(firm.state(promise)).isEqualTo(PromiseState.KEPT);
        assertThat(firm.tasks(acme, "2031-03-25")).isEmpty();

        firm.in(() -> firm.bean(ReversePayment.class)
                .reverse(payment.paymentId(), ReversalReason.values()[0], null, day("2031-03-25"), firm.awa));

        assertThat(firm.state(promise)).isEqualTo(PromiseState.BROKEN);
        assertThat(firm.tasks(acme, "2031-03-25")).containsExactly("arrangements.call-broken-promise");
    }

    @Test
    void a_payment_given_back_before_the_day_opens_it_again_and_holds_again() {
        Promise promise = firm.promises(acme, TODAY, "2031-03-28", "100.00", f1);
        Payment payment = firm.pays(acme, "P-1", "2031-03-14", "100.00", "F-1");
        assertThat(firm.holds(acme, "2031-03-17")).isEmpty();

        firm.in(() -> firm.bean(ReversePayment.class)
                .reverse(payment.paymentId(), ReversalReason.values()[0], null, day("2031-03-17"), firm.awa));

        assertThat(firm.state(promise)).isEqualTo(PromiseState.OPEN);
        assertThat(firm.holds(acme, "2031-03-17")).extracting(Hold::openItemId).containsExactly(f1);
    }

    @Test
    void money_that_waits_to_be_allocated_keeps_it_once_somebody_says_what_it_pays() {
        Promise promise = firm.promises(acme, TODAY, "2031-03-14", "100.00", f1);
        Payment payment = firm.pays(acme, "P-1", "2031-03-14", "100.00");
        firm.morning("2031-03-19");
        assertThat(firm.state(promise)).isEqualTo(PromiseState.OPEN);

        firm.in(() -> firm.bean(AllocatePayment.class)
                .allocate(payment.paymentId(), List.of(new Share(f1, euros("100.00"))), day("2031-03-20"), firm.awa));

        assertThat(firm.state(promise)).isEqualTo(PromiseState.KEPT);
    }

    @Test
    void two_promises_on_one_item_stand_side_by_side_while_both_are_not_more_than_is_owed() {
        Promise sixty = firm.promises(acme, TODAY, "2031-03-14", "60.00", f1);
        Promise forty = firm.promises(acme, TODAY, "2031-03-28", "40.00", f1);
        firm.pays(acme, "P-1", "2031-03-14", "70.00", "F-1");

        assertThat(firm.state(sixty)).isEqualTo(PromiseState.KEPT);
        assertThat(firm.promise(forty.promiseId()).state()).isEqualTo(PromiseState.OPEN);
        assertThat(firm.promise(forty.promiseId()).received()).isEqualTo(euros("10.00"));
    }

    @Test
    void a_promise_given_again_takes_the_place_of_the_first_and_counts_as_put_off() {
        Promise first = firm.promises(acme, TODAY, "2031-03-14", "100.00", f1);

        Promise second = firm.promises(acme, "2031-03-13", "2031-03-21", "100.00", f1);
        assertThat(firm.state(first)).isEqualTo(PromiseState.WITHDRAWN);
        assertThat(second.replaces()).isEqualTo(first.promiseId());
        assertThat(second.renewal()).isEqualTo(1);
        assertThat(firm.holds(acme, "2031-03-14")).hasSize(1);

        firm.morning("2031-03-26");
        Promise third = firm.promises(acme, "2031-03-26", "2031-03-28", "100.00", f1);
        assertThat(firm.state(second)).isEqualTo(PromiseState.BROKEN);
        assertThat(third.renewal()).isEqualTo(2);
    }

    @Test
    void without_items_the_oldest_are_covered_as_many_as_it_takes() {
        Promise small = firm.promises(acme, TODAY, "2031-03-14", "80.00");
        assertThat(firm.in(() -> firm.bean(Promises.class).itemsOf(List.of(small.promiseId()))))
                .containsEntry(small.promiseId(), List.of(f1));
        assertThat(small.itemsNamed()).isFalse();

        Promise all = firm.promises(acme, TODAY, "2031-03-14", "150.00");
        assertThat(firm.in(() -> firm.bean(Promises.class).itemsOf(List.of(all.promiseId()))))
                .containsEntry(all.promiseId(), List.of(f1, f2));
    }

    @Test
    void what_cannot_be_promised_is_refused_by_name_and_leaves_nothing() {
        UUID other = firm.customer("AUTRE", null);
        UUID theirs = firm.invoice(other, "G-1", "2031-02-01", "10.00");
        UUID dollars = firm.invoice(acme, "U-1", "2031-02-01", Money.parse("30.00", "USD"));
        UUID nobody = firm.customer("RIEN", null);

        refused(ArrangementsRefusal.ABOVE_BALANCE, () -> firm.promises(acme, TODAY, "2031-03-14", "100.01", f1));
        refused(ArrangementsRefusal.ABOVE_BALANCE, () -> firm.promises(acme, TODAY, "2031-03-14", "150.01"));
        refused(ArrangementsRefusal.OTHER_CURRENCY, () -> firm.promises(acme, TODAY, "2031-03-14", "10.00", dollars));
        refused(
                ArrangementsRefusal.OTHER_CUSTOMERS_ITEM,
                () -> firm.promises(acme, TODAY, "2031-03-14", "10.00", theirs));
        refused(ArrangementsRefusal.DATE_IN_THE_PAST, () -> firm.promises(acme, TODAY, "2031-03-11", "10.00", f1));
        refused(ArrangementsRefusal.DATE_TOO_FAR, () -> firm.promises(acme, TODAY, "2032-03-13", "10.00", f1));
        refused(ArrangementsRefusal.NOTHING_OPEN, () -> firm.promises(nobody, TODAY, "2031-03-14", "10.00"));
        refused(ArrangementsRefusal.AMOUNT_NOT_POSITIVE, () -> firm.promises(acme, TODAY, "2031-03-14", "0", f1));
        refused(ArrangementsRefusal.NO_SUCH_CUSTOMER, () -> firm.promises(Ids.next(), TODAY, "2031-03-14", "1"));
        firm.pays(acme, "P-9", TODAY, "50.00", "F-2");
        refused(ArrangementsRefusal.ITEM_NOT_OWED, () -> firm.promises(acme, TODAY, "2031-03-14", "1.00", f2));
        assertThat(firm.in(() -> firm.bean(Promises.class).of(acme))).isEmpty();
        assertThat(firm.holds(acme, TODAY)).isEmpty();
    }

    @Test
    void an_open_promise_may_be_withdrawn_with_a_reason_and_only_once() {
        Promise promise = firm.promises(acme, TODAY, "2031-03-14", "100.00", f1);

        refused(ArrangementsRefusal.REASON_REQUIRED, () -> withdraw(promise, " "));
        withdraw(promise, "saisie par erreur");

        assertThat(firm.state(promise)).isEqualTo(PromiseState.WITHDRAWN);
        assertThat(firm.holds(acme, "2031-03-13")).isEmpty();
        refused(ArrangementsRefusal.PROMISE_OVER, () -> withdraw(promise, "encore"));
        firm.pays(acme, "P-1", "2031-03-14", "100.00", "F-1");
        assertThat(firm.state(promise)).isEqualTo(PromiseState.WITHDRAWN);
    }

    @Test
    void the_tolerance_is_a_setting_and_a_promise_made_before_keeps_its_own() {
        Promise before = firm.promises(acme, TODAY, "2031-03-14", "50.00", f2);
        firm.in(() -> {
            firm.bean(Tolerances.class).change(Map.of(Means.TRANSFER, 0), firm.awa);
            return 0;
        });
        Promise after = firm.promises(acme, TODAY, "2031-03-14", "100.00", f1);

        assertThat(before.toleratedUntil()).isEqualTo("2031-03-18");
        assertThat(after.toleratedUntil()).isEqualTo("2031-03-14");
        refused(
                ArrangementsRefusal.TOLERANCE_OUT_OF_RANGE,
                () -> firm.in(() -> {
                    firm.bean(Tolerances.class).change(Map.of(Means.CHEQUE, 61), firm.awa);
                    return 0;
                }));
    }

    @Test
    void the_day_and_the_rates_are_counted_by_collector() {
        firm.promises(acme, TODAY, "2031-03-14", "100.00", f1);
        firm.promises(acme, TODAY, "2031-03-14", "50.00", f2);
        firm.pays(acme, "P-1", "2031-03-14", "100.00", "F-1");
        firm.pays(acme, "P-2", "2031-03-14", "20.00", "F-2");

        PromisesOfDay.Line made =
                firm.in(() -> firm.bean(PromisesOfDay.class).on(day(TODAY))).getFirst();
        PromisesOfDay.Line due = firm.in(() -> firm.bean(PromisesOfDay.class).on(day("2031-03-14")))
                .getFirst();
        firm.morning("2031-03-19");
        List<KeptRate> rates = firm.in(() -> firm.bean(PromisesOfDay.class).rates(firm.awa.userId(), acme, null, null));

        assertThat(made.collectorId()).isEqualTo(firm.awa.userId());
        assertThat(made.promised()).isEqualTo(euros("150.00"));
        assertThat(due.due()).isEqualTo(2);
        assertThat(due.kept()).isEqualTo(1);
        assertThat(due.cashed()).isEqualTo(euros("100.00"));
        assertThat(rates).containsExactly(new KeptRate(2, 1, euros("150.00"), euros("120.00")));
    }

    @Test
    void a_confirmation_is_reserved_in_the_outbox_when_there_is_an_address() {
        NewPromise wanted = NewPromise.of(acme, euros("100.00"), day("2031-03-14"), Means.TRANSFER, List.of(f1));
        firm.promises(wanted.confirmed(true), TODAY);
        UUID silent = firm.customer("MUET", null);
        UUID g1 = firm.invoice(silent, "G-1", "2031-02-01", "10.00");
        firm.promises(
                NewPromise.of(silent, euros("10.00"), day("2031-03-14"), Means.TRANSFER, List.of(g1))
                        .confirmed(true),
                TODAY);

        assertThat(firm.select("""
                        select m.template_code || ' ' || m.recipient
                          from correspondence.message m
                         where m.tenant_id = platform.current_tenant()
                        """, Map.of())).containsExactly("F14 compta@acme.test");
    }

    private void withdraw(Promise promise, String reason) {
        firm.in(() ->
                firm.bean(WithdrawPromise.class).withdraw(promise.promiseId(), reason, day("2031-03-13"), firm.awa));
    }

    private List<String> accelerations() {
        return firm.select("""
                select a.open_item_id::text
                  from casefile.acceleration_in_force a
                 where a.tenant_id = platform.current_tenant()
                """, Map.of());
    }

    private static void refused(ArrangementsRefusal refusal, ThrowingCallable doing) {
        assertThatThrownBy(doing)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
    }

    private static Money euros(String amount) {
        return Money.parse(amount, "EUR");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
