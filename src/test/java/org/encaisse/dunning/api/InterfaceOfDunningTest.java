package org.encaisse.dunning.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
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

/** What a program and a browser can do with the relances, over HTTP. */
@EncaisseTest
class InterfaceOfDunningTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @LocalServerPort
    private int port;

    @SuppressWarnings("NullAway.Init")
    private Desk.Opened dupont;

    @SuppressWarnings("NullAway.Init")
    private Browser api;

    @BeforeEach
    void open() {
        dupont = desk.inParis("Dupont SARL");
        api = new Browser(port).withToken(dupont.administrator(), Desk.PASSWORD);
        said(api.json("PUT", "/api/v1/settings/dunning", "{\"validateAll\": false, \"handDelaySeconds\": 0}"));
        said(api.json("PUT", "/api/v1/customers/ACME", """
                {"name": "ACME", "contacts": [{"name": "Mme Diop", "email": "diop@acme.example", "roles": ["reminders"]}]}"""));
        invoice("F-1", "2026-08-01", "2026-09-01", "100.00");
        invoice("F-2", "2026-08-20", "2026-09-20", "50.00");
    }

    @Test
    void a_letter_by_hand_is_read_first_and_written_once_by_the_desk_only() {
        String values = """
                {"template": "F10", "values": {"paiement.montant": "100,00", "promesse.date": "15/09/2026"}%s}""";
        assertThat(api.json("POST", "/api/v1/customers/ACME/letters/preview", "{\"template\": \"F10\"}")
                        .body())
                .contains("\"missing\":[", "paiement.montant", "promesse.date");
        assertThat(api.json("POST", "/api/v1/customers/ACME/letters", "{\"template\": \"F10\"}")
                        .body())
                .contains("correspondence.empty-variable");
        String once = values.formatted(", \"id\": \"0199aaaa-0000-7000-8000-000000000001\"");
        HttpResponse<String> sent = api.json("POST", "/api/v1/customers/ACME/letters", once);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        assertThat(api.json("POST", "/api/v1/customers/ACME/letters", once).statusCode())
                .isEqualTo(201);
        assertThat(api.get("/api/v1/messages").body()).containsOnlyOnce("\"template\":\"F10\"");

        Browser moussa = new Browser(port);
        moussa.signIn(desk.person(dupont.tenant(), "Moussa", Role.COLLECTOR), Desk.PASSWORD);
        Matcher acme = Pattern.compile("/customers/[0-9a-f-]{36}")
                .matcher(moussa.get("/customers?query=ACME").body());
        assertThat(acme.find()).isTrue();
        String page = acme.group() + "/writing";
        assertThat(moussa.get(page + "?template=F18").body())
                .contains("F18 · Affacturage", "name=\"v.factor.iban\"", "ne part pas sans cela")
                .doesNotContain("??", ">Envoyer<");
        Map<String, String> form = Map.of(
                "template", "F10",
                "id", "0199aaaa-0000-7000-8000-000000000002",
                "v.paiement.montant", "1<i>0</i>",
                "v.promesse.date", "15/09/2026");
        assertThat(moussa.post(page + "/preview", form).body()).contains("1&lt;i>0&lt;/i>", "Envoyer");
        assertThat(moussa.post(page, form).statusCode()).isEqualTo(302);
        assertThat(api.get("/api/v1/messages").body()).contains("000000000002");
        Browser sales = new Browser(port);
        sales.signIn(desk.person(dupont.tenant(), "Astou", Role.SALES), Desk.PASSWORD);
        assertThat(sales.get(page).statusCode()).isEqualTo(403);
    }

    @Test
    void a_run_over_http_tells_its_figures_and_each_decision_with_its_reason() {
        HttpResponse<String> dry = run("2026-09-08", "dry-run");
        assertThat(dry.statusCode()).isEqualTo(202);
        assertThat(dry.body()).contains("\"state\":\"done\"", "\"act\":1", "\"wait.not-yet\":1");

        HttpResponse<String> sent = run("2026-09-08", "send");
        assertThat(sent.body()).contains("\"messages\":1").doesNotContain("\"problem\"");
        assertThat(sent.headers().firstValue("location").orElseThrow()).contains(id(sent));

        String decisions = "/api/v1/dunning-runs/" + id(sent) + "/decisions";
        assertThat(api.get(decisions + "?kind=act").body())
                .contains("\"invoice\":\"F-1\"", "\"step\":\"P1\"", "\"customer\":\"ACME\"");
        assertThat(api.get(decisions + "?kind=wait").body())
                .contains("\"invoice\":\"F-2\"", "\"until\":\"2026-09-14\"", "\"why\":\"not-yet\"");
        HttpResponse<String> first = api.get(decisions + "?limit=1");
        Matcher next = Pattern.compile("\"next\":\"([^\"]+)\"").matcher(first.body());
        assertThat(next.find()).isTrue();
        assertThat(api.get(decisions + "?limit=1&after=" + next.group(1)).body())
                .contains("\"next\":null")
                .isNotEqualTo(first.body());

        assertThat(id(run("2026-09-08", "send"))).isEqualTo(id(sent));
        assertThat(api.get("/api/v1/customers/ACME/decisions?on=2026-09-09").body())
                .contains("\"kind\":\"wait\"");
    }

    @Test
    void a_scenario_put_again_is_a_new_version_and_a_wrong_one_is_refused_by_name() {
        assertThat(api.get("/api/v1/scenarios").body()).contains("\"code\":\"pme\"", "\"code\":\"sans-email\"");
        String own = """
                {"name": "Rapide", "steps": [
                  {"code": "R1", "stage": "reminder", "timing": {"anchor": "due", "days": 2, "calendar": "business"},
                   "channel": "email", "mode": "auto", "template": "F2", "tone": 1,
                   "conditions": {"atLeast": {"EUR": "10.00"}}, "enabled": true}]}""";
        assertThat(said(api.json("PUT", "/api/v1/scenarios/rapide", own)).body())
                .contains("\"version\":1");
        assertThat(said(api.json("PUT", "/api/v1/scenarios/rapide", own.replace("\"days\": 2", "\"days\": 3")))
                        .body())
                .contains("\"version\":2", "\"atLeast\":{\"EUR\":\"10.00\"}");
        assertThat(api.json("PUT", "/api/v1/scenarios/rapide", own.replace("reminder", "murmur"))
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> after = api.json(
                "PUT", "/api/v1/scenarios/rapide", own.replace("\"anchor\": \"due\"", "\"anchor\": \"previous-step\""));
        assertThat(after.statusCode()).isEqualTo(422);
        assertThat(after.body()).contains("scenario.first-after-previous");
        assertThat(api.get("/api/v1/scenarios/nothing").statusCode()).isEqualTo(404);

        api.json("PUT", "/api/v1/customers/ACME/scenario", "{\"scenario\": \"rapide\"}");
        assertThat(api.get("/api/v1/customers/ACME/decisions?on=2026-09-04").body())
                .contains("\"step\":\"R1\"", "\"kind\":\"act\"");
        assertThat(api.json("PUT", "/api/v1/customers/ACME/scenario", "{\"scenario\": null}")
                        .statusCode())
                .isEqualTo(422);
        api.json("PUT", "/api/v1/customers/ACME/scenario", "{\"scenario\": null, \"reason\": \"filiale\"}");
        assertThat(api.get("/api/v1/customers/ACME/decisions?on=2026-09-30").body())
                .contains("\"why\":\"no-dunning\"");
    }

    @Test
    void a_step_taken_out_or_switched_off_is_taken_back_from_what_waits_whichever_door_it_goes_by() {
        String steps = """
                {"name": "Rapide", "steps": [
                  {"code": "%s", "stage": "reminder", "timing": {"anchor": "due", "days": %d, "calendar": "calendar"},
                   "channel": "email", "mode": "validate", "template": "F3", "tone": 2},
                  {"code": "C", "stage": "reminder", "timing": {"anchor": "due", "days": 20, "calendar": "calendar"},
                   "channel": "email", "mode": "validate", "template": "F3", "tone": 3}]}""";
        said(api.json("PUT", "/api/v1/scenarios/rapide", steps.formatted("B", 7)));
        said(api.json("PUT", "/api/v1/customers/ACME/scenario", "{\"scenario\": \"rapide\"}"));
        said(run("2026-09-09", "propose"));
        assertThat(api.get("/api/v1/approvals").body()).contains("ACME");

        said(api.json("PUT", "/api/v1/scenarios/rapide", steps.formatted("N", 12)));
        assertThat(api.get("/api/v1/approvals").body()).contains("\"items\":[]");

        said(run("2026-09-14", "propose"));
        assertThat(api.get("/api/v1/approvals").body()).contains("ACME");
        String manager = desk.person(dupont.tenant(), "Awa", Role.MANAGER);
        Browser awa = new Browser(port);
        awa.signIn(manager, Desk.PASSWORD);
        awa.post("/scenarios/rapide/steps/N", Map.of("enabled", "false"));
        assertThat(api.get("/api/v1/approvals").body()).contains("\"items\":[]");
        Browser program = new Browser(port).withToken(manager, Desk.PASSWORD);
        said(program.json("POST", "/api/v1/approvals", "{\"all\": true}"));
        assertThat(api.get("/api/v1/messages").body()).contains("\"items\":[]");

        said(run("2026-09-21", "propose"));
        assertThat(api.get("/api/v1/approvals").body()).contains("ACME");
        said(api.json("PUT", "/api/v1/customers/ACME/scenario", "{\"scenario\": \"pme\"}"));
        assertThat(api.get("/api/v1/approvals").body()).contains("\"items\":[]");
    }

    @Test
    void a_run_that_acts_is_refused_for_a_day_to_come() {
        assertThat(run("2099-01-01", "dry-run").statusCode()).isEqualTo(202);
        for (String mode : new String[] {"propose", "send"}) {
            HttpResponse<String> refused = run("2099-01-01", mode);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("dunning.in-the-future");
        }
    }

    @Test
    void a_day_that_is_over_is_judged_by_what_was_owed_then() {
        said(api.json("POST", "/api/v1/payments", """
                {"customer": "ACME", "reference": "P-1", "date": "2026-09-20", "amount": {"amount": "100.00", "currency": "EUR"},
                 "allocations": [{"invoice": "F-1"}]}"""));

        assertThat(api.get("/api/v1/customers/ACME/decisions?on=2026-09-10").body())
                .contains("\"invoice\":\"F-1\"", "\"step\":\"P1\"", "\"kind\":\"act\"");
        assertThat(api.get("/api/v1/customers/ACME/decisions?on=2026-09-21").body())
                .doesNotContain("\"invoice\":\"F-1\"");
    }

    @Test
    void what_is_owed_is_listed_with_the_step_reached_and_what_holds_it() {
        run("2026-09-08", "send");
        said(api.json("POST", "/api/v1/holds", """
                {"customer": "ACME", "invoice": "F-2", "reason": "vacances", "since": "2026-09-08", "until": "2026-09-30"}"""));

        String listed = "";
        for (int i = 0; i < 100 && !listed.contains("\"step\":\"P1\""); i++) {
            pause();
            listed = api.get("/api/v1/open-items?customer=ACME&on=2026-09-12").body();
        }

        assertThat(listed).contains("\"step\":\"P1\"", "\"hold\":\"manual\"", "\"holdUntil\":\"2026-09-30\"");
    }

    @Test
    void a_hold_names_its_kind_and_one_that_nobody_knows_is_refused_by_name() {
        String asked = """
                {"customer": "ACME", "kind": "%s", "reason": "jugement du 8"}""";
        assertThat(api.json("POST", "/api/v1/holds", asked.formatted("moratorium"))
                        .body())
                .contains("casefile.no-such-kind-of-hold", "moratorium");
        assertThat(api.json("POST", "/api/v1/holds", asked.formatted("dispute")).body())
                .contains("casefile.no-such-kind-of-hold");
        assertThat(api.json("POST", "/api/v1/holds", asked.formatted("insolvency"))
                        .body())
                .contains("\"kind\":\"insolvency\"");
    }

    @Test
    void nobody_sees_another_house_s_runs_and_a_wrong_mode_is_said() {
        String id = id(run("2026-09-08", "propose"));
        Browser other = new Browser(port).withToken(desk.inDakar("Baobab").administrator(), Desk.PASSWORD);

        assertThat(other.get("/api/v1/dunning-runs/" + id).statusCode()).isEqualTo(404);
        assertThat(other.get("/api/v1/customers/ACME/decisions").statusCode()).isEqualTo(404);
        assertThat(run("2026-09-08", "later").statusCode()).isEqualTo(400);
    }

    @Test
    void a_person_proposes_looks_and_sends_and_switches_a_step_off() {
        String email = desk.person(dupont.tenant(), "Awa", Role.MANAGER);
        Browser awa = new Browser(port);
        awa.signIn(email, Desk.PASSWORD);

        awa.post("/dunning/runs", Map.of());
        String page = shownWith(awa, "/dunning", "diop@acme.example");
        assertThat(page).contains("ACME", "P1");
        Matcher preview = Pattern.compile("href=\"(/dunning/preview/([0-9a-f-]+)\\?currency=EUR)\"")
                .matcher(page);
        assertThat(preview.find()).isTrue();
        assertThat(awa.get(preview.group(1)).body()).contains("Relevé de vos factures échues", "150,00");
        assertThat(awa.get("/dunning/preview/" + preview.group(2) + "/statement?currency=EUR")
                        .body())
                .startsWith("%PDF");
        awa.post("/dunning/sendings", Map.of("customer", preview.group(2)));
        assertThat(awa.get("/dunning").body()).contains("Rien à confirmer");

        awa.post("/scenarios/pme/steps/P4", Map.of("enabled", "false"));
        assertThat(awa.get("/scenarios/pme").body())
                .contains("Version 2", "désactivée", "Sauf mode de règlement : prélèvement");
        assertThat(awa.get("/scenarios").statusCode()).isEqualTo(200);
        assertThat(awa.get("/settings/dunning").statusCode()).isEqualTo(200);
        assertThat(awa.get("/customers/" + preview.group(2) + "/dunning").body())
                .contains("F-1");

        awa.post("/dunning/stop", Map.of("reason", "fusion"));
        assertThat(awa.get("/dunning").body()).contains("fusion");
    }

    @Test
    void the_weekly_scenario_reads_as_a_procedure_and_papers_are_demanded_in_one_click() {
        Browser awa = new Browser(port);
        awa.signIn(desk.person(dupont.tenant(), "Awa", Role.MANAGER), Desk.PASSWORD);

        assertThat(awa.get("/scenarios/nest-petits-moyens").body())
                .contains(
                        "chaque lundi",
                        "le lundi qui suit 2 cycles sans suite",
                        "lundi, à partir de 8 jours avant l’échéance",
                        "Revient à chaque cycle hebdomadaire",
                        "À faire dans les 7 jours",
                        "Aucune pièce n’est exigée");
        awa.post("/scenarios/pme/papers", Map.of("demanded", "true"));
        assertThat(awa.get("/scenarios/pme").body()).contains("Version 2", "preuve de livraison, doivent être");
        assertThat(api.get("/api/v1/scenarios/pme").body())
                .contains("\"requires\":[\"contract|order\",\"delivery-proof\"]");
        assertThat(api.get("/api/v1/customers/ACME/decisions?on=2026-09-08").body())
                .contains("\"why\":\"document-missing\"", "contrat ou commande, preuve de livraison");
    }

    @Test
    void a_cycle_without_a_weekday_is_refused_by_name() {
        String own = """
                {"name": "Tourne", "steps": [
                  {"code": "R1", "stage": "reminder", "timing": {"days": 2}, "channel": "email", "template": "F2", "recurs": true}]}""";
        HttpResponse<String> refused = api.json("PUT", "/api/v1/scenarios/tourne", own);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("scenario.cycle");
        assertThat(said(api.json(
                                "PUT",
                                "/api/v1/scenarios/tourne",
                                own.replace("\"days\": 2", "\"days\": 2, \"weekday\": \"monday\"")))
                        .body())
                .contains("\"weekday\":\"monday\"", "\"recurs\":true");
    }

    /** A run goes on in the background: its page is looked at again until it shows what it found. */
    private static String shownWith(Browser person, String path, String wanted) {
        String page = person.get(path).body();
        for (int i = 0; i < 100 && !page.contains(wanted); i++) {
            pause();
            page = person.get(path).body();
        }
        return page;
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<String> run(String on, String mode) {
        return api.json("POST", "/api/v1/dunning-runs", "{\"on\": \"%s\", \"mode\": \"%s\"}".formatted(on, mode));
    }

    private void invoice(String number, String on, String due, String amount) {
        said(api.json("PUT", "/api/v1/invoices/" + number, """
                {"customer": "ACME", "date": "%s", "total": {"amount": "%s", "currency": "EUR"},
                 "openItems": [{"due": "%s", "amount": {"amount": "%s", "currency": "EUR"}}]}""".formatted(on, amount, due, amount)));
    }

    private static String id(HttpResponse<String> run) {
        Matcher id = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(run.body());
        assertThat(id.find()).as(run.body()).isTrue();
        return id.group(1);
    }

    private static HttpResponse<String> said(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
        return answer;
    }
}
