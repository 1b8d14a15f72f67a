package org.encaisse.dunning.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What nobody ticked does not leave by itself as if no time had passed. */
@EncaisseTest
class ProposalsOfEarlierDaysTest {

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

    @Test
    void an_automatic_step_proposed_on_an_earlier_day_is_decided_anew() {
        dupont.invoice(acme, "F-1", "2026-09-01", "100.00");
        dupont.run("2026-09-08", RunMode.PROPOSE);

        dupont.run("2026-09-15", RunMode.PROPOSE);

        assertThat(dupont.actions()).containsExactly("F-1 P1 dropped", "F-1 P1 proposed");
    }

    @Test
    void it_does_not_leave_within_the_days_of_peace() {
        dupont.invoice(acme, "F-1", "2026-09-01", "100.00");
        dupont.invoice(acme, "F-2", "2026-08-28", "80.00");
        dupont.taken(acme, "F-2", "pme", "P1", "2026-09-02");
        dupont.run("2026-09-08", RunMode.PROPOSE);
        assertThat(dupont.actions()).contains("F-1 P1 proposed");
        dupont.taken(acme, "F-2", "pme", "P2", "2026-09-14");

        dupont.run("2026-09-15", RunMode.SEND);

        assertThat(dupont.messages("dunning")).isZero();
        assertThat(dupont.actions()).contains("F-1 P1 dropped").doesNotContain("F-1 P1 reserved", "F-1 P1 done");
    }

    @Test
    void a_proposal_of_the_same_day_waits_when_the_customer_has_been_called_since() {
        dupont.invoice(acme, "F-1", "2026-09-01", "100.00");
        dupont.invoice(acme, "F-2", "2026-09-30", "80.00");
        dupont.run("2026-09-08", RunMode.PROPOSE);
        dupont.taken(acme, "F-2", "pme", "P3", "2026-09-08");

        dupont.run("2026-09-08", RunMode.SEND);

        assertThat(dupont.messages("dunning")).isZero();
        assertThat(dupont.actions()).contains("F-1 P1 proposed");
    }

    @Test
    void a_message_that_a_person_must_confirm_is_not_torn_in_two() {
        dupont.scenario("""
                {"name": "Mixte", "steps": [
                  {"code": "R1", "stage": "reminder", "timing": {"days": 5}, "channel": "email", "mode": "auto", "template": "F2", "tone": 1},
                  {"code": "R2", "stage": "reminder", "timing": {"days": 15}, "channel": "email", "mode": "validate", "template": "F3", "tone": 2}]}""");
        dupont.invoice(acme, "F-1", "2026-09-01", "100.00");
        dupont.invoice(acme, "F-2", "2026-08-20", "80.00");
        dupont.taken(acme, "F-2", "mixte", "R1", "2026-08-27");
        dupont.run("2026-09-08", RunMode.PROPOSE);
        List<String> together = List.of("F-2 R1 done", "F-1 R1 proposed", "F-2 R2 proposed");
        assertThat(dupont.actions()).containsExactlyInAnyOrderElementsOf(together);

        dupont.run("2026-09-08", RunMode.SEND);
        dupont.run("2026-09-09", RunMode.SEND);

        assertThat(dupont.messages("dunning")).isZero();
        assertThat(dupont.actions()).containsExactlyInAnyOrderElementsOf(together);
    }
}
