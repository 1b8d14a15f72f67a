package org.encaisse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.encaisse.inbox.Post;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.files.DataFolder;
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
 * A manager makes a scenario from nothing, simulates and publishes it; its first mail comes back, which is an anomaly that she
 * cures; a week later its letter is approved, printed and posted. By hand, in a browser, from the menus.
 */
@ResourceLock("chromium")
@EncaisseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // the desk opens as the first act of the story
class FromNothingToTheLetterTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate NEXT_MONDAY = MONDAY.plusDays(7);

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    Calendar calendar;

    @Autowired
    DataFolder dataFolder;

    private Chromium chromium;
    private TenantId tenant;
    private Browser program;
    private String claire;
    private String administrator;

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
    void a_scenario_from_nothing_its_mail_that_comes_back_and_its_letter() throws IOException {
        theDeskOpens();
        Page page = signedIn(claire);

        aScenarioIsMadeFromNothing(page);
        itIsSimulatedAndPublished(page);
        itIsFollowedAndItsMailsLeave(page);
        aMailComesBackAndTheAnomalyIsCured(page);
        theLetterIsApprovedPrintedAndPosted(page);

        assertThat(chromium.complaints()).isEmpty();
    }

    private void theDeskOpens() {
        Desk.Opened opened = desk.inParis("Menuiserie Vasseur");
        tenant = opened.tenant();
        calendar.turnTo(tenant, MONDAY, 8);
        administrator = opened.administrator();
        claire = desk.person(tenant, "Claire Vasseur", Role.COLLECTOR, Role.MANAGER);
        program = new Browser(port).withToken(administrator, Desk.PASSWORD);
        good(program.json("PUT", "/api/v1/settings/dunning", "{\"validateAll\": false, \"handDelaySeconds\": 0}"));
        customer("C-1", "Ateliers Bérard", "compta@berard.example");
        customer("C-2", "Maison Lenoir", "factures@lenoir.example");
        invoice("F-1", "C-1", "1850.00");
        invoice("F-2", "C-2", "430.00");
    }

    private void aScenarioIsMadeFromNothing(Page page) {
        page.navigate(at("/scenarios"));
        page.click("[data-opens='new-scenario']");
        page.fill("#new-code", "atelier");
        page.fill("#new-name", "Atelier");
        page.click("#new-scenario form .bar button:not([data-closes])");
        step(page, "A1", "email", "auto", "F2", "3");
        step(page, "A2", "letter", "validate", "F5", "10");
        assertThat(page.locator("#mark-A1")).hasAttribute("aria-valuenow", "3");
        assertThat(page.locator("#mark-A2")).hasAttribute("aria-valuenow", "10");
        assertThat(Chromium.seriousFindings(page)).isEmpty();
        shot(page, "1-editeur");
    }

    private static void step(Page page, String code, String channel, String mode, String template, String days) {
        page.click("text=Ajouter une étape");
        page.fill("#f-code", code);
        page.selectOption("#f-channel", channel);
        page.selectOption("#f-mode", mode);
        page.selectOption("#f-template", template);
        page.fill("#f-days", days);
        page.click("text=Enregistrer dans le brouillon");
    }

    private void itIsSimulatedAndPublished(Page page) {
        page.click("text=Comparer et publier");
        page.click("text=Simuler");
        page.selectOption("#f-scenario", "pme");
        page.click("main form button:has-text('Simuler')");
        page.waitForURL(Pattern.compile(".*/simulations/.+"));
        assertThat(page.locator("main")).containsText("Hypothèses");
        shot(page, "2-simulation");

        page.navigate(at("/scenarios/atelier/draft/comparison"));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        shot(page, "3-comparaison");
        page.click("[data-opens='publish']");
        page.click("#publish form .bar button:not([data-closes])");
        assertThat(page.locator("#flash")).containsText("Version 1 publiée");
    }

    private void itIsFollowedAndItsMailsLeave(Page page) {
        page.navigate(at("/scenarios"));
        page.click("[data-opens='assign']");
        page.selectOption("#assign-scenario", "atelier");
        page.fill("#assign-reason", "Nouvelle procédure");
        page.click("#assign form .bar button:not([data-closes])");
        assertThat(page.locator("main")).containsText("Nouvelle procédure");

        run(MONDAY);
        message("C-1", "F2", "sent");
        message("C-2", "F2", "sent");
    }

    private void aMailComesBackAndTheAnomalyIsCured(Page page) throws IOException {
        String message = message("C-2", "F2", "sent");
        Path inbox = dataFolder.resolve("inbox").resolve(tenant.toString());
        Files.createDirectories(inbox);
        Files.write(
                inbox.resolve("retour.eml"),
                Post.notice(
                        "factures@lenoir.example",
                        "5.1.1",
                        "550 5.1.1 User unknown",
                        java.util.UUID.fromString(message)));
        post(administrator, "/settings/mailbox/reading", Map.of());

        page.navigate(at("/"));
        page.navigate(at("/anomalies"));
        assertThat(page.locator("main")).containsText("Maison Lenoir");
        assertThat(page.locator("main")).containsText("Message revenu de factures@lenoir.example");
        assertThat(Chromium.seriousFindings(page)).isEmpty();
        shot(page, "4-anomalie");
        page.click("a[role=button]:has-text('Corriger l’adresse e-mail')");
        page.fill("[name=email]", "comptabilite@lenoir.example");
        shot(page, "5-remede");
        page.click("main form .bar button:has-text('Enregistrer')");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.navigate(at("/anomalies"));
        assertThat(page.locator("main")).not().containsText("Maison Lenoir");

        calendar.turnTo(tenant, MONDAY.plusDays(1), 8);
        run(MONDAY.plusDays(1));
        eventually(
                () -> program.get("/api/v1/messages?customer=C-2&state=sent").body(),
                body -> body.contains("comptabilite@lenoir.example"));
    }

    private void theLetterIsApprovedPrintedAndPosted(Page page) throws IOException {
        calendar.turnTo(tenant, NEXT_MONDAY, 8);
        run(NEXT_MONDAY);
        page.navigate(at("/approvals"));
        assertThat(page.locator("main")).containsText("Ateliers Bérard");
        assertThat(Chromium.seriousFindings(page)).isEmpty();
        shot(page, "6-a-valider");
        page.locator("tr:has-text('Ateliers Bérard') a:has-text('Aperçu')").click();
        assertThat(page.locator("main")).containsText("F-1");
        theSheetBeforeItIsApproved(page);
        shot(page, "7-apercu");
        page.click("form[action='/approvals'] button");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        message("C-1", "F5", "written");

        page.navigate(at("/letters"));
        assertThat(page.locator("main")).containsText("Un courrier en attente");
        page.check("[name=evenly]");
        page.click("form[action='/letters/batches'] button");
        assertThat(page.locator("main")).containsText("Ouvrir le fichier");
        shot(page, "8-lot");
        String batch = page.url().substring(page.url().indexOf("/letters/batches"));
        printedLetter(batch);

        page.fill("[name=on]", NEXT_MONDAY.toString());
        page.click("form[action$='/posting'] button");
        assertThat(page.locator("main")).containsText("Posté");
        message("C-1", "F5", "sent");
        page.navigate(at("/customers/" + idOf("C-1")));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        shot(page, "9-client");
    }

    private void theSheetBeforeItIsApproved(Page page) throws IOException {
        Browser browser = new Browser(port);
        browser.signIn(claire, Desk.PASSWORD);
        String sheet = page.locator("a:has-text('Voir le courrier imprimé')").getAttribute("href");
        try (PDDocument pdf = Loader.loadPDF(browser.download(sheet).body())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("59000 Lille", "F-1", "Relevé de compte");
        }
    }

    private void printedLetter(String batch) throws IOException {
        Browser browser = new Browser(port);
        browser.signIn(claire, Desk.PASSWORD);
        byte[] file = browser.download(batch + "/content").body();
        Files.write(Path.of("target", "letter", "lot.pdf"), file);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Ateliers Bérard", "14 rue des Forges", "59000 Lille", "F-1", "Relevé de compte")
                    .doesNotContain("Lenoir", "F-2");
        }
    }

    private void customer(String code, String name, String email) {
        good(program.json("PUT", "/api/v1/customers/" + code, """
                {"name": "%s", "language": "fr", "country": "FR",
                 "contacts": [{"name": "Mme Roux", "email": "%s", "roles": ["reminders", "payer"],
                               "address": {"street": "14 rue des Forges", "postalCode": "59000", "city": "Lille", "country": "FR"}}]}
                """.formatted(name, email)));
    }

    private void invoice(String number, String customer, String amount) {
        good(program.json("PUT", "/api/v1/invoices/" + number, """
                {"customer": "%s", "date": "%s", "total": {"amount": "%s", "currency": "EUR"},
                 "openItems": [{"due": "%s", "amount": {"amount": "%s", "currency": "EUR"}}]}
                """.formatted(
                        customer, MONDAY.minusDays(33), amount, MONDAY.minusDays(3), amount)));
    }

    /** The accounts have come in that morning, then the run. */
    private void run(LocalDate on) {
        good(program.file(
                "/api/v1/imports",
                Map.of("kind", "invoices", "commit", "true"),
                "factures.csv",
                "numéro;client;date;échéance;montant;devise\nF-0;C-1;%s;%s;1;EUR\n"
                        .formatted(MONDAY.minusDays(33), MONDAY.plusDays(300))
                        .getBytes(StandardCharsets.UTF_8)));
        eventually(
                () -> program.get("/api/v1/imports?limit=5").body(),
                body -> !body.matches("(?s).*\"state\":\"(queued|running)\".*"));
        good(program.json("POST", "/api/v1/dunning-runs", "{\"on\": \"%s\", \"mode\": \"send\"}".formatted(on)));
    }

    /** Waits for the customer's message from that template to be so far; answers which it is. */
    private String message(String customer, String template, String state) {
        Pattern wanted = Pattern.compile("\\{[^{}]*\"template\":\"" + template + "\"[^{}]*\\}");
        String body = eventually(
                () -> program.get("/api/v1/messages?customer=" + customer + "&state=" + state)
                        .body(),
                found -> wanted.matcher(found).find());
        Matcher id = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"").matcher(body);
        assertThat(id.find()).as(body).isTrue();
        return id.group(1);
    }

    private static String eventually(java.util.function.Supplier<String> asked, Predicate<String> enough) {
        Instant until = Instant.now().plus(Duration.ofSeconds(30));
        String answer = asked.get();
        while (!enough.test(answer)) {
            assertThat(Instant.now()).as(answer).isBefore(until);
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            answer = asked.get();
        }
        return answer;
    }

    private void post(String person, String path, Map<String, String> fields) {
        Browser browser = new Browser(port);
        browser.signIn(person, Desk.PASSWORD);
        HttpResponse<String> answer = browser.post(path, fields);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 399);
    }

    private String idOf(String code) {
        Browser browser = new Browser(port);
        browser.signIn(claire, Desk.PASSWORD);
        Matcher link = Pattern.compile("/customers/([0-9a-f-]{36})")
                .matcher(browser.get("/customers?query=" + code).body());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private Page signedIn(String person) {
        Page page = chromium.open(1440, ColorScheme.LIGHT);
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
                .setPath(Path.of("target", "letter", name + ".png"))
                .setFullPage(true));
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
