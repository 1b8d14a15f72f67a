package org.encaisse.dunning.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.encaisse.correspondence.Outbox;
import org.encaisse.identity.Organisation;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.testing.Browser;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An impatient hand: the same button pressed again and again before the first answer. */
@EncaisseTest
class PressedTwiceTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private ApplicationContext app;

    @LocalServerPort
    private int port;

    @Test
    void what_is_sent_leaves_once_and_nobody_sees_a_fault() throws Exception {
        Portfolio dupont = new Portfolio(app);
        var today = dupont.in(() -> app.getBean(Organisation.class).today());
        for (int i = 1; i <= 3; i++) {
            UUID customer = dupont.customer("C-" + i, "c" + i + "@acme.test");
            dupont.invoice(customer, "F-" + i, today.minusDays(10).toString(), "100.00");
        }
        dupont.run(today.toString(), RunMode.PROPOSE);
        Browser hand = new Browser(port);
        hand.signIn(app.getBean(Desk.class).person(dupont.tenant, "Moussa", Role.MANAGER), Desk.PASSWORD);
        List<String> ticked = new ArrayList<>();
        Matcher customer = Pattern.compile("name=\"customer\" value=\"([^\"]+)\"")
                .matcher(hand.get("/dunning").body());
        while (customer.find()) {
            ticked.add(customer.group(1));
        }

        List<Integer> answers = new ArrayList<>();
        try (ExecutorService fingers = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> pressed = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                pressed.add(fingers.submit(() -> hand.post("/dunning/sendings", Map.of("customer", ticked.getFirst()))
                        .statusCode()));
            }
            for (Future<Integer> one : pressed) {
                answers.add(one.get());
            }
        }

        assertThat(answers).allMatch(status -> status < 500);
        assertThat(dupont.in(() -> app.getBean(Outbox.class)
                        .page(null, null, null, null, 20)
                        .items()))
                .hasSize(1);
    }
}
