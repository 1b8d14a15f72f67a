package org.encaisse.dunning.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** From the decision to the mail, the payment and the thanks, with the real outbox. */
@EncaisseTest
class LifeOfAReminderTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext app;

    @Test
    void a_reminder_leaves_the_money_comes_and_is_thanked_for_once() {
        Portfolio dupont = new Portfolio(app);
        UUID acme = dupont.customer("ACME", "compta@acme.test");
        dupont.invoice(acme, "F-1", "2026-09-01", "100.00");
        dupont.invoice(acme, "F-2", "2026-09-20", "80.00");

        dupont.run("2026-09-08", RunMode.SEND);
        awaitUntil(() -> dupont.actions().equals(List.of("F-1 P1 done")));

        dupont.pays(acme, "P-1", "2026-09-10", "100.00", "F-1");
        awaitUntil(() -> dupont.actions().equals(List.of("F-1 P1 done", "F-1 P7 done")));

        dupont.run("2026-09-11", RunMode.SEND);
        dupont.run("2026-09-16", RunMode.SEND);
        awaitUntil(() -> dupont.actions().contains("F-2 P0 done"));
        assertThat(dupont.actions()).containsExactlyInAnyOrder("F-1 P1 done", "F-1 P7 done", "F-2 P0 done");
        assertThat(dupont.messages("thanks")).isEqualTo(1);
        assertThat(dupont.messages("dunning")).isEqualTo(2);
    }

    private static void awaitUntil(BooleanSupplier reached) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!reached.getAsBoolean() && System.nanoTime() < end) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
