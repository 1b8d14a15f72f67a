package org.encaisse.dunning.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.anomalies.Anomaly;
import org.encaisse.anomalies.AnomalyFilter;
import org.encaisse.anomalies.AnomalyList;
import org.encaisse.anomalies.CureByHand;
import org.encaisse.casefile.CompleteTask;
import org.encaisse.casefile.TaskOutcome;
import org.encaisse.correspondence.MessageSettled;
import org.encaisse.correspondence.MessageState;
import org.encaisse.correspondence.TellSettled;
import org.encaisse.customers.ContactEntry;
import org.encaisse.customers.ContactRole;
import org.encaisse.customers.Customers;
import org.encaisse.customers.SaveContact;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a run could not do is among the anomalies, with what was done instead, until its cause is gone. */
@EncaisseTest
class AnomaliesOfARunTest {

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
    void without_an_address_the_customer_is_called_and_a_call_needs_a_number() {
        UUID garage = dupont.customer("GARAGE", null);
        dupont.invoice(garage, "F-1", "2026-09-01", "100.00");

        dupont.run("2026-09-08", RunMode.DRY_RUN);
        assertThat(standing()).as("a dry run raises nothing").isEmpty();

        dupont.run("2026-09-08", RunMode.SEND);
        assertThat(standing())
                .containsExactlyInAnyOrder(
                        "dunning.no-email GARAGE x1 instead @channel.phone", "dunning.no-telephone GARAGE x1");
        assertThat(href("dunning.no-email")).matches("/customers/" + garage + "/contacts/[0-9a-f-]+/edit");

        UUID task = dupont.onlyTask();
        dupont.in(() -> {
            app.getBean(CompleteTask.class)
                    .complete(task, TaskOutcome.DONE, "vu au comptoir", LocalDate.of(2026, 9, 9), Portfolio.AWA);
            return 0;
        });
        dupont.run("2026-09-10", RunMode.SEND);
        assertThat(kinds())
                .as("the step waits, he can still not be reached")
                .containsExactlyInAnyOrder("dunning.no-email", "dunning.no-telephone");

        UUID contact = dupont.in(
                () -> app.getBean(Customers.class).contactsOf(garage).getFirst().contactId());
        dupont.in(() -> app.getBean(SaveContact.class)
                .save(
                        garage,
                        contact,
                        ContactEntry.of("Mme GARAGE", "g@garage.test", null, ContactRole.REMINDERS),
                        LocalDate.of(2026, 9, 10)));
        assertThat(kinds()).as("cured at once").containsExactly("dunning.no-telephone");

        dupont.pays(garage, "R-1", "2026-09-11", "100.00", "F-1");
        dupont.run("2026-09-14", RunMode.SEND);
        assertThat(kinds()).as("who owes nothing needs no call").isEmpty();
    }

    @Test
    void money_that_waits_is_an_anomaly_until_it_is_allocated() {
        UUID acme = dupont.customer("ACME", "compta@acme.test");
        dupont.invoice(acme, "F-1", "2026-09-01", "100.00");
        dupont.in(() -> app.getBean(org.encaisse.receivables.RecordPayment.class)
                .record(
                        org.encaisse.receivables.PaymentEntry.of(
                                dupont.entity,
                                acme,
                                "R-1",
                                LocalDate.of(2026, 9, 7),
                                org.encaisse.kernel.money.Money.parse("60.00", "EUR")),
                        Portfolio.AWA));

        dupont.run("2026-09-08", RunMode.SEND);
        dupont.run("2026-09-09", RunMode.SEND);
        assertThat(standing()).containsExactly("dunning.money-pending ACME x2");

        dupont.pays(acme, "R-2", "2026-09-10", "100.00", "F-1");
        dupont.run("2026-09-10", RunMode.SEND);
        assertThat(kinds()).isEmpty();
        assertThat(cured()).containsExactly("dunning.money-pending ACME x2");
    }

    @Test
    void accounts_that_are_too_old_are_an_anomaly_of_the_whole_desk() {
        UUID acme = dupont.customer("ACME", "compta@acme.test");
        dupont.invoice(acme, "F-1", "2026-09-01", "100.00");
        dupont.in(() -> app.getBean(TransactionTemplate.class)
                .execute(tx -> app.getBean(JdbcClient.class)
                        .sql("update receivables.accounts_refresh set refreshed_at = refreshed_at - interval '40 days'")
                        .update()));

        dupont.run("2026-09-08", RunMode.SEND);
        assertThat(standing()).containsExactly("dunning.stale-accounts - x1");

        dupont.in(() -> app.getBean(TransactionTemplate.class)
                .execute(tx -> app.getBean(JdbcClient.class)
                        .sql("update receivables.accounts_refresh set refreshed_at = refreshed_at + interval '40 days'")
                        .update()));
        dupont.run("2026-09-09", RunMode.SEND);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void a_message_that_failed_is_an_anomaly_and_said_to_be_settled_its_step_is_decided_anew() {
        UUID acme = dupont.customer("ACME", "compta@acme.test");
        dupont.invoice(acme, "F-1", "2026-09-01", "100.00");
        dupont.run("2026-09-08", RunMode.SEND);
        UUID message = message();
        settled(message, acme, MessageState.FAILED, "550 5.1.1 no such user");

        assertThat(standing()).containsExactly("casefile.message-failed ACME x1");
        assertThat(dupont.actions()).containsExactly("F-1 P1 failed");
        Anomaly anomaly = list(AnomalyFilter.OPEN).getFirst();
        assertThat(anomaly.detail()).containsEntry("cause", "5.1.1").containsEntry("recipient", "compta@acme.test");

        dupont.in(() -> {
            app.getBean(CureByHand.class).cure(anomaly.anomalyId(), "adresse confirmée au téléphone", Portfolio.AWA);
            return 0;
        });
        assertThat(kinds()).isEmpty();
        dupont.run("2026-09-09", RunMode.SEND);
        assertThat(dupont.messages("dunning")).isEqualTo(2);
    }

    @Test
    void a_message_that_leaves_later_cures_those_that_did_not() {
        UUID acme = dupont.customer("ACME", "compta@acme.test");
        dupont.invoice(acme, "F-1", "2026-09-01", "100.00");
        dupont.run("2026-09-08", RunMode.SEND);
        UUID message = message();
        settled(message, acme, MessageState.AMBIGUOUS, "timeout");
        assertThat(kinds()).containsExactly("casefile.message-unsure");
        settled(message, acme, MessageState.SENT, null);
        assertThat(kinds()).isEmpty();
        settled(message, acme, MessageState.BOUNCED, "5.2.2 mailbox full");
        assertThat(kinds()).containsExactly("casefile.message-returned");
        assertThat(href("casefile.message-returned")).contains("/customers/" + acme + "/contacts/");
    }

    private void settled(
            UUID message, UUID customer, MessageState state, @org.jspecify.annotations.Nullable String reason) {
        dupont.in(() -> app.getBean(TransactionTemplate.class).execute(tx -> {
            app.getBean(TellSettled.class)
                    .tell(new MessageSettled(message, customer, "dunning", state, reason, LocalDate.of(2026, 9, 8)));
            return 0;
        }));
    }

    private UUID message() {
        return dupont.sent();
    }

    private String href(String kind) {
        return list(AnomalyFilter.OPEN.ofKind(kind)).getFirst().cureHref();
    }

    private List<String> kinds() {
        return list(AnomalyFilter.OPEN).stream().map(Anomaly::kind).toList();
    }

    private List<String> standing() {
        return lines(AnomalyFilter.OPEN);
    }

    private List<String> cured() {
        return lines(new AnomalyFilter(false, null, null, null, null, null));
    }

    private List<String> lines(AnomalyFilter filter) {
        return list(filter).stream()
                .map(each -> each.kind() + " "
                        + (each.customerCode() == null ? "-" : each.customerCode())
                        + " x" + each.times()
                        + (each.detail().containsKey("instead")
                                ? " instead " + each.detail().get("instead")
                                : ""))
                .collect(Collectors.toList());
    }

    private List<Anomaly> list(AnomalyFilter filter) {
        return dupont.in(
                () -> app.getBean(AnomalyList.class).page(filter, null, 100).items());
    }
}
