package org.encaisse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.testing.Browser;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is only seen once somebody owes and was written to: readable on a telephone, and by those who cannot see. */
@ResourceLock("chromium")
@EncaisseTest
class PagesWithDataTest {

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    BusinessClock clock;

    private final List<String> wrong = new ArrayList<>();

    @Test
    void proposal_message_template_scenario_and_file_are_readable_with_what_stands_in_them() {
        Desk.Opened opened = desk.inDakar("Clinique de la Corniche");
        String manager = desk.person(opened.tenant(), "Khady Ndour", Role.MANAGER, Role.ADMINISTRATOR);
        Browser desktop = new Browser(port);
        desktop.signIn(manager, Desk.PASSWORD);
        somebodyOwes(manager, desktop);
        try (Chromium chromium = Chromium.start()) {
            for (int width : new int[] {360, 1440}) {
                Page page = chromium.open(width, ColorScheme.LIGHT);
                page.navigate(at("/sign-in"));
                page.fill("[name=email]", manager);
                page.fill("[name=password]", Desk.PASSWORD);
                page.click("main form[action='/sign-in'] button");
                look(page, "/dunning", "main tbody td.actions a[href]");
                look(page, "/outbox", "main tbody a[href]");
                look(page, "/templates", "main tbody a[href]");
                look(page, "/scenarios", "main [data-list] a[href], main tbody a[href]");
                look(page, "/customers", "main tbody a[href]");
                look(page, "/aged-balance", "");
                judgeCasefile(page);
                look(page, "/settings/sender", "");
                page.context().close();
            }
            assertThat(chromium.complaints()).isEmpty();
        }
        assertThat(wrong).isEmpty();
    }

    /** Two customers who owe; one reminder left, the other waits to be looked at. */
    private void somebodyOwes(String manager, Browser desktop) {
        LocalDate today = clock.today(ZoneId.of("Africa/Dakar"));
        Browser program = new Browser(port).withToken(manager, Desk.PASSWORD);
        desktop.post("/settings/calendar", Map.of("day", today.toString(), "working", "true"));
        for (String code : List.of("G-1", "G-2")) {
            String customer = """
                    {"name": "Assurances Générales de la Téranga et de la Petite Côte %s",
                     "contacts": [{"name": "Mme Diop", "email": "%s@teranga.example", "roles": ["reminders"]}]}""".formatted(code, code.toLowerCase(java.util.Locale.ROOT));
            assertThat(program.json("PUT", "/api/v1/customers/" + code, customer)
                            .statusCode())
                    .isEqualTo(201);
            String invoice = """
                    {"customer": "%s", "date": "%s", "total": {"amount": "123456789", "currency": "XOF"},
                     "openItems": [{"due": "%s", "amount": {"amount": "123456789", "currency": "XOF"}}]}""".formatted(code, today.minusDays(70), today.minusDays(40));
            assertThat(program.json("PUT", "/api/v1/invoices/FAC-2026-000" + code, invoice)
                            .statusCode())
                    .isEqualTo(201);
        }
        program.json(
                "POST",
                "/api/v1/notes",
                "{\"customer\": \"G-1\", \"text\": \"Rappeler la comptabilité.\\n@Khady Ndour\"}");
        assertThat(program.file(
                                "/api/v1/documents",
                                Map.of("customer", "G-1", "kind", "contract"),
                                "convention-cadre-entre-la-clinique-de-la-corniche-et-les-assurances-generales.txt",
                                "Lu et approuvé".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(201);
        desktop.post("/dunning/runs", Map.of());
        String proposal = desktop.get("/dunning").body();
        assertThat(proposal).contains("g-1@teranga.example", "g-2@teranga.example");
        String first = proposal.substring(proposal.indexOf("name=\"customer\" value=\"") + 23);
        desktop.post("/dunning/sendings", Map.of("customer", first.substring(0, 36)));
        assertThat(desktop.get("/outbox").body()).contains("@teranga.example");
    }

    /** The page, and what its first link of that sort leads to. */
    private void look(Page page, String address, String first) {
        page.navigate(at(address));
        judge(page);
        if (!first.isEmpty()) {
            Locator link = page.locator(first).first();
            assertThat(link.count()).as(address + " leads somewhere").isEqualTo(1);
            page.navigate(at(link.getAttribute("href")));
            judge(page);
        }
    }

    /** A debtor's page with all its panels and their forms opened, and the page of its invoice. */
    private void judgeCasefile(Page page) {
        page.navigate(at("/customers"));
        page.navigate(at(page.locator("main tbody a[href]").first().getAttribute("href")));
        for (Locator panel : page.locator("main [hx-trigger=revealed]").all()) {
            panel.scrollIntoViewIfNeeded();
            page.waitForLoadState(LoadState.NETWORKIDLE);
        }
        for (Locator form : page.locator("main details > summary").all()) {
            form.click();
        }
        judge(page);
        page.navigate(at(page.locator("main a[href^='/invoices/']").first().getAttribute("href")));
        page.locator("main [hx-trigger=revealed]").first().scrollIntoViewIfNeeded();
        judge(page);
    }

    private void judge(Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        String where = page.viewportSize().width + " " + page.url();
        if (Chromium.isTooWide(page)) {
            wrong.add(where + " is wider than the window");
        }
        if (page.content().contains("??")) {
            wrong.add(where + " lacks a sentence");
        }
        Chromium.seriousFindings(page).forEach(finding -> wrong.add(where + " " + finding));
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
