package org.encaisse.casefile.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.casefile.AddTask;
import org.encaisse.casefile.CompleteTask;
import org.encaisse.casefile.NewTask;
import org.encaisse.casefile.TaskOutcome;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.testing.Browser;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What one act answers is one line of the agenda, whoever asked for it. */
@EncaisseTest
class StandTogetherTest {

    @Autowired
    ApplicationContext beans;

    @LocalServerPort
    int port;

    @SuppressWarnings("NullAway.Init")
    private DeskOfDakar desk;

    @SuppressWarnings("NullAway.Init")
    private UUID debtor;

    @BeforeEach
    void open() {
        desk = new DeskOfDakar(beans);
        debtor = desk.customer("PORT", desk.awa);
        desk.owes(debtor, 300_000, 20);
    }

    @Test
    void the_step_and_the_broken_promise_are_one_call_and_the_more_urgent_says_so_first() {
        UUID step = desk.task(debtor, null, desk.today.minusDays(1), 0);
        UUID broken = broken();

        AgendaLine line = only();
        assertThat(line.task().taskId()).isEqualTo(broken);
        assertThat(desk.in(() -> desk.bean(Agenda.class).behind(List.of(line))).get(broken))
                .extracting(Behind::taskId)
                .containsExactly(step);
        assertThat(desk.in(() -> desk.bean(DayFigures.class).of(desk.awa.userId(), desk.today))
                        .toDoCount())
                .isEqualTo(1);
        Browser awa = signedIn();
        assertThat(awa.get("/agenda").body()).contains("Aussi : ");

        assertThat(awa.post("/agenda/completion", Map.of("task", broken.toString()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(lines()).isEmpty();
        assertThat(desk.in(() -> desk.bean(Agenda.class).byId(step))).isEmpty();
    }

    @Test
    void when_what_stood_in_front_is_called_off_the_other_stands_there_again() {
        UUID step = desk.task(debtor, null, desk.today, 0);
        UUID broken = broken();
        assertThat(only().task().taskId()).isEqualTo(broken);

        desk.run(() ->
                desk.bean(CompleteTask.class).complete(broken, TaskOutcome.CANCELLED, null, desk.today, Actor.SYSTEM));

        assertThat(only().task().taskId()).isEqualTo(step);
        assertThat(only().leads()).isZero();
    }

    @Test
    void another_day_and_another_person_have_lines_of_their_own() {
        UUID now = desk.task(debtor, null, desk.today, 0);
        UUID later = desk.task(debtor, null, desk.today.plusDays(4), 5);
        assertThat(only().task().taskId()).isEqualTo(now);

        UUID second = broken();
        assertThat(only().task().taskId()).isEqualTo(second);
        desk.run(() -> desk.bean(AssignTask.class).assign(List.of(second), desk.fatou.userId(), desk.awa.actor()));
        assertThat(only().task().taskId()).isEqualTo(now);

        desk.run(() -> desk.bean(AssignTask.class).assign(List.of(second), null, desk.awa.actor()));
        desk.run(() -> desk.bean(PostponeTask.class)
                .postpone(second, desk.today.plusDays(4), "comptable absent", desk.today, desk.awa.actor()));
        assertThat(only().task().taskId()).isEqualTo(now);
        assertThat(lines(desk.today.plusDays(4)))
                .extracting(line -> line.task().taskId())
                .hasSize(2)
                .contains(now);
        assertThat(desk.in(() -> desk.bean(Agenda.class).byId(later))).isPresent();
    }

    @Test
    void a_visit_that_was_given_to_somebody_stands_for_the_step_that_asks_for_it() {
        UUID step = visit("dunning.visit", null);
        UUID planned = visit("escalation.visit", desk.fatou.userId());
        UUID again = visit("dunning.visit", null);

        assertThat(lines()).isEmpty();
        List<AgendaLine> everybody = desk.in(
                        () -> desk.bean(Agenda.class).page(AgendaFilter.of(desk.today, null), null, 50))
                .items();
        assertThat(everybody).extracting(line -> line.task().taskId()).containsExactly(planned);
        assertThat(desk.in(() -> desk.bean(Agenda.class).withBehind(List.of(planned))))
                .containsExactlyInAnyOrder(planned, step, again);
    }

    private UUID broken() {
        return add(new NewTask(
                debtor,
                null,
                "arrangements.call-broken-promise",
                desk.today,
                null,
                null,
                Map.of("channel", "@channel.phone", "amount", "300000 XOF", "on", desk.today.toString()),
                5));
    }

    private UUID visit(String kind, @Nullable UUID assignee) {
        return add(new NewTask(debtor, null, kind, desk.today, assignee, null, Map.of("purpose", "visit"), 0));
    }

    private UUID add(NewTask task) {
        return desk.in(() -> desk.bean(AddTask.class).add(task));
    }

    private AgendaLine only() {
        List<AgendaLine> lines = lines();
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    private List<AgendaLine> lines() {
        return lines(desk.today);
    }

    private List<AgendaLine> lines(LocalDate to) {
        AgendaFilter filter = AgendaFilter.of(desk.today, desk.awa.userId()).due(null, to);
        return desk.in(() -> desk.bean(Agenda.class).page(filter, null, 50)).items();
    }

    private Browser signedIn() {
        Browser browser = new Browser(port);
        browser.signIn(desk.awa.email(), Desk.PASSWORD);
        return browser;
    }
}
