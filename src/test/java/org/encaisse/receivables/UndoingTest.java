package org.encaisse.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.encaisse.receivables.Books.day;
import static org.encaisse.receivables.Books.euros;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.receivables.Payment.Reversal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may be undone, and when. */
class UndoingTest {

    @Test
    void an_allocation_is_undone_once_and_never_before_it_was_made() {
        assertThat(Undoing.check(allocation(null, false), day("2026-03-01"))).isEqualTo(day("2026-03-01"));
        assertThat(Undoing.check(allocation(null, false), day("2026-01-01"))).isEqualTo(day("2026-02-10"));
        refused(ReceivablesRefusal.ALREADY_REVERSED, () -> Undoing.check(allocation(null, true), day("2026-03-01")));
        refused(
                ReceivablesRefusal.IS_A_REVERSAL,
                () -> Undoing.check(allocation(Ids.next(), false), day("2026-03-01")));
    }

    @Test
    void a_payment_is_given_back_once_and_never_before_it_came() {
        Undoing.check(payment(null), day("2026-02-10"));
        refused(ReceivablesRefusal.REVERSED_TOO_EARLY, () -> Undoing.check(payment(null), day("2026-02-09")));
        refused(
                ReceivablesRefusal.ALREADY_REVERSED,
                () -> Undoing.check(
                        payment(new Reversal(day("2026-02-12"), ReversalReason.REFUND, null, null)),
                        day("2026-02-13")));
    }

    @Test
    void what_still_holds_is_what_nothing_undid() {
        Allocation holds = allocation(null, false);

        assertThat(Undoing.standing(List.of(allocation(null, true), allocation(Ids.next(), false), holds)))
                .containsExactly(holds);
    }

    private static Payment payment(@Nullable Reversal reversal) {
        return new Payment(
                Ids.next(), Ids.next(), Ids.next(), "V-1", day("2026-02-10"), euros("100"), null, euros("0"), reversal);
    }

    private static Allocation allocation(@Nullable UUID reverses, boolean reversed) {
        return new Allocation(
                Ids.next(),
                Ids.next(),
                "F-1",
                day("2026-02-05"),
                Allocation.Source.PAYMENT,
                Ids.next(),
                null,
                "V-1",
                euros("100"),
                day("2026-02-10"),
                reverses,
                reversed,
                null);
    }

    private static void refused(ReceivablesRefusal refusal, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
    }
}
