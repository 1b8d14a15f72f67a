package org.encaisse.dunning.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.encaisse.casefile.CasefileHolds;
import org.encaisse.casefile.LiftHold;
import org.encaisse.correspondence.MessageSettled;
import org.encaisse.correspondence.MessageState;
import org.encaisse.identity.Organisation;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** What was chased and is paid is thanked for, once; nothing else is. */
@EncaisseTest
class ThanksTest {

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
    void a_dispute_opened_after_the_value_date_keeps_the_thanks_back_until_it_is_solved() {
        LocalDate today = dupont.in(() -> app.getBean(Organisation.class).today());
        UUID acme = dupont.customer("ACME", "compta@acme.test");
        dupont.invoice(acme, "F-1", today.minusDays(40).toString(), "100.00");
        dupont.taken(acme, "F-1", "pme", "P1", today.minusDays(33).toString());
        UUID hold = dupont.hold(acme, null, CasefileHolds.DISPUTE, today.minusDays(1));

        dupont.pays(acme, "P-1", today.minusDays(3).toString(), "100.00", "F-1");
        assertThat(dupont.messages("thanks")).isZero();

        dupont.in(() -> {
            app.getBean(LiftHold.class).lift(hold, "réglé", today, Portfolio.AWA);
            return 0;
        });
        dupont.run(today.toString(), RunMode.SEND);
        assertThat(dupont.messages("thanks")).isEqualTo(1);
    }

    @Test
    void an_invoice_last_chased_half_a_year_ago_is_thanked_for_all_the_same() {
        UUID acme = dupont.customer("ACME", "compta@acme.test");
        dupont.invoice(acme, "F-1", "2026-01-10", "100.00");
        dupont.taken(acme, "F-1", "pme", "P5", "2026-02-20");

        dupont.pays(acme, "P-1", "2026-09-10", "100.00", "F-1");

        assertThat(dupont.messages("thanks")).isEqualTo(1);
    }

    @Test
    void what_is_held_when_the_mail_is_written_is_left_out_and_what_is_in_it_is_done_whatever_is_held_later() {
        UUID acme = dupont.customer("ACME", "compta@acme.test");
        dupont.invoice(acme, "F-1", "2026-09-01", "100.00");
        dupont.invoice(acme, "F-2", "2026-09-01", "80.00");
        dupont.in(() -> app.getBean(TransactionTemplate.class).execute(together -> {
            dupont.run("2026-09-08", RunMode.SEND);
            return dupont.hold(acme, dupont.item("F-2"), CasefileHolds.DISPUTE, LocalDate.of(2026, 9, 8));
        }));
        dupont.awaitOutbox();
        assertThat(dupont.actions()).containsExactlyInAnyOrder("F-1 P1 done", "F-2 P1 dropped");

        UUID message = dupont.onlyMessage("dunning");
        dupont.hold(acme, null, CasefileHolds.PAUSE, LocalDate.of(2026, 9, 8));
        dupont.in(() -> app.getBean(TransactionTemplate.class).execute(byHand -> {
            app.publishEvent(new MessageSettled(
                    message, acme, "dunning", MessageState.SENT, "by hand", LocalDate.of(2026, 9, 10)));
            return 0;
        }));
        assertThat(dupont.actions()).containsExactlyInAnyOrder("F-1 P1 done", "F-2 P1 dropped");
    }

    @Test
    void over_six_weeks_each_invoice_that_was_chased_and_paid_is_thanked_for_once_and_no_other() {
        Random dice = new Random(7);
        Map<String, UUID> owner = new HashMap<>();
        List<String> open = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            UUID customer = dupont.customer("C" + i, i % 5 == 4 ? null : "c" + i + "@test.test");
            for (int j = 0; j < 4; j++) {
                String number = "F-" + i + "-" + j;
                dupont.invoice(
                        customer,
                        number,
                        LocalDate.of(2026, 1, 5).plusDays(dice.nextInt(40)).toString(),
                        "100.00");
                owner.put(number, customer);
                open.add(number);
            }
        }
        TreeSet<String> deserved = new TreeSet<>();
        for (LocalDate day = LocalDate.of(2026, 1, 12);
                day.isBefore(LocalDate.of(2026, 2, 20));
                day = day.plusDays(1)) {
            dupont.run(day.toString(), RunMode.SEND);
            dupont.awaitOutbox();
            for (int paid = dice.nextInt(3); paid > 0 && !open.isEmpty(); paid--) {
                String number = open.remove(dice.nextInt(open.size()));
                UUID customer = Objects.requireNonNull(owner.get(number));
                boolean chased = dupont.actions().stream()
                        .anyMatch(action -> action.startsWith(number + " ") && action.endsWith(" done"));
                boolean inTwo = dice.nextBoolean();
                if (inTwo) {
                    dupont.pays(customer, "A-" + number, day.toString(), "40.00", number);
                }
                dupont.pays(customer, "B-" + number, day.toString(), inTwo ? "60.00" : "100.00", number);
                if (chased && !customer.equals(owner.get("F-4-0")) && !customer.equals(owner.get("F-9-0"))) {
                    deserved.add(number);
                }
            }
        }
        dupont.awaitOutbox();
        List<String> thanked = dupont.actions().stream()
                .filter(action -> action.endsWith(" P7 done"))
                .map(action -> action.split(" ")[0])
                .sorted()
                .toList();
        assertThat(deserved).hasSizeGreaterThan(10);
        assertThat(thanked).containsExactlyElementsOf(deserved);
    }
}
