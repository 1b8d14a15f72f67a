package org.encaisse.arrangements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.encaisse.arrangements.JudgePromise.Pledge;
import org.encaisse.arrangements.JudgePromise.Receipt;
import org.encaisse.arrangements.JudgePromise.Verdict;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.tenant.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A promise is kept by the full amount in time, once; what came before it, too late, or for another one does not count. */
class JudgePromiseTest {

    private final List<Pledge> pledges = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();
    private final Map<UUID, Money> owed = new HashMap<>();
    private final UUID first = item("F-1");
    private final UUID second = item("F-2");

    /** One promise of 100 for an item of 100, tolerated until the 12th: what came on which day, asked on which day. */
    @ParameterizedTest
    @CsvSource({
        // received, on, asked on, state, counted
        "  0, 2027-03-10, 2027-03-10, OPEN,        0",
        "  0, 2027-03-10, 2027-03-12, OPEN,        0",
        "  0, 2027-03-10, 2027-03-13, BROKEN,      0",
        "100, 2027-03-05, 2027-03-05, KEPT,        100",
        "100, 2027-03-10, 2027-03-10, KEPT,        100",
        "100, 2027-03-12, 2027-03-13, KEPT,        100",
        "100, 2027-03-13, 2027-03-13, BROKEN,      0",
        " 60, 2027-03-10, 2027-03-12, OPEN,        60",
        " 60, 2027-03-10, 2027-03-13, PARTLY_KEPT, 60",
        " 99, 2027-03-12, 2027-04-13, PARTLY_KEPT, 99",
    })
    void the_money_and_the_day_decide(
            String received, LocalDate on, LocalDate asked, PromiseState state, String counted) {
        UUID promise = promises("100", "2027-03-12", first);
        comes(first, on.toString(), received);
        owes(first, euros("100").minus(euros(received)));

        assertThat(judge(asked.toString()).get(promise)).isEqualTo(new Verdict(state, euros(counted)));
    }

    @Test
    void two_promises_on_one_item_share_the_money_the_oldest_first() {
        UUID sixty = promises("60", "2027-03-12", first);
        UUID forty = promises("40", "2027-03-20", first);
        comes(first, "2027-03-11", "70");
        owes(first, euros("30"));

        Map<UUID, Verdict> judged = judge("2027-03-21");

        assertThat(judged.get(sixty)).isEqualTo(new Verdict(PromiseState.KEPT, euros("60")));
        assertThat(judged.get(forty)).isEqualTo(new Verdict(PromiseState.PARTLY_KEPT, euros("10")));
    }

    @Test
    void money_too_late_for_the_first_still_keeps_the_second() {
        UUID early = promises("60", "2027-03-12", first);
        UUID later = promises("40", "2027-03-20", first);
        comes(first, "2027-03-19", "40");
        owes(first, euros("60"));

        Map<UUID, Verdict> judged = judge("2027-03-21");

        assertThat(judged.get(early)).isEqualTo(new Verdict(PromiseState.BROKEN, euros("0")));
        assertThat(judged.get(later)).isEqualTo(new Verdict(PromiseState.KEPT, euros("40")));
    }

    @Test
    void one_promise_may_cover_several_items() {
        UUID promise = promises("150", "2027-03-12", first, second);
        comes(first, "2027-03-11", "100");
        comes(second, "2027-03-12", "50");
        owes(second, euros("50"));

        assertThat(judge("2027-03-13").get(promise)).isEqualTo(new Verdict(PromiseState.KEPT, euros("150")));
    }

    @Test
    void money_for_an_item_that_it_does_not_cover_keeps_nothing() {
        UUID promise = promises("100", "2027-03-12", first);
        comes(second, "2027-03-11", "100");
        owes(first, euros("100"));

        assertThat(judge("2027-03-13").get(promise)).isEqualTo(new Verdict(PromiseState.BROKEN, euros("0")));
    }

    @Test
    void money_that_was_there_when_it_was_made_keeps_nothing() {
        UUID before = Ids.next();
        receipts.add(new Receipt(first, before, day("2027-03-01"), euros("40")));
        UUID promise = Ids.next();
        pledges.add(new Pledge(promise, euros("60"), day("2027-03-12"), Map.of(first, Set.of(before)), false));
        owes(first, euros("60"));

        assertThat(judge("2027-03-13").get(promise)).isEqualTo(new Verdict(PromiseState.BROKEN, euros("0")));
    }

    @Test
    void a_promise_taken_back_takes_no_money() {
        UUID taken = Ids.next();
        pledges.add(new Pledge(taken, euros("100"), day("2027-03-12"), Map.of(first, Set.of()), true));
        UUID again = promises("100", "2027-03-20", first);
        comes(first, "2027-03-11", "100");

        Map<UUID, Verdict> judged = judge("2027-03-21");

        assertThat(judged.get(taken)).isEqualTo(new Verdict(PromiseState.WITHDRAWN, euros("0")));
        assertThat(judged.get(again)).isEqualTo(new Verdict(PromiseState.KEPT, euros("100")));
    }

    @Test
    void what_a_credit_note_has_settled_cannot_be_asked_for_any_more() {
        UUID promise = promises("100", "2027-03-12", first);
        comes(first, "2027-03-11", "60");
        owes(first, euros("0"));
        UUID nothing = promises("50", "2027-03-12", second);
        owes(second, euros("0"));

        Map<UUID, Verdict> judged = judge("2027-03-13");

        assertThat(judged.get(promise)).isEqualTo(new Verdict(PromiseState.KEPT, euros("60")));
        assertThat(judged.get(nothing)).isEqualTo(new Verdict(PromiseState.WITHDRAWN, euros("0")));
    }

    @Test
    void paid_too_late_is_broken_although_nothing_is_owed_any_more() {
        UUID promise = promises("100", "2027-03-12", first);
        comes(first, "2027-03-16", "100");
        owes(first, euros("0"));

        assertThat(judge("2027-03-20").get(promise)).isEqualTo(new Verdict(PromiseState.BROKEN, euros("0")));
    }

    @Test
    void nobody_is_told_that_he_broke_his_word_while_his_money_waits_to_be_allocated() {
        UUID promise = promises("100", "2027-03-12", first);
        owes(first, euros("100"));
        comes(null, "2027-03-11", "100");
        assertThat(judge("2027-03-20").get(promise)).isEqualTo(new Verdict(PromiseState.OPEN, euros("0")));

        receipts.clear();
        comes(null, "2027-03-11", "5");
        assertThat(judge("2027-03-20").get(promise)).isEqualTo(new Verdict(PromiseState.BROKEN, euros("0")));

        receipts.clear();
        comes(null, "2027-03-13", "100");
        assertThat(judge("2027-03-20").get(promise)).isEqualTo(new Verdict(PromiseState.BROKEN, euros("0")));
    }

    private Map<UUID, Verdict> judge(String today) {
        return JudgePromise.judge(pledges, receipts, owed, day(today));
    }

    private UUID promises(String amount, String toleratedUntil, UUID... items) {
        UUID id = Ids.next();
        Map<UUID, Set<UUID>> covered = new LinkedHashMap<>();
        Arrays.stream(items).forEach(item -> covered.put(item, Set.of()));
        pledges.add(new Pledge(id, euros(amount), day(toleratedUntil), covered, false));
        return id;
    }

    private void comes(@Nullable UUID item, String on, String amount) {
        if (!amount.strip().equals("0")) {
            receipts.add(new Receipt(item, Ids.next(), day(on), euros(amount)));
        }
    }

    private void owes(UUID item, Money remaining) {
        owed.put(item, remaining);
    }

    private static UUID item(String number) {
        return UUID.nameUUIDFromBytes(number.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Money euros(String amount) {
        return Money.parse(amount, "EUR");
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
