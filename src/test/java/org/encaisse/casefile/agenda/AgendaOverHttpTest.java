package org.encaisse.casefile.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.testing.Browser;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** « Ma journée », absences and the plan of the week, as people and programs reach them. */
@EncaisseTest
class AgendaOverHttpTest {

    @Autowired
    ApplicationContext beans;

    @LocalServerPort
    int port;

    @SuppressWarnings("NullAway.Init")
    private DeskOfDakar desk;

    @BeforeEach
    void open() {
        desk = new DeskOfDakar(beans);
    }

    @Test
    void the_day_says_why_each_one_stands_there_and_a_call_opens_its_screen() {
        UUID late = desk.customer("LATE", desk.awa);
        desk.owes(late, 450_000, 45);
        UUID task = desk.task(late, null, desk.today, 0);
        Browser awa = signedIn(desk.awa.email());

        String page = awa.get("/agenda").body();

        assertThat(page)
                .contains("échus, le plus ancien depuis 45 jours", "0,9 points", "Garant LATE")
                .contains("/customers/" + late + "/call?task=" + task);
        assertThat(signedIn(desk.fatou.email()).get("/agenda").body()).doesNotContain("Garant LATE");
    }

    @Test
    void filters_stay_in_the_address_and_pick_their_tasks() {
        UUID one = desk.customer("UN", desk.awa);
        UUID two = desk.customer("DEUX", desk.awa);
        desk.task(one, null, desk.today.minusDays(2), 0);
        desk.task(two, null, desk.today, 0);
        Browser awa = signedIn(desk.awa.email());

        assertThat(awa.get("/agenda?due=late").body()).contains("Garant UN").doesNotContain("Garant DEUX");
        assertThat(awa.get("/agenda?due=today").body()).contains("Garant DEUX").doesNotContain("Garant UN");
        assertThat(awa.get("/agenda?kind=autre").body()).doesNotContain("Garant UN", "Garant DEUX");
        assertThat(awa.get("/agenda?structure=" + desk.main + "&due=week&collector=all")
                        .body())
                .contains("Garant UN", "Garant DEUX");
        assertThat(awa.get("/agenda?segment=gros&collector=pas-une-personne").statusCode())
                .isEqualTo(200);
        assertThat(awa.get("/agenda?after=nimporte").statusCode()).isEqualTo(400);
    }

    @Test
    void ticked_tasks_are_put_off_given_away_and_ended_together_or_not_at_all() {
        UUID one = desk.customer("UN", desk.awa);
        UUID first = desk.task(one, null, desk.today, 0);
        Browser awa = signedIn(desk.awa.email());

        assertThat(awa.post("/agenda/completion", Map.of("outcome", "done")).statusCode())
                .isEqualTo(422);
        assertThat(awa.post("/agenda/postponement", Map.of("task", first.toString(), "reason", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(awa.post(
                                "/agenda/postponement",
                                Map.of(
                                        "task",
                                        first.toString(),
                                        "reason",
                                        "Comptable absent",
                                        "until",
                                        desk.today.plusDays(1).toString(),
                                        "back",
                                        "https://ailleurs.example/"))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/agenda");
        assertThat(awa.get("/agenda").body()).doesNotContain("Garant UN</a>");
        assertThat(awa.post(
                                "/agenda/assignment",
                                Map.of(
                                        "task", first.toString(),
                                        "assignee", desk.fatou.userId().toString()))
                        .statusCode())
                .isEqualTo(302);
        Browser fatou = signedIn(desk.fatou.email());
        assertThat(fatou.get("/agenda?due=week").body()).contains("Garant UN");
        assertThat(fatou.post("/agenda/completion", Map.of("task", first.toString()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(fatou.get("/agenda?due=week").body()).doesNotContain("Garant UN</a>");
        assertThat(fatou.post("/agenda/completion", Map.of("task", first.toString()))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_salesperson_called_by_a_note_finds_the_task_and_ends_it_and_sees_nobody_elses() {
        String email = desk.bean(Desk.class).person(desk.tenant, "Ibrahima Kane", Role.SALES);
        UUID one = desk.customer("UN", desk.awa);
        UUID two = desk.customer("DEUX", desk.awa);
        desk.task(two, null, desk.today, 0);
        Browser awa = signedIn(desk.awa.email());
        assertThat(awa.post(
                                "/customers/" + one + "/notes",
                                Map.of("text", "@Ibrahima Kane, le prix a-t-il été promis ?"))
                        .statusCode())
                .isEqualTo(302);

        Browser sales = signedIn(email);
        String page = sales.get("/agenda?collector=all").body();
        assertThat(page)
                .contains("Garant UN", "le prix a-t-il été promis")
                .doesNotContain("Garant DEUX", "href=\"/absences\"");
        assertThat(sales.get("/").body()).contains("href=\"/agenda\"");
        Matcher task = Pattern.compile("data-only=\"([0-9a-f-]{36})\"").matcher(page);
        assertThat(task.find()).isTrue();
        assertThat(sales.post("/agenda/completion", Map.of("task", task.group(1)))
                        .statusCode())
                .isEqualTo(302);
        assertThat(sales.get("/agenda").body()).doesNotContain("Garant UN</a>");
    }

    @Test
    void a_substitute_finds_the_tasks_of_whoever_is_away() {
        UUID one = desk.customer("UN", desk.awa);
        desk.task(one, null, desk.today, 0);
        Browser awa = signedIn(desk.awa.email());
        Browser fatou = signedIn(desk.fatou.email());
        assertThat(fatou.get("/agenda").body()).doesNotContain("Garant UN");

        assertThat(absence(awa, desk.awa.userId(), desk.today, desk.fatou.userId()))
                .isEqualTo(302);

        assertThat(fatou.get("/agenda").body()).contains("Garant UN", "remplace Awa Diagne");
        assertThat(awa.get("/agenda").body()).contains("Garant UN");
        assertThat(awa.get("/absences").body()).contains("absent aujourd’hui", "Fatou Sow");
        assertThat(absence(fatou, desk.awa.userId(), desk.today.plusDays(5), desk.fatou.userId()))
                .as("only the manager records somebody else's")
                .isEqualTo(403);
        Browser manager = signedIn(desk.manager);
        assertThat(absence(manager, desk.awa.userId(), desk.today, desk.fatou.userId()))
                .isEqualTo(409);
        assertThat(absence(manager, desk.fatou.userId(), desk.today, desk.awa.userId()))
                .as("a substitute who is away himself")
                .isEqualTo(422);
        assertThat(absence(manager, desk.awa.userId(), desk.today.plusDays(5), desk.fatou.userId()))
                .isEqualTo(302);
    }

    @Test
    void the_round_of_the_week_stays_until_it_is_done() {
        UUID one = desk.customer("UN", desk.awa);
        desk.owes(one, 450_000, 45);
        WeeklyPlan plan = desk.bean(WeeklyPlan.class);
        Browser awa = signedIn(desk.awa.email());

        assertThat(awa.get("/agenda/week").body())
                .contains("Mettre à jour les coordonnées", "Un débiteur sans adresse e-mail", "Comptes jamais repris")
                .contains("Une échéance ouverte", "Aucun client à jour, 1 en retard");
        for (WeeklyPoint point : WeeklyPoint.USUAL) {
            assertThat(awa.post("/agenda/week", Map.of("structure", desk.main.toString(), "point", point.code()))
                            .statusCode())
                    .isEqualTo(302);
        }
        assertThat(awa.get("/agenda/week").body()).doesNotContain("Mettre à jour");
        assertThat(desk.in(() -> plan.done(desk.main, desk.awa.userId(), desk.today)))
                .hasSize(5);
        assertThat(desk.in(() -> plan.done(desk.main, desk.awa.userId(), desk.today.plusDays(7))))
                .as("another week, another round")
                .isEmpty();
        assertThat(desk.in(() -> plan.done(desk.main, desk.fatou.userId(), desk.today)))
                .isEmpty();
    }

    @Test
    void the_manager_sets_the_week() {
        Browser manager = new Browser(port).withToken(desk.manager, Desk.PASSWORD);
        Browser page = signedIn(desk.manager);
        assertThat(page.get("/settings/weekly-plan").body()).contains("Obtenir la liste des factures", "lundi");

        assertThat(manager.json("PUT", "/api/v1/weekly-plan", """
                                {"points": [{"code": "balances", "weekday": "monday"},
                                            {"code": "own-1", "label": "Point avec la direction", "weekday": "friday"},
                                            {"code": "contacts", "weekday": "tuesday", "enabled": false}]}
                                """).body())
                .contains("own-1", "friday", "\"enabled\":false");
        assertThat(page.get("/settings/weekly-plan").body())
                .contains("Point avec la direction")
                .doesNotContain("Obtenir la liste");
        assertThat(manager.json("PUT", "/api/v1/weekly-plan", "{\"points\": [{\"code\": \"sans-texte\"}]}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(page.post("/settings/weekly-plan", Map.of("structure", desk.main.toString()))
                        .statusCode())
                .isEqualTo(302);
        assertThat(page.get("/settings/weekly-plan").body()).contains("Obtenir la liste des factures");
    }

    @Test
    void the_manager_says_how_much_money_makes_a_point() {
        UUID late = desk.customer("LATE", desk.awa);
        desk.owes(late, 450_000, 45);
        desk.task(late, null, desk.today, 0);
        Browser manager = signedIn(desk.manager);
        assertThat(manager.get("/agenda").body()).contains("0,9 points");

        assertThat(manager.post("/settings/weekly-plan/stake", Map.of("currency", "XOF", "divisor", "0"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(manager.post("/settings/weekly-plan/stake", Map.of("currency", "XOF", "divisor", "100000"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(manager.get("/agenda").body()).contains("9,0 points");
    }

    @Test
    void a_program_writes_reads_and_moves_tasks() {
        desk.customer("UN", desk.awa);
        Browser program = new Browser(port).withToken(desk.manager, Desk.PASSWORD);

        String made = program.json("POST", "/api/v1/tasks", "{\"customer\": \"UN\", \"what\": \"Porter la copie\"}")
                .body();
        assertThat(made).contains("Porter la copie");
        String id = made.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        assertThat(program.get("/api/v1/agenda?collector=Awa%20Diagne").body())
                .contains("Porter la copie", "\"points\":\"0.000000\"", id);
        assertThat(program.json("POST", "/api/v1/tasks/" + id + "/claim", "{}").body())
                .contains("\"mine\":true");
        assertThat(program.json(
                                "POST",
                                "/api/v1/tasks/" + id + "/postponement",
                                "{\"until\": \"%s\", \"reason\": \"copie pas prête\"}"
                                        .formatted(desk.today.plusDays(3)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(program.get("/api/v1/agenda").body()).doesNotContain(id);
        assertThat(program.get("/api/v1/agenda?on=" + desk.today.plusDays(3)).body())
                .contains(id);
        assertThat(program.json("POST", "/api/v1/tasks/" + id + "/assignment", "{\"assignee\": \"Fatou Sow\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(program.json("POST", "/api/v1/tasks", "{\"customer\": \"UN\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(program.json(
                                "POST",
                                "/api/v1/absences",
                                "{\"person\": \"Awa Diagne\", \"substitute\": \"Fatou Sow\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(program.get("/api/v1/absences").body()).contains(desk.awa.email());
    }

    private static int absence(Browser browser, UUID person, LocalDate day, UUID substitute) {
        return browser.post(
                        "/absences",
                        Map.of(
                                "person", person.toString(),
                                "since", day.toString(),
                                "until", day.toString(),
                                "substitute", substitute.toString()))
                .statusCode();
    }

    private Browser signedIn(String email) {
        Browser browser = new Browser(port);
        browser.signIn(email, Desk.PASSWORD);
        return browser;
    }
}
