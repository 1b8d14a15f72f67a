package org.encaisse.dunning.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.dunning.approval.DraftId;
import org.encaisse.dunning.decision.Assignments;
import org.encaisse.dunning.scenario.PublishScenario;
import org.encaisse.dunning.scenario.Scenarios;
import org.encaisse.dunning.settings.AssignScenario;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Between proposal and message a due date is moved, or the step is switched off: what is not in the message counts no step. */
@EncaisseTest
class WhatMovedMeanwhileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext app;

    @SuppressWarnings("NullAway.Init")
    private Portfolio dupont;

    @SuppressWarnings("NullAway.Init")
    private UUID acme;

    @BeforeEach
    void open() {
        dupont = new Portfolio(app);
        acme = dupont.customer("ACME", "compta@acme.test");
    }

    private void inTwoSteps() {
        dupont.scenario("""
                {"name": "Deux", "steps": [
                  {"code": "R", "stage": "reminder", "timing": {"anchor": "due", "days": 7, "calendar": "calendar"},
                   "channel": "email", "mode": "validate", "template": "F3", "tone": 2},
                  {"code": "N", "stage": "reminder", "timing": {"anchor": "due", "days": 14, "calendar": "calendar"},
                   "channel": "email", "mode": "validate", "template": "F3", "tone": 3}]}""");
    }

    private void approve(LocalDate on) {
        dupont.in(() -> app.getBean(SendProposals.class)
                .approve(List.of(new DraftId(acme, "EUR", false)), on, Portfolio.MANAGER));
        dupont.awaitOutbox();
    }

    private String messages() {
        return dupont.in(() -> app.getBean(TransactionTemplate.class)
                .execute(status -> app.getBean(JdbcClient.class)
                        .sql("""
                        select string_agg(state || coalesce(' ' || reason, ''), ', ')
                          from correspondence.message
                         where tenant_id = platform.current_tenant()
                        """)
                        .query(String.class)
                        .single()));
    }

    private void switched(String step) {
        dupont.in(() -> app.getBean(PublishScenario.class)
                .publish(app.getBean(Scenarios.class).inForce("mixte").switched(step, false), Portfolio.AWA));
    }

    @Test
    void a_due_date_that_was_moved_is_not_in_the_message_and_counts_no_step() {
        inTwoSteps();
        dupont.invoice(acme, "F-1", "2026-03-02", "100.00");
        dupont.invoice(acme, "F-2", "2026-03-02", "50.00");
        dupont.run("2026-03-09", RunMode.PROPOSE);
        assertThat(dupont.actions()).containsExactlyInAnyOrder("F-1 R proposed", "F-2 R proposed");

        dupont.moved(acme, "F-2", "2026-03-02", "2026-04-30", "50.00");
        approve(DAY);

        assertThat(messages()).startsWith("sent");
        assertThat(dupont.actions()).containsExactlyInAnyOrder("F-1 R done", "F-2 R dropped");
        dupont.run("2026-05-06", RunMode.PROPOSE);
        assertThat(dupont.actions()).doesNotContain("F-2 R proposed", "F-2 N proposed");
        dupont.run("2026-05-07", RunMode.PROPOSE);
        assertThat(dupont.actions()).contains("F-2 R proposed").doesNotContain("F-2 N proposed");
    }

    @Test
    void no_reminders_set_while_others_leave_holds_at_once_for_what_leaves_after() {
        inTwoSteps();
        UUID beta = dupont.customer("BETA", "compta@beta.test");
        dupont.invoice(acme, "F-1", "2026-03-02", "100.00");
        dupont.invoice(beta, "F-2", "2026-03-02", "50.00");
        dupont.run("2026-03-09", RunMode.PROPOSE);
        approve(DAY);
        assertThat(messages()).startsWith("sent");

        dupont.in(() -> {
            app.getBean(AssignScenario.class)
                    .assign(
                            new Assignments.Subject(Assignments.Level.ENTITY, Assignments.EVERY),
                            null,
                            "reprise en cours",
                            null,
                            Portfolio.AWA);
            return app.getBean(SendProposals.class)
                    .approve(List.of(new DraftId(beta, "EUR", false)), DAY, Portfolio.MANAGER);
        });
        dupont.awaitOutbox();

        assertThat(dupont.messages("dunning")).isEqualTo(2);
        assertThat(messages()).containsOnlyOnce("sent").contains("dropped");
        assertThat(dupont.actions()).contains("F-2 R dropped");
    }

    @Test
    void a_message_of_which_every_due_date_was_moved_is_dropped_with_its_reason() {
        inTwoSteps();
        dupont.invoice(acme, "F-1", "2026-03-02", "100.00");
        dupont.run("2026-03-09", RunMode.PROPOSE);

        dupont.moved(acme, "F-1", "2026-03-02", "2026-04-30", "100.00");
        approve(DAY);

        assertThat(messages()).isEqualTo("dropped dunning.moved");
        assertThat(dupont.actions()).containsExactly("F-1 R dropped");
    }

    @Test
    void a_due_date_that_is_late_but_not_yet_at_its_step_is_not_chased_by_it() {
        inTwoSteps();
        dupont.invoice(acme, "F-1", "2026-03-02", "100.00");
        dupont.run("2026-03-09", RunMode.PROPOSE);

        dupont.moved(acme, "F-1", "2026-03-02", "2026-03-05", "100.00");
        approve(DAY);

        assertThat(messages()).isEqualTo("dropped dunning.moved");
        dupont.run("2026-03-12", RunMode.PROPOSE);
        assertThat(dupont.actions()).containsExactly("F-1 R dropped", "F-1 R proposed");
    }

    @Test
    void a_step_that_is_switched_off_is_taken_back_and_the_due_date_decided_anew() {
        inThreeSteps();
        dupont.run("2023-11-06", RunMode.PROPOSE);
        approve(LocalDate.of(2023, 11, 6));
        dupont.run("2023-11-13", RunMode.PROPOSE);
        assertThat(dupont.actions()).containsExactly("F-1 A done", "F-1 B proposed");

        switched("B");

        assertThat(dupont.actions()).containsExactly("F-1 A done", "F-1 B dropped");
        dupont.run("2023-11-21", RunMode.PROPOSE);
        assertThat(dupont.actions()).containsExactly("F-1 A done", "F-1 B dropped", "F-1 C proposed");
    }

    private void inThreeSteps() {
        dupont.scenario("""
                {"name": "Trois", "steps": [
                  {"code": "A", "stage": "reminder", "timing": {"anchor": "due", "days": 3, "calendar": "calendar"},
                   "channel": "email", "mode": "validate", "template": "F3", "tone": 1},
                  {"code": "B", "stage": "reminder", "timing": {"anchor": "due", "days": 10, "calendar": "calendar"},
                   "channel": "email", "mode": "validate", "template": "F3", "tone": 2},
                  {"code": "C", "stage": "reminder", "timing": {"anchor": "due", "days": 20, "calendar": "calendar"},
                   "channel": "email", "mode": "validate", "template": "F3", "tone": 3}]}""");
        dupont.invoice(acme, "F-1", "2023-11-01", "100.00");
    }
}
