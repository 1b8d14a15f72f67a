package org.encaisse.casefile.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.encaisse.casefile.CasefileRefusal;
import org.encaisse.casefile.CompleteTask;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalLine;
import org.encaisse.casefile.TaskOutcome;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.portfolios.HandOverPortfolio;
import org.encaisse.receivables.PaymentRecorded;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who first: the tasks of a day in the order of stake, age and urgency. */
@EncaisseTest
class OrderOfTheDayTest {

    @Autowired
    ApplicationContext beans;

    @SuppressWarnings("NullAway.Init")
    private DeskOfDakar desk;

    @BeforeEach
    void open() {
        desk = new DeskOfDakar(beans);
    }

    @Test
    void the_dearest_and_oldest_come_first_and_a_broken_promise_goes_before() {
        UUID large = desk.customer("LARGE", desk.awa);
        UUID old = desk.customer("OLD", desk.awa);
        UUID broken = desk.customer("BROKEN", desk.awa);
        UUID nothing = desk.customer("NOTHING", desk.awa);
        desk.owes(large, 2_000_000, 10);
        UUID oldItem = desk.owes(old, 1_000_000, 100);
        UUID brokenItem = desk.owes(broken, 100_000, 5);
        desk.task(nothing, null, desk.today, 0);
        desk.task(large, null, desk.today, 0);
        desk.task(old, oldItem, desk.today, 0);
        desk.task(broken, brokenItem, desk.today, 5);

        assertThat(desk.codes(mine(), 10)).containsExactly("BROKEN", "OLD", "LARGE", "NOTHING");
    }

    @Test
    void at_equal_points_the_larger_amount_then_the_older_day_then_the_code() {
        UUID once = desk.customer("ONCE", desk.awa);
        UUID twice = desk.customer("TWICE", desk.awa);
        UUID alpha = desk.customer("ALPHA", desk.awa);
        UUID beta = desk.customer("BETA", desk.awa);
        desk.task(once, desk.owes(once, 1_000_000, 100), desk.today, 0);
        desk.task(twice, desk.owes(twice, 2_000_000, 45), desk.today, 0);
        desk.task(beta, null, desk.today, 0);
        desk.task(alpha, null, desk.today, 0);
        desk.task(beta, null, desk.today.minusDays(3), 0);

        assertThat(desk.codes(mine(), 10)).containsExactly("TWICE", "ONCE", "BETA", "ALPHA");
    }

    @Test
    void pages_follow_without_gap_and_without_double() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 23; i++) {
            UUID customer = desk.customer("C%02d".formatted(i), desk.awa);
            if (i % 4 > 0) {
                desk.owes(customer, 100_000L * (i % 4), 20 * (i % 5) + 1);
            }
            desk.task(customer, null, desk.today.minusDays(i % 2), 0);
            all.add("C%02d".formatted(i));
        }
        List<String> whole = desk.codes(mine(), 100);

        assertThat(whole).containsExactlyInAnyOrderElementsOf(all);
        assertThat(desk.codes(mine(), 1)).isEqualTo(whole);
        assertThat(desk.codes(mine(), 4)).isEqualTo(whole);
    }

    @Test
    void money_that_comes_in_moves_a_customer_down() {
        UUID one = desk.customer("ONE", desk.awa);
        UUID two = desk.customer("TWO", desk.awa);
        UUID item = desk.owes(one, 900_000, 20);
        desk.owes(two, 800_000, 20);
        desk.task(one, null, desk.today, 0);
        desk.task(two, null, desk.today, 0);
        assertThat(desk.codes(mine(), 10)).containsExactly("ONE", "TWO");

        desk.paid(item, 400_000);
        desk.run(() -> beans.publishEvent(new PaymentRecorded(
                UUID.randomUUID(), one, desk.main, Money.of(400_000, "XOF"), desk.today, List.of())));

        assertThat(desk.codes(mine(), 10)).containsExactly("TWO", "ONE");
    }

    @Test
    void what_is_done_or_due_later_or_somebody_elses_is_not_there() {
        UUID one = desk.customer("ONE", desk.awa);
        UUID two = desk.customer("TWO", desk.fatou);
        UUID done = desk.task(one, null, desk.today, 0);
        desk.task(one, null, desk.today.plusDays(1), 0);
        desk.task(two, null, desk.today, 0);
        desk.run(() ->
                beans.getBean(CompleteTask.class).complete(done, TaskOutcome.DONE, null, desk.today, desk.awa.actor()));

        assertThat(desk.codes(mine(), 10)).isEmpty();
        assertThat(desk.codes(AgendaFilter.of(desk.today, null), 10)).containsExactly("TWO");
        assertThat(desk.codes(mine().due(null, desk.today.plusDays(7)), 10)).containsExactly("ONE");
    }

    @Test
    void two_people_never_get_the_same_task() {
        UUID one = desk.customer("ONE", null);
        desk.owes(one, 900_000, 20);
        UUID first = desk.task(one, null, desk.today, 5);
        ClaimTask claims = desk.bean(ClaimTask.class);
        var now = desk.bean(BusinessClock.class).now();
        Actor awa = desk.awa.actor();
        Actor fatou = desk.fatou.actor();

        assertThat(desk.in(() -> claims.claim(first, awa, now)).isOf(desk.awa.userId()))
                .isTrue();
        assertThat(desk.in(() -> claims.claim(first, fatou, now)).person()).isEqualTo("Awa Diagne");
        assertThat(desk.in(() -> claims.claim(first, awa, now.plusSeconds(600))).isOf(desk.awa.userId()))
                .isTrue();
        assertThat(desk.in(() -> claims.claim(first, fatou, now.plusSeconds(1_499)))
                        .person())
                .isEqualTo("Awa Diagne");
        assertThat(desk.in(() -> claims.claim(first, fatou, now.plusSeconds(1_500)))
                        .person())
                .isEqualTo("Fatou Sow");
    }

    @Test
    void the_next_one_is_not_what_another_is_at_nor_what_was_skipped() {
        UUID one = desk.customer("ONE", desk.awa);
        UUID two = desk.customer("TWO", desk.awa);
        UUID three = desk.customer("THREE", desk.awa);
        UUID first = desk.task(one, null, desk.today, 9);
        UUID second = desk.task(two, null, desk.today, 8);
        UUID third = desk.task(three, null, desk.today, 7);
        Agenda agenda = desk.bean(Agenda.class);
        ClaimTask claims = desk.bean(ClaimTask.class);
        var now = desk.bean(BusinessClock.class).now();

        desk.in(() -> claims.claim(first, desk.fatou.actor(), now));

        assertThat(desk.in(() -> agenda.next(desk.awa.userId(), desk.today, List.of()))
                        .orElseThrow()
                        .taskId())
                .isEqualTo(second);
        assertThat(desk.in(() -> claims.next(desk.awa.actor(), desk.today, List.of(second), now))
                        .orElseThrow()
                        .taskId())
                .isEqualTo(third);
        assertThat(desk.in(() -> agenda.next(desk.awa.userId(), desk.today, List.of(second, third))))
                .isEmpty();
        desk.run(() -> claims.release(first, desk.fatou.actor()));
        assertThat(desk.in(() -> agenda.next(desk.awa.userId(), desk.today, List.of(second)))
                        .orElseThrow()
                        .taskId())
                .isEqualTo(first);
    }

    @Test
    void a_task_put_off_is_not_of_today_and_the_reason_stays() {
        UUID one = desk.customer("ONE", desk.awa);
        UUID task = desk.task(one, null, desk.today, 0);
        PostponeTask postpone = desk.bean(PostponeTask.class);
        desk.run(() ->
                postpone.postpone(task, desk.today.plusDays(2), "Comptable absent", desk.today, desk.awa.actor()));

        assertThat(desk.codes(mine(), 10)).isEmpty();
        assertThat(desk.codes(mine().due(null, desk.today.plusDays(2)), 10)).containsExactly("ONE");
        JournalLine line = desk.in(() -> beans.getBean(Journal.class).timeline(one, null, 1))
                .items()
                .getFirst();
        assertThat(line.kind()).isEqualTo("casefile.task-postponed");
        assertThat(line.detail()).containsEntry("reason", "Comptable absent").doesNotContainKey("channel");
        assertThatThrownBy(() ->
                        desk.run(() -> postpone.postpone(task, desk.today, "trop tôt", desk.today, desk.awa.actor())))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal()).isEqualTo(CasefileRefusal.NOT_LATER));
        assertThatThrownBy(() -> desk.run(
                        () -> postpone.postpone(task, desk.today.plusDays(1), "  ", desk.today, desk.awa.actor())))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal()).isEqualTo(CasefileRefusal.REASON_REQUIRED));
    }

    @Test
    void a_task_given_to_another_leaves_one_agenda_for_the_other() {
        UUID one = desk.customer("ONE", desk.awa);
        UUID task = desk.task(one, null, desk.today, 0);
        AssignTask assign = desk.bean(AssignTask.class);
        desk.run(() -> assign.assign(List.of(task), desk.fatou.userId(), desk.awa.actor()));

        assertThat(desk.codes(mine(), 10)).isEmpty();
        assertThat(desk.codes(AgendaFilter.of(desk.today, desk.fatou.userId()), 10))
                .containsExactly("ONE");
        desk.run(() -> assign.assign(List.of(task), null, desk.awa.actor()));
        assertThat(desk.codes(mine(), 10)).containsExactly("ONE");
    }

    @Test
    void a_portfolio_handed_over_takes_its_tasks_along() {
        UUID one = desk.customer("ONE", desk.awa);
        UUID task = desk.task(one, null, desk.today, 0);
        desk.task(one, null, desk.today, 1);
        desk.run(() -> desk.bean(AssignTask.class).assign(List.of(task), desk.awa.userId(), desk.awa.actor()));
        assertThat(desk.codes(mine(), 10)).containsExactly("ONE");

        desk.run(() -> desk.bean(HandOverPortfolio.class)
                .handOver(
                        desk.awa.userId(),
                        desk.fatou.userId(),
                        HandOverPortfolio.Part.ALL,
                        "départ",
                        desk.today,
                        desk.awa.actor()));

        assertThat(desk.codes(mine(), 10)).isEmpty();
        assertThat(desk.codes(AgendaFilter.of(desk.today, desk.fatou.userId()), 10))
                .containsExactly("ONE");
    }

    private AgendaFilter mine() {
        return AgendaFilter.of(desk.today, desk.awa.userId());
    }
}
