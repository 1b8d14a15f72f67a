package org.encaisse.dunning.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.encaisse.correspondence.CorrespondenceRefusal;
import org.encaisse.correspondence.SettleByHand;
import org.encaisse.dunning.approval.Approver;
import org.encaisse.dunning.approval.DraftId;
import org.encaisse.dunning.approval.Drafts;
import org.encaisse.dunning.approval.RefuseDrafts;
import org.encaisse.dunning.approval.UndoSending;
import org.encaisse.dunning.settings.DunningRefusal;
import org.encaisse.dunning.settings.Settings;
import org.encaisse.kernel.outcome.Refusal;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What waits for somebody's word leaves with it, and only as it was approved (issue 4, item 9). */
@EncaisseTest
class ApprovalTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 8);

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

    private void owes(String template, int tone) {
        dupont.scenario("""
                {"name": "Formel", "steps": [
                  {"code": "M1", "stage": "reminder", "timing": {"anchor": "due", "days": 7, "calendar": "calendar"},
                   "channel": "email", "mode": "validate", "template": "%s", "tone": %d},
                  {"code": "M2", "stage": "reminder", "timing": {"anchor": "due", "days": 21, "calendar": "calendar"},
                   "channel": "email", "mode": "validate", "template": "F3", "tone": 2}]}""".formatted(template, tone));
        dupont.invoice(acme, "F-1", "2026-09-01", "100.00");
        dupont.invoice(acme, "F-2", "2026-09-01", "50.00");
        dupont.run("2026-09-08", RunMode.SEND);
        assertThat(dupont.messages("dunning")).isZero();
    }

    private SendProposals.Sent approve(Approver who) {
        return dupont.in(
                () -> app.getBean(SendProposals.class).approve(List.of(new DraftId(acme, "EUR", false)), DAY, who));
    }

    private void mayBeUndoneFor(int seconds) {
        dupont.in(() -> {
            Settings settings = app.getBean(Settings.class);
            settings.change(settings.current().delaying(seconds), Portfolio.AWA);
            return 0;
        });
    }

    private List<Drafts.Line> drafts() {
        return dupont.in(() -> app.getBean(Drafts.class)
                .page(new Drafts.Wanted(DAY, false, null), null, 10)
                .items());
    }

    private void itsTurnComes() {
        dupont.in(() -> app.getBean(TransactionTemplate.class)
                .execute(status -> app.getBean(JdbcClient.class)
                        .sql(
                                "update correspondence.message set next_attempt_at = :now where tenant_id = platform.current_tenant()")
                        .param(
                                "now",
                                Timestamp.from(app.getBean(BusinessClock.class).now()))
                        .update()));
        dupont.awaitOutbox();
    }

    private static void refused(Refusal why, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(why));
    }

    @Test
    void a_formal_notice_is_the_manager_s_and_a_collector_is_refused_by_name() {
        owes("F3", 4);
        assertThat(drafts()).singleElement().satisfies(line -> {
            assertThat(line.approver()).isEqualTo(Role.MANAGER);
            assertThat(line.amount()).hasToString("150.00 EUR");
        });

        refused(DunningRefusal.MANAGER_APPROVES, () -> approve(Portfolio.COLLECTOR));
        refused(
                DunningRefusal.MANAGER_APPROVES,
                () -> dupont.in(() -> app.getBean(SendProposals.class).send(List.of(acme), DAY, Portfolio.COLLECTOR)));
        assertThat(dupont.messages("dunning")).isZero();

        SendProposals.Sent all =
                dupont.in(() -> app.getBean(SendProposals.class).sendAll(DAY, Portfolio.COLLECTOR));
        assertThat(all.messages()).isZero();
        assertThat(all.notAllowed()).isEqualTo(1);

        assertThat(approve(Portfolio.MANAGER).messages()).isEqualTo(1);
        dupont.awaitOutbox();
        assertThat(dupont.actions()).containsExactlyInAnyOrder("F-1 M1 done", "F-2 M1 done");
        assertThat(dupont.journal("dunning.approved"))
                .singleElement()
                .asString()
                .contains("M1");
    }

    @Test
    void a_letter_of_suspension_is_the_direction_s() {
        owes("F6", 3);

        refused(DunningRefusal.DIRECTION_APPROVES, () -> approve(Portfolio.MANAGER));
        assertThat(approve(Portfolio.DIRECTION).messages()).isEqualTo(1);
    }

    @Test
    void an_approval_lapses_when_the_balance_changed_before_the_message_left() {
        owes("F3", 2);
        mayBeUndoneFor(3600);
        approve(Portfolio.COLLECTOR);
        assertThat(drafts()).isEmpty();

        dupont.pays(acme, "P-1", "2026-09-08", "30.00", "F-1");
        itsTurnComes();

        assertThat(dupont.actions()).containsExactlyInAnyOrder("F-1 M1 proposed", "F-2 M1 proposed");
        assertThat(drafts()).singleElement().satisfies(line -> {
            assertThat(line.amount()).hasToString("120.00 EUR");
            assertThat(line.lapse()).isNotNull().satisfies(lapse -> {
                assertThat(lapse.because()).isEqualTo("balance-changed");
                assertThat(lapse.approval().actor()).isEqualTo("Moussa");
                assertThat(lapse.approval().balance().amount()).hasToString("150.00 EUR");
                assertThat(lapse.now()).hasToString("120.00 EUR");
            });
        });
        assertThat(dupont.journal("dunning.approval-lapsed"))
                .singleElement()
                .asString()
                .contains("150.00 EUR", "120.00 EUR", "Moussa");

        // What came back waits for a person, even where it might leave by itself.
        dupont.run("2026-09-08", RunMode.SEND);
        assertThat(dupont.messages("dunning")).isEqualTo(1);

        mayBeUndoneFor(0);
        approve(Portfolio.COLLECTOR);
        dupont.awaitOutbox();
        assertThat(dupont.actions()).containsExactlyInAnyOrder("F-1 M1 done", "F-2 M1 done");
    }

    @Test
    void what_was_billed_meanwhile_is_another_balance_too_and_what_is_settled_is_not_asked_for_again() {
        owes("F3", 2);
        mayBeUndoneFor(3600);
        approve(Portfolio.COLLECTOR);
        dupont.invoice(acme, "F-3", "2026-12-01", "10.00");
        itsTurnComes();
        assertThat(dupont.actions()).containsExactlyInAnyOrder("F-1 M1 proposed", "F-2 M1 proposed");

        approve(Portfolio.COLLECTOR);
        dupont.pays(acme, "P-1", "2026-09-08", "100.00", "F-1");
        dupont.pays(acme, "P-2", "2026-09-08", "50.00", "F-2");
        itsTurnComes();
        assertThat(dupont.actions()).containsExactlyInAnyOrder("F-1 M1 dropped", "F-2 M1 dropped");
    }

    @Test
    void what_waits_in_the_outbox_is_undone_and_does_not_count_and_what_has_left_is_not() {
        owes("F3", 2);
        mayBeUndoneFor(3600);
        SendProposals.Sent sent = approve(Portfolio.COLLECTOR);
        UUID message = dupont.onlyMessage("dunning");

        int undone = dupont.in(() ->
                app.getBean(UndoSending.class).undo(java.util.Objects.requireNonNull(sent.sendingId()), Portfolio.AWA));
        assertThat(undone).isEqualTo(1);
        assertThat(dupont.actions()).containsExactlyInAnyOrder("F-1 M1 proposed", "F-2 M1 proposed");
        assertThat(dupont.journal("dunning.undone")).hasSize(1);
        assertThat(drafts())
                .singleElement()
                .satisfies(line -> assertThat(line.lapse())
                        .isNotNull()
                        .satisfies(lapse -> assertThat(lapse.because()).isEqualTo("undone")));
        refused(
                CorrespondenceRefusal.NOT_WAITING,
                () -> dupont.in(() -> {
                    app.getBean(SettleByHand.class).takeBack(message, Portfolio.AWA);
                    return 0;
                }));

        mayBeUndoneFor(0);
        SendProposals.Sent again = approve(Portfolio.COLLECTOR);
        dupont.awaitOutbox();
        int late = dupont.in(() -> app.getBean(UndoSending.class)
                .undo(java.util.Objects.requireNonNull(again.sendingId()), Portfolio.AWA));
        assertThat(late).isZero();
        assertThat(dupont.actions()).containsExactlyInAnyOrder("F-1 M1 done", "F-2 M1 done");
    }

    @Test
    void a_step_refused_is_left_out_and_the_next_one_comes_on_its_day() {
        owes("F3", 2);
        refused(DunningRefusal.REASON_MISSING, () -> refuse(" ", null));
        assertThat(refuse("le client a téléphoné", null)).isEqualTo(1);

        assertThat(dupont.journal("dunning.refused")).singleElement().asString().contains("téléphoné");
        dupont.run("2026-09-09", RunMode.PROPOSE);
        assertThat(dupont.actions()).containsExactlyInAnyOrder("F-1 M1 refused", "F-2 M1 refused");

        dupont.run("2026-09-22", RunMode.PROPOSE);
        assertThat(dupont.actions()).contains("F-1 M1 refused", "F-2 M1 refused", "F-1 M2 proposed", "F-2 M2 proposed");
    }

    @Test
    void a_step_put_off_waits_until_its_day_and_is_proposed_again() {
        owes("F3", 2);
        refused(DunningRefusal.NOT_LATER, () -> refuse("trop tôt", DAY));
        refuse("trop tôt", LocalDate.of(2026, 9, 15));

        assertThat(drafts()).isEmpty();
        assertThat(approve(Portfolio.MANAGER).messages()).isZero();
        dupont.run("2026-09-09", RunMode.SEND);
        assertThat(dupont.actions()).containsExactlyInAnyOrder("F-1 M1 proposed", "F-2 M1 proposed");
        List<Drafts.Line> then = dupont.in(() -> app.getBean(Drafts.class)
                .page(new Drafts.Wanted(LocalDate.of(2026, 9, 15), false, null), null, 10)
                .items());
        assertThat(then).hasSize(1);
    }

    private int refuse(String reason, @org.jspecify.annotations.Nullable LocalDate until) {
        return dupont.in(() -> app.getBean(RefuseDrafts.class)
                .refuse(List.of(new DraftId(acme, "EUR", false)), reason, until, DAY, Portfolio.AWA));
    }
}
