package org.encaisse.dunning.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.encaisse.casefile.Journal;
import org.encaisse.customers.Customer;
import org.encaisse.customers.CustomerEntry;
import org.encaisse.customers.Customers;
import org.encaisse.customers.RecordCustomer;
import org.encaisse.dunning.decision.Decision;
import org.encaisse.dunning.scenario.Channel;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.ScenarioRefusal;
import org.encaisse.dunning.scenario.Scenarios;
import org.encaisse.dunning.scenario.Stage;
import org.encaisse.dunning.scenario.Step;
import org.encaisse.dunning.scenario.Timing;
import org.encaisse.dunning.settings.AdaptScenario;
import org.encaisse.dunning.settings.DunningRefusal;
import org.encaisse.dunning.settings.StepChange;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.receivables.Payment;
import org.encaisse.receivables.Payments;
import org.encaisse.receivables.ReceivablesRefusal;
import org.encaisse.receivables.ReversalReason;
import org.encaisse.receivables.ReversePayment;
import org.encaisse.testing.EncaisseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Kinds of payers on the running application: their profile gives the scenario, the bank's code another, the manager an own copy. */
@EncaisseTest
class KindsOfPayersTest {

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
    void each_profile_has_its_scenario() {
        for (String[] each : List.of(
                new String[] {"grand-compte", "grand-compte"},
                new String[] {"export", "export"},
                new String[] {"interne", "interne"},
                new String[] {"public", "secteur-public"},
                new String[] {"nest-moyen", "nest-petits-moyens"},
                new String[] {"nest-gros", "nest-gros"},
                new String[] {"particulier", "pme"})) {
            assertThat(followed(profiled("C-" + each[0], each[0], null)).code()).isEqualTo(each[1]);
        }
        assertThat(followed(profiled("C-CHQ", "pme", "cheque")).code()).isEqualTo("cheque");
    }

    @Test
    void the_manager_adapts_the_steps_of_one_customer_with_a_reason_and_of_no_other() {
        Customer airbus = profiled("AIRBUS", "grand-compte", null);
        Customer boeing = profiled("BOEING", "grand-compte", null);

        assertThatThrownBy(() -> adapt(airbus, new StepChange.Switched("A3", false), " "))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(DunningRefusal.REASON_MISSING));
        assertThatThrownBy(() -> adapt(airbus, new StepChange.Switched("A0", false), "trop tôt"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(ScenarioRefusal.PREVENTION_OFF));
        assertThat(followed(airbus).customerId()).isNull();

        adapt(airbus, new StepChange.Switched("A3", false), "l’acheteur ne répond jamais");
        adapt(airbus, new StepChange.Shifted("A4", -5), "revue mensuelle");
        adapt(
                airbus,
                new StepChange.Added(Step.of("A4b", Stage.REMINDER, Timing.due(25), Channel.MEETING)
                        .name("Revue de compte")
                        .build()),
                "demandé par le commercial");

        Scenario own = followed(airbus);
        assertThat(own.customerId()).isEqualTo(airbus.customerId());
        assertThat(own.model()).isEqualTo("grand-compte");
        assertThat(own.steps().get(own.indexOf("A3")).enabled()).isFalse();
        assertThat(own.steps().get(own.indexOf("A4")).timing().days().count()).isEqualTo(15);
        assertThat(own.indexOf("A4b")).isEqualTo(own.indexOf("A4") + 1);
        assertThat(followed(boeing).code()).isEqualTo("grand-compte");
        assertThat(dupont.in(() -> app.getBean(Scenarios.class).ofTheHouse()))
                .extracting(Scenario::code)
                .doesNotContain(own.code());
        assertThat(dupont.in(() -> app.getBean(Journal.class).timeline(airbus.customerId(), null, 50))
                        .items())
                .filteredOn(line -> line.kind().equals("dunning.adapted"))
                .hasSize(3);
    }

    @Test
    void a_direct_debit_that_comes_back_starts_its_own_scenario_by_the_banks_code() {
        Customer acme = profiled("ACME", "pme", "direct-debit");
        dupont.invoice(acme.customerId(), "F-1", "2026-10-05", "1000.00");
        dupont.pays(acme.customerId(), "P-1", "2026-10-05", "1000.00", "F-1");
        UUID payment = dupont.in(
                () -> app.getBean(Payments.class).byReference("P-1", null).paymentId());
        ReversePayment reverse = app.getBean(ReversePayment.class);
        assertThatThrownBy(() ->
                        dupont.in(() -> reverse.reverse(payment, back(ReversalReason.REFUND, "AM04"), Portfolio.AWA)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(ReceivablesRefusal.BANK_CODE_UNKNOWN));

        dupont.in(() -> reverse.reverse(payment, back(ReversalReason.RETURNED_DEBIT, "AM04"), Portfolio.AWA));

        Decision decision = dupont.in(
                        () -> app.getBean(DecisionPages.class).of(acme.customerId(), LocalDate.parse("2026-10-08")))
                .getFirst();
        assertThat(decision.kind()).isEqualTo("act");
        assertThat(decision.reason()).isEqualTo("D1");
    }

    private static Payment.Reversal back(ReversalReason reason, String code) {
        return new Payment.Reversal(LocalDate.parse("2026-10-08"), reason, null, code);
    }

    private Scenario adapt(Customer customer, StepChange change, String reason) {
        return dupont.in(() -> app.getBean(AdaptScenario.class).adapt(customer, change, reason, Portfolio.AWA));
    }

    private Scenario followed(Customer customer) {
        return dupont.in(() -> app.getBean(AdaptScenario.class).followed(customer));
    }

    private Customer profiled(String code, String profile, @Nullable String method) {
        UUID id = dupont.customer(code, "compta@" + code.toLowerCase(Locale.ROOT) + ".test");
        return dupont.in(() -> {
            app.getBean(RecordCustomer.class)
                    .record(
                            new CustomerEntry(
                                    dupont.entity,
                                    code,
                                    code,
                                    null,
                                    null,
                                    profile,
                                    null,
                                    method,
                                    CustomerEntry.Collector.UNSAID,
                                    null,
                                    null,
                                    "bâtiment",
                                    null),
                            Portfolio.AWA);
            return app.getBean(Customers.class).byId(id).orElseThrow();
        });
    }
}
