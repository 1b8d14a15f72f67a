package org.encaisse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The first day at a new desk, in a browser: the accounts come in, who owes is seen, the reminder is looked at and leaves. */
@ResourceLock("chromium")
@EncaisseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstDayTest {

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    BusinessClock clock;

    private Chromium chromium;

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
    void the_accounts_come_in_and_a_reminder_leaves() {
        Page page = signedIn("Clinique des Almadies", 1440);
        LocalDate late = today().minusDays(40);
        bring(page, "customers", """
                code;nom;email
                G001;Pharmacie Sandaga;compta@sandaga.example
                G002;Assurances Médina;paie@medina.example
                """);
        bring(page, "invoices", """
                numéro;client;date;échéance;montant;devise
                F-101;G001;%s;%s;1500000;XOF
                F-102;G002;%s;%s;250000;XOF
                """.formatted(late.minusDays(30), late, late.minusDays(30), late));

        page.navigate(at("/aged-balance"));
        assertThat(page.locator("main")).containsText("Pharmacie Sandaga");
        assertThat(page.locator("main")).containsText("1\u202f750\u202f000\u202fFCFA");

        page.keyboard().press("/");
        page.keyboard().type("sandaga");
        assertThat(page.locator("#found a")).hasCount(1);
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("Pharmacie Sandaga");

        workToday(page);
        page.navigate(at("/dunning"));
        page.getByText("Préparer la proposition du jour").click();
        page.waitForURL(Pattern.compile(".*/dunning.*"));
        assertThat(page.locator("main")).containsText("Pharmacie Sandaga");
        assertThat(page.locator("main")).containsText("compta@sandaga.example");
        assertThat(chromium.complaints()).isEmpty();
        page.context().close();
    }

    @Test
    void every_page_of_the_menu_is_readable_on_a_telephone_and_by_those_who_cannot_see() {
        Page page = signedIn("Clinique de Yoff", 360);
        List<String> addresses = new ArrayList<>();
        page.locator(".side li a").all().forEach(link -> addresses.add(link.getAttribute("href")));
        assertThat(addresses).contains("/", "/customers", "/aged-balance", "/dunning");
        addresses.add("/help");
        addresses.add("/search?q=rien");
        addresses.add("/api/docs");
        List<String> wrong = new ArrayList<>();
        for (String address : addresses) {
            int status = page.navigate(at(address)).status();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            if (status != 200) {
                wrong.add(address + " answers " + status);
            }
            if (Chromium.isTooWide(page)) {
                wrong.add(address + " is wider than the window");
            }
            if (page.content().contains("??")) {
                wrong.add(address + " lacks a sentence");
            }
            wrong.addAll(Chromium.seriousFindings(page));
        }
        assertThat(wrong).isEmpty();
        assertThat(chromium.complaints()).isEmpty();
        page.context().close();
    }

    private Page signedIn(String organisation, int width) {
        Desk.Opened opened = desk.inDakar(organisation);
        String manager = desk.person(opened.tenant(), "Khady Ndour", Role.MANAGER, Role.ADMINISTRATOR);
        Page page = chromium.open(width, ColorScheme.LIGHT);
        page.navigate(at("/sign-in"));
        page.fill("[name=email]", manager);
        page.fill("[name=password]", Desk.PASSWORD);
        page.click("main form[action='/sign-in'] button");
        assertThat(page.locator("h1")).hasText("Tableau de bord");
        return page;
    }

    /** Whatever day this test runs on, the desk is open: nothing leaves on a Sunday. */
    private void workToday(Page page) {
        page.navigate(at("/settings/calendar"));
        page.fill("[name=day]", today().toString());
        page.check("[name=working]");
        page.click("form[action='/settings/calendar'] button");
        assertThat(page.locator("main")).containsText("travaillé");
    }

    private LocalDate today() {
        return clock.today(ZoneId.of("Africa/Dakar"));
    }

    /** A file is dropped, looked at, confirmed; then its bar has gone. */
    private void bring(Page page, String kind, String content) {
        page.navigate(at("/imports"));
        page.selectOption("[name=kind]", kind);
        page.setInputFiles(
                "#f-file", new FilePayload(kind + ".csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        page.click("main form button");
        page.locator("[data-opens=confirm]").click();
        page.locator("#confirm form button:not([type=button])").click();
        assertThat(page.locator("[data-opens=confirm], main progress")).hasCount(0);
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
