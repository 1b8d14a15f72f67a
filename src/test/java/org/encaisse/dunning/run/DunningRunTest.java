package org.encaisse.dunning.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.casefile.CompleteTask;
import org.encaisse.casefile.TaskOutcome;
import org.encaisse.dunning.settings.Settings;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@EncaisseTest
class DunningRunTest {

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
    void a_run_reserves_one_message_per_customer_and_running_again_adds_nothing() {
        UUID acme = dupont.customer("ACME", "compta@acme.test");
        dupont.invoice(acme, "F-1", "2026-09-01", "100.00");
        dupont.invoice(acme, "F-2", "2026-09-01", "50.00");

        Run first = dupont.run("2026-09-08", RunMode.SEND);
        Run again = dupont.run("2026-09-08", RunMode.SEND);

        assertThat(first.state()).isEqualTo(RunState.DONE);
        assertThat(first.problem()).isNull();
        assertThat(first.count("act")).isEqualTo(2);
        assertThat(first.count("messages")).isEqualTo(1);
        assertThat(again.runId()).isEqualTo(first.runId());
        assertThat(again.count("messages")).isEqualTo(1);
        assertThat(dupont.messages("dunning")).isEqualTo(1);
        assertThat(dupont.actions()).hasSize(2).allMatch(action -> action.contains(" P1 "));
    }

    @Test
    void a_dry_run_counts_and_writes_nothing() {
        UUID acme = dupont.customer("ACME", "compta@acme.test");
        dupont.invoice(acme, "F-1", "2026-09-01", "100.00");
        dupont.invoice(acme, "F-2", "2026-10-05", "50.00");

        Run dry = dupont.run("2026-09-08", RunMode.DRY_RUN);

        assertThat(dry.count("act.P1")).isEqualTo(1);
        assertThat(dry.count("wait.not-yet")).isEqualTo(1);
        assertThat(dry.total()).isEqualTo(2);
        assertThat(dupont.actions()).isEmpty();
    }

    @Test
    void a_proposal_waits_for_a_tick() {
        UUID acme = dupont.customer("ACME", "compta@acme.test");
        dupont.invoice(acme, "F-1", "2026-09-01", "100.00");

        Run proposed = dupont.run("2026-09-08", RunMode.PROPOSE);
        assertThat(proposed.count("proposals")).isEqualTo(1);
        assertThat(dupont.messages("dunning")).isZero();

        SendProposals.Sent sent = dupont.in(() ->
                app.getBean(SendProposals.class).send(List.of(acme), LocalDate.of(2026, 9, 8), Portfolio.MANAGER));

        assertThat(sent.messages()).isEqualTo(1);
        assertThat(dupont.messages("dunning")).isEqualTo(1);
    }

    @Test
    void a_run_that_may_send_takes_along_what_was_only_proposed() {
        UUID acme = dupont.customer("ACME", "compta@acme.test");
        dupont.invoice(acme, "F-1", "2026-09-01", "100.00");
        dupont.run("2026-09-08", RunMode.PROPOSE);

        dupont.run("2026-09-08", RunMode.SEND);

        assertThat(dupont.messages("dunning")).isEqualTo(1);
    }

    @Test
    void nothing_leaves_by_itself_while_sending_is_stopped() {
        UUID acme = dupont.customer("ACME", "compta@acme.test");
        dupont.invoice(acme, "F-1", "2026-09-01", "100.00");
        dupont.in(() -> {
            app.getBean(Settings.class).stop("migration", Portfolio.AWA);
            return 0;
        });

        Run run = dupont.run("2026-09-08", RunMode.SEND);

        assertThat(run.problem()).isEqualTo("stopped");
        assertThat(dupont.messages("dunning")).isZero();
        assertThat(dupont.actions()).containsExactly("F-1 P1 proposed");
    }

    @Test
    void a_customer_without_address_gets_a_call_and_the_step_is_done_when_the_call_was_made() {
        UUID garage = dupont.customer("GARAGE", null);
        dupont.invoice(garage, "F-1", "2026-09-01", "100.00");

        Run run = dupont.run("2026-09-08", RunMode.SEND);
        assertThat(run.count("tasks")).isEqualTo(1);
        assertThat(dupont.actions()).containsExactly("F-1 W1 reserved");

        UUID task = dupont.onlyTask();
        dupont.in(() -> {
            app.getBean(CompleteTask.class)
                    .complete(task, TaskOutcome.DONE, "rappellera", LocalDate.of(2026, 9, 9), Portfolio.AWA);
            return 0;
        });
        assertThat(dupont.actions()).containsExactly("F-1 W1 done");
    }

    @Test
    void a_payment_takes_back_what_was_proposed_and_cancels_the_call() {
        UUID acme = dupont.customer("ACME", "compta@acme.test");
        UUID garage = dupont.customer("GARAGE", null);
        dupont.invoice(acme, "F-1", "2026-09-01", "100.00");
        dupont.invoice(garage, "F-2", "2026-09-01", "100.00");
        dupont.run("2026-09-08", RunMode.PROPOSE);

        dupont.pays(acme, "P-1", "2026-09-08", "100.00", "F-1");
        dupont.pays(garage, "P-2", "2026-09-08", "100.00", "F-2");

        assertThat(dupont.actions()).containsExactlyInAnyOrder("F-1 P1 dropped", "F-2 W1 dropped");
        assertThat(dupont.messages("thanks")).isZero();
    }

    @Test
    void a_small_portfolio_is_decided_day_after_day_and_nothing_twice() {
        for (int i = 0; i < 20; i++) {
            UUID customer = dupont.customer("C" + i, "c" + i + "@test.test");
            dupont.invoice(customer, "F-" + i, "2026-01-" + (10 + i % 10), "100.00");
        }
        LocalDate day = LocalDate.of(2026, 1, 1);
        for (int i = 0; i < 40; i++) {
            dupont.run(day.plusDays(i).toString(), RunMode.SEND);
        }
        assertThat(dupont.actions().stream().distinct().count())
                .isEqualTo(dupont.actions().size());
    }
}
