package org.encaisse.dunning.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.correspondence.MessageLine;
import org.encaisse.correspondence.MessageState;
import org.encaisse.correspondence.Outbox;
import org.encaisse.correspondence.Templates;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A template that asks for what the customer lacks: nothing leaves, and it is said why. */
@EncaisseTest
class EmptyVariableTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext app;

    @Test
    void a_known_but_empty_variable_refuses_the_letter_and_becomes_an_anomaly_with_its_name() {
        Portfolio dupont = new Portfolio(app);
        UUID acme = dupont.customer("ACME", "compta@acme.test");
        dupont.in(() -> app.getBean(Templates.class)
                .publish("F2", "fr", "Relance 1", "Relevé", "Vous avez promis {{promesse.montant}}.", Portfolio.AWA));
        dupont.invoice(acme, "F-1", "2026-09-01", "100.00");
        dupont.run("2026-09-08", RunMode.SEND);
        dupont.in(() ->
                app.getBean(SendProposals.class).send(List.of(acme), LocalDate.parse("2026-09-08"), Portfolio.MANAGER));
        dupont.awaitOutbox();

        MessageLine message = dupont.in(() -> app.getBean(Outbox.class).byId(dupont.onlyMessage("dunning")))
                .orElseThrow();
        assertThat(message.state()).isEqualTo(MessageState.FAILED);
        assertThat(message.reason()).isEqualTo("correspondence.empty-variable | promesse.montant");
        assertThat(dupont.actions()).noneMatch(action -> action.endsWith("done"));
        List<String> anomalies = dupont.in(() -> app.getBean(TransactionTemplate.class)
                .execute(status -> app.getBean(JdbcClient.class)
                        .sql("select a.kind || ' ' || a.detail::text from anomalies.anomaly a")
                        .query(String.class)
                        .list()));
        assertThat(anomalies)
                .anyMatch(one -> one.startsWith("casefile.message-failed") && one.contains("promesse.montant"));
    }
}
