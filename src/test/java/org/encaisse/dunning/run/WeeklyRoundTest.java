package org.encaisse.dunning.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.casefile.agenda.WeeklyPlan;
import org.encaisse.casefile.agenda.WeeklyPoint;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.testing.Browser;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Reference E1: N3, the history is read, before N4, the mail of the week. Monday is 31 August 2026. */
@EncaisseTest
class WeeklyRoundTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 31);

    @Autowired
    ApplicationContext app;

    @LocalServerPort
    int port;

    @SuppressWarnings("NullAway.Init")
    private Portfolio nest;

    @SuppressWarnings("NullAway.Init")
    private UUID structure;

    @SuppressWarnings("NullAway.Init")
    private UUID somebody;

    @BeforeEach
    void open() {
        nest = new Portfolio(app);
        UUID acme = nest.customer("ACME", "compta@acme.test");
        nest.follow("nest-petits-moyens");
        nest.invoice(acme, "F-1", "2026-08-28", "100.00");
        structure = nest.in(() -> app.getBean(Structures.class).main().entityId());
        somebody = nest.in(() ->
                app.getBean(org.encaisse.identity.People.class).all().getFirst().userId());
    }

    @Test
    void the_mail_of_the_week_waits_until_the_history_is_read_and_says_so() {
        nest.in(() -> {
            plan().set(structure, List.of(new WeeklyPoint("history", null, DayOfWeek.MONDAY, true, true)));
            return 0;
        });
        Run waiting = nest.run(MONDAY.toString(), RunMode.DRY_RUN);
        assertThat(waiting.count("wait.round")).isEqualTo(1);
        assertThat(waiting.count("act.N4")).isZero();

        tick(MONDAY.minusDays(7));
        assertThat(nest.run(MONDAY.toString(), RunMode.DRY_RUN).count("act.N4"))
                .as("the week before counts for the week before")
                .isZero();
        tick(MONDAY);
        assertThat(nest.run(MONDAY.toString(), RunMode.DRY_RUN).count("act.N4")).isEqualTo(1);
        assertThat(nest.run(MONDAY.plusDays(1).toString(), RunMode.DRY_RUN).count("act.N4"))
                .isEqualTo(1);
    }

    @Test
    void a_point_that_does_not_block_or_is_switched_off_or_of_a_later_day_holds_nobody_up() {
        for (WeeklyPoint point : List.of(
                new WeeklyPoint("history", null, DayOfWeek.MONDAY, true, false),
                new WeeklyPoint("history", null, DayOfWeek.MONDAY, false, true),
                new WeeklyPoint("history", null, DayOfWeek.TUESDAY, true, true))) {
            nest.in(() -> {
                plan().set(structure, List.of(point));
                return 0;
            });
            assertThat(nest.run(MONDAY.toString(), RunMode.DRY_RUN).count("act.N4"))
                    .as(point.toString())
                    .isEqualTo(1);
        }
    }

    @Test
    void the_manager_sets_it_on_the_page_and_the_interface_tells_it() {
        Desk.Opened other = app.getBean(Desk.class).inDakar("NEST");
        String manager = app.getBean(Desk.class).person(other.tenant(), "Khady Ndour", Role.MANAGER);
        Browser api = new Browser(port).withToken(manager, Desk.PASSWORD);
        assertThat(api.json("PUT", "/api/v1/weekly-plan", """
                        {"points": [{"code": "history", "weekday": "monday", "blocks": true}, {"code": "contacts"}]}""").body()).contains("\"blocks\":true", "\"blocks\":false");
        Browser page = new Browser(port);
        page.signIn(manager, Desk.PASSWORD);
        assertThat(page.get("/settings/weekly-plan").body())
                .contains("Avant les relances", "name=\"blocks\" value=\"1\" checked")
                .doesNotContain("??");
    }

    private void tick(LocalDate on) {
        nest.in(() -> {
            plan().tick(structure, "history", somebody, on, true);
            return 0;
        });
    }

    private WeeklyPlan plan() {
        return app.getBean(WeeklyPlan.class);
    }
}
