package org.encaisse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.encaisse.arrangements.MorningLook;
import org.encaisse.escalation.AfterVisits;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.sql.TenantScope;
import org.encaisse.testing.Browser;
import org.encaisse.testing.Calendar;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The written procedure of a health-care group in Dakar, point by point, in a browser: three garants, a small one that is
 * reminded of what falls due and pays by cheque, a middling one that breaks a promise, a large one that is visited and
 * suspended. The calendar of its desk is turned by hand.
 */
@ResourceLock("chromium")
@EncaisseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // the desk opens as the first act of the story
class WeekTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 2, 2);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final LocalDate THURSDAY = MONDAY.plusDays(3);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final LocalDate NEXT_MONDAY = MONDAY.plusDays(7);
    private static final LocalDate VISIT = NEXT_MONDAY.plusDays(2);

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    Calendar calendar;

    @Autowired
    TenantScope scope;

    @Autowired
    MorningLook morningLook;

    @Autowired
    AfterVisits afterVisits;

    private Chromium chromium;
    private TenantId tenant;
    private Browser program;
    private String awa;
    private String modou;
    private String direction;
    private String accountant;

    @BeforeAll
    void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void the_procedure_from_point_one_to_ten() {
        theDeskOpens();
        Page page = signedIn(awa, 1440);

        mondayListsAndMails(page);
        tuesdayCalls(page);
        wednesdayCourier();
        thursdayNothingComes(page);
        fridayTheBrokenPromiseFirst(page);
        theWeekAfterVisitAndSuspension();
        paidAndLifted();

        assertThat(chromium.complaints()).isEmpty();
    }

    private void theDeskOpens() {
        Desk.Opened opened = desk.inDakar("Clinique de la Corniche");
        tenant = opened.tenant();
        calendar.turnTo(tenant, MONDAY, 8);
        awa = desk.person(tenant, "Awa Ndiaye RAC", Role.COLLECTOR, Role.MANAGER);
        modou = desk.person(tenant, "Modou Fall", Role.COURIER);
        direction = desk.person(tenant, "Mme Sarr", Role.DIRECTION);
        accountant = desk.person(tenant, "Ibrahima Sow", Role.ACCOUNTANT);
        program = new Browser(port).withToken(opened.administrator(), Desk.PASSWORD);
        good(program.json("PUT", "/api/v1/settings/dunning", "{\"validateAll\": false, \"handDelaySeconds\": 0}"));
        garant("G-PETIT", "Mutuelle de Ngor", "nest-petit", "ngor@mutuelle.example");
        garant("G-MOYEN", "Assurances Médina", "nest-moyen", "paie@medina.example");
        garant("G-GROS", "Caisse de Teranga", "nest-gros", "dette@teranga.example");
        invoice("F-1", "G-PETIT", MONDAY.minusDays(24), MONDAY.plusDays(4), "120000");
        invoice("F-2", "G-MOYEN", MONDAY.minusDays(50), MONDAY.minusDays(20), "600000");
        invoice("F-3", "G-GROS", MONDAY.minusDays(80), MONDAY.minusDays(50), "2500000");
        // At this desk a promise is for its day, whatever the means.
        post(awa, "/settings/promises", Map.of("days.transfer", "0", "days.cheque", "0"));
        accountsAreFresh();
    }

    /** Points 1 to 5: the lists of the week, a courteous mail for what falls due, the reminder with its statement. */
    private void mondayListsAndMails(Page page) {
        page.navigate(at("/agenda"));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator("main")).containsText("Clinique de la Corniche");
        shot(page, "1-lundi");
        run(MONDAY);
        sent("G-PETIT", "MT1");
        sent("G-MOYEN", "MT2");
        page.navigate(at("/agenda"));
        assertThat(page.locator("tbody").last()).containsText("Caisse de Teranga");
    }

    /** Point 6: everybody is called; a promise, a cheque, a refusal. */
    private void tuesdayCalls(Page page) {
        calendar.turnTo(tenant, TUESDAY, 9);
        accountsAreFresh();
        run(TUESDAY);

        call(page, "Assurances Médina");
        assertThat(page.locator(".script")).containsText("600\u202f000\u202fFCFA");
        shot(page, "2-appel");
        page.keyboard().press("p");
        page.fill("details[open] [name='a.date']", THURSDAY.toString());
        page.fill("details[open] [name='a.amount']", "600000");
        page.selectOption("details[open] [name='a.means']", "transfer");
        page.click("details[open] button");
        assertThat(page.locator(".done")).containsText("05/02/2026");
        shot(page, "3-promesse");

        page.navigate(at("/customers/" + idOf("G-PETIT") + "/call"));
        page.check("[name=incoming]");
        page.locator(".ticks input").first().check();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.locator("h1").click();
        page.keyboard().press("c");
        page.fill("details[open] [name='a.date']", WEDNESDAY.toString());
        page.fill("details[open] [name='a.amount']", "120000");
        page.click("details[open] button");
        assertThat(page.locator(".done")).isVisible();

        call(page, "Caisse de Teranga");
        page.keyboard().press("x");
        page.fill("details[open] textarea >> nth=0", "Ne paiera pas avant l’accord de son conseil");
        page.click("details[open] button");
        assertThat(page.locator(".done")).isVisible();
    }

    /** Point 6 again: the courier brings the cheque of the small one and the list of its invoices. */
    private void wednesdayCourier() {
        calendar.turnTo(tenant, WEDNESDAY, 11);
        accountsAreFresh();
        run(WEDNESDAY);
        Page courier = signedIn(modou, 360);
        courier.navigate(at("/courier"));
        assertThat(courier.locator("main")).containsText("Mutuelle de Ngor");
        assertThat(Chromium.isTooWide(courier)).isFalse();
        assertThat(Chromium.seriousFindings(courier)).isEmpty();
        shot(courier, "4-coursier");
        courier.setViewportSize(1440, 900);
        assertThat(Chromium.seriousFindings(courier)).isEmpty();
        courier.click("[data-opens^=collected]");
        courier.fill("dialog[open] [name=number]", "0012345");
        courier.check("dialog[open] [name=list]");
        courier.click("dialog[open] form button:not([type=button])");
        assertThat(courier.locator("main")).not().containsText("Mutuelle de Ngor");
        courier.context().close();
        payment("R-1", "G-PETIT", WEDNESDAY, "120000", "F-1");
        sent("G-PETIT", "F8");
    }

    private void thursdayNothingComes(Page page) {
        calendar.turnTo(tenant, THURSDAY, 8);
        accountsAreFresh();
        run(THURSDAY);
        scope.run(tenant, () -> morningLook.at(THURSDAY));
        page.navigate(at("/agenda"));
        assertThat(page.locator("tbody").last()).containsText("Assurances Médina");
    }

    /** The promise broken on Thursday comes first on Friday, is raised first in the call; the transfer is announced. */
    private void fridayTheBrokenPromiseFirst(Page page) {
        calendar.turnTo(tenant, FRIDAY, 8);
        accountsAreFresh();
        scope.run(tenant, () -> morningLook.at(FRIDAY));
        run(FRIDAY);
        page.navigate(at("/agenda"));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator("table[data-list] tbody tr").first()).containsText("Assurances Médina");
        assertThat(page.locator("table[data-list] tbody tr").first()).containsText("romp");
        shot(page, "5-vendredi");
        call(page, "Assurances Médina");
        assertThat(page.locator(".script")).containsText("05/02/2026");
        shot(page, "6-promesse-rompue");
        page.keyboard().press("t");
        page.fill("details[open] [name='a.date']", FRIDAY.toString());
        page.fill("details[open] [name='a.amount']", "600000");
        page.click("details[open] button");
        assertThat(page.locator(".done")).isVisible();

        Page accounts = signedIn(accountant, 1440);
        accounts.navigate(at("/announced-payments"));
        assertThat(accounts.locator("main")).containsText("Assurances Médina");
        shot(accounts, "7-reglement-annonce");
        accounts.context().close();
        payment("R-2", "G-MOYEN", FRIDAY, "600000", "F-2");
        sent("G-MOYEN", "F8");
    }

    /** Points 9 and 10: the direction plans the visit; it brings nothing, the suspension is proposed and decided. */
    private void theWeekAfterVisitAndSuspension() {
        for (LocalDate day = NEXT_MONDAY; !day.isAfter(VISIT.minusDays(1)); day = day.plusDays(1)) {
            calendar.turnTo(tenant, day, 8);
            accountsAreFresh();
            run(day);
        }
        Page page = signedIn(direction, 1440);
        String customer = idOf("G-GROS");
        page.navigate(at("/visits"));
        assertThat(page.locator("main")).containsText("Caisse de Teranga");
        shot(page, "8-visites");
        post(
                direction,
                "/customers/" + customer + "/visits/plan",
                Map.of("date", VISIT.toString(), "visitor", "Mme Sarr", "purpose", "Obtenir une date de règlement"));

        calendar.turnTo(tenant, VISIT, 16);
        page.navigate(at("/visits"));
        String visit = page.locator("form[action$='/report']").first().getAttribute("action");
        post(
                direction,
                visit,
                Map.of(
                        "outcome",
                        "refused",
                        "visitedOn",
                        VISIT.toString(),
                        "seen",
                        "Reçue par le directeur : pas de trésorerie"));
        post(
                awa,
                "/customers/" + customer + "/suspensions",
                Map.of(
                        "reason", "Aucun règlement après la visite",
                        "clause", "l’article 8 de la convention",
                        "service", "la prise en charge de vos adhérents",
                        "delay", "24 heures",
                        "suspendedOn", "2026-02-19"));
        calendar.turnTo(tenant, VISIT.plusDays(2), 9);
        scope.run(tenant, () -> afterVisits.look(VISIT.plusDays(2)));
        page.navigate(at("/suspensions"));
        assertThat(page.locator("main")).containsText("Caisse de Teranga");
        shot(page, "9-suspension");
        String approval = page.locator("form[action$='/approval']").first().getAttribute("action");
        post(direction, approval, Map.of("from", "2026-02-19"));
        sent("G-GROS", "F6");
        page.navigate(at("/customers/" + customer));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        shot(page, "10-suspendu");
        page.context().close();
    }

    private void paidAndLifted() {
        calendar.turnTo(tenant, LocalDate.of(2026, 2, 20), 10);
        Page page = signedIn(direction, 1440);
        page.navigate(at("/customers/" + idOf("G-GROS")));
        assertThat(page.locator("main")).containsText("uspen");
        payment("R-3", "G-GROS", LocalDate.of(2026, 2, 20), "2500000", "F-3");
        sent("G-GROS", "F6L");
        sent("G-GROS", "F8");
        assertThat(program.get("/api/v1/holds?customer=G-GROS").body()).doesNotContain("suspension\"");
        page.navigate(at("/customers/" + idOf("G-GROS")));
        shot(page, "11-leve");
        page.context().close();
    }

    private void garant(String code, String name, String profile, String email) {
        good(program.json("PUT", "/api/v1/customers/" + code, """
                {"name": "%s", "profile": "%s", "language": "fr", "country": "SN", "collector": "%s",
                 "contacts": [{"name": "Mme Diop", "email": "%s", "telephone": "+221 77 123 45 67",
                               "address": {"street": "12 route de la Corniche", "city": "Dakar"}, "roles": ["reminders", "payer"]}]}
                """.formatted(name, profile, awa, email)));
    }

    private void invoice(String number, String customer, LocalDate issued, LocalDate due, String amount) {
        good(program.json("PUT", "/api/v1/invoices/" + number, """
                {"customer": "%s", "date": "%s", "total": {"amount": "%s", "currency": "XOF"},
                 "openItems": [{"due": "%s", "amount": {"amount": "%s", "currency": "XOF"}}]}
                """.formatted(customer, issued, amount, due, amount)));
    }

    private void payment(String reference, String customer, LocalDate on, String amount, String invoice) {
        good(program.json("POST", "/api/v1/payments", """
                {"customer": "%s", "date": "%s", "money": {"amount": "%s", "currency": "XOF"}, "reference": "%s", "method": "transfer",
                 "allocations": [{"invoice": "%s", "amount": {"amount": "%s", "currency": "XOF"}}]}
                """.formatted(customer, on, amount, reference, invoice, amount)));
    }

    /** The accounts come in every morning, even when they say what they said the day before. */
    private void accountsAreFresh() {
        good(program.file(
                "/api/v1/imports", Map.of("kind", "invoices", "commit", "true"), "factures.csv", """
                numéro;client;date;échéance;montant;devise
                F-0;G-PETIT;%s;%s;1;XOF
                """.formatted(
                                MONDAY.minusDays(90), MONDAY.plusDays(300))
                        .getBytes(StandardCharsets.UTF_8)));
        Instant until = Instant.now().plus(Duration.ofSeconds(20));
        while (program.get("/api/v1/imports?limit=5").body().matches(".*\"state\":\"(queued|running)\".*")
                && Instant.now().isBefore(until)) {
            pause();
        }
    }

    private void run(LocalDate on) {
        good(program.json("POST", "/api/v1/dunning-runs", "{\"on\": \"%s\", \"mode\": \"send\"}".formatted(on)));
    }

    /** Waits until a letter from that template has left for the customer. */
    private void sent(String customer, String template) {
        Instant until = Instant.now().plus(Duration.ofSeconds(30));
        List<String> seen = new ArrayList<>();
        while (Instant.now().isBefore(until)) {
            String body = program.get("/api/v1/messages?state=sent&customer=" + customer)
                    .body();
            if (body.contains("\"template\":\"" + template + "\"")) {
                return;
            }
            seen.add(body);
            pause();
        }
        throw new AssertionError(template + " did not leave for " + customer + ": " + seen.getLast() + " "
                + program.get("/api/v1/messages?customer=" + customer).body());
    }

    /** From the agenda, as a collector does. */
    private void call(Page page, String customer) {
        page.navigate(at("/agenda"));
        page.locator("table[data-list] tbody th a", new Page.LocatorOptions().setHasText(customer))
                .first()
                .click();
        assertThat(page.locator("h1")).hasText(customer);
        assertThat(page.locator("#outcomes")).isVisible();
    }

    private void post(String person, String path, Map<String, String> fields) {
        Browser browser = new Browser(port);
        browser.signIn(person, Desk.PASSWORD);
        HttpResponse<String> answer = browser.post(path, fields);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 399);
    }

    private String idOf(String code) {
        String page = browse("/customers?query=" + code);
        java.util.regex.Matcher link =
                java.util.regex.Pattern.compile("/customers/([0-9a-f-]{36})").matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private String browse(String path) {
        Browser browser = new Browser(port);
        browser.signIn(awa, Desk.PASSWORD);
        return browser.get(path).body();
    }

    private Page signedIn(String person, int width) {
        Page page = chromium.open(width, ColorScheme.LIGHT);
        page.navigate(at("/sign-in"));
        page.fill("[name=email]", person);
        page.fill("[name=password]", Desk.PASSWORD);
        page.click("main form[action='/sign-in'] button");
        page.waitForLoadState();
        return page;
    }

    private static void good(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "week", name + ".png"))
                .setFullPage(true));
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
