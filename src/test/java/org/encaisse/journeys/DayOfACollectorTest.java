package org.encaisse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.testing.Browser;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A collector's day in a browser, with the keyboard; and the day's pages with data, for those who cannot see. */
@ResourceLock("chromium")
@EncaisseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DayOfACollectorTest {

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    BusinessClock clock;

    private Chromium chromium;

    private String awa = "";
    private String manager = "";

    @BeforeAll
    void start() {
        chromium = Chromium.start();
        Desk.Opened opened = desk.inDakar("Clinique de la Corniche");
        awa = desk.person(opened.tenant(), "Awa Diagne", Role.COLLECTOR);
        desk.person(opened.tenant(), "Fatou Sow", Role.COLLECTOR);
        manager = desk.person(opened.tenant(), "Khady Ndour", Role.MANAGER);
        Browser program = new Browser(port).withToken(opened.administrator(), Desk.PASSWORD);
        LocalDate today = clock.today(ZoneId.of("Africa/Dakar"));
        for (int i = 1; i <= 4; i++) {
            program.json("PUT", "/api/v1/customers/G" + i, """
                    {"name": "Garant %d", "collector": "Awa Diagne", "segment": "moyen"}
                    """.formatted(i));
            program.json("PUT", "/api/v1/invoices/F" + i, """
                    {"customer": "G%d", "date": "%s", "kind": "invoice",
                     "total": {"amount": "%d", "currency": "XOF"}, "openItems": [{"due": "%s", "amount": "%d"}]}
                    """.formatted(
                            i, today.minusDays(90), i * 500_000, today.minusDays(45), i * 500_000));
            program.json("POST", "/api/v1/tasks", """
                    {"customer": "G%d", "what": "Porter la copie des factures"}
                    """.formatted(i));
        }
        program.json("POST", "/api/v1/tasks", """
                {"customer": "G1", "what": "Revoir le dossier", "due": "%s"}
                """.formatted(today.plusDays(2)));
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void the_keyboard_walks_puts_off_and_ends() {
        Page page = signedIn(awa, 1440);
        page.navigate(at("/agenda"));
        assertThat(page.locator("table[data-list] tbody th").first()).containsText("Garant 4");
        assertThat(page.locator("main")).containsText("échus, le plus ancien depuis 45 jours");

        page.keyboard().press("j");
        page.keyboard().press("r");
        page.fill("#postpone-reason", "Comptable absent");
        page.keyboard().press("Enter");
        assertThat(page.locator("#flash")).containsText("Tâche reportée");
        assertThat(page.locator("table[data-list] tbody th").first()).containsText("Garant 3");

        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("x");
        page.keyboard().press("Enter");
        assertThat(page.locator("#flash")).containsText("Tâche terminée");
        assertThat(page.locator("table[data-list] tbody th")).hasCount(2);
        assertThat(page.locator("table[data-list]")).not().containsText("Garant 2");

        page.check("[data-ticks=task]");
        page.locator("[data-opens=assign-tasks]").click();
        page.selectOption("#assign-who", new com.microsoft.playwright.options.SelectOption().setLabel("Fatou Sow"));
        page.locator("#assign-tasks form .bar button:not([type=button])").click();
        assertThat(page.locator("#flash")).containsText("2 tâches confiées");
        assertThat(page.locator("main")).containsText("Rien à faire");
        assertThat(chromium.complaints()).isEmpty();
        page.context().close();
    }

    @Test
    void the_pages_of_the_day_are_readable_with_data() {
        List<String> wrong = new ArrayList<>();
        for (int width : new int[] {360, 1440}) {
            Page page = signedIn(manager, width);
            for (String address :
                    List.of("/agenda", "/agenda?due=week&collector=all", "/absences", "/settings/weekly-plan", "/")) {
                int status = page.navigate(at(address)).status();
                page.waitForLoadState(LoadState.NETWORKIDLE);
                if (status != 200) {
                    wrong.add(address + " answers " + status);
                }
                if (Chromium.isTooWide(page)) {
                    wrong.add(address + " is wider than " + width);
                }
                if (page.content().contains("??")) {
                    wrong.add(address + " lacks a sentence");
                }
                Chromium.seriousFindings(page).forEach(finding -> wrong.add(width + " " + address + " " + finding));
            }
            page.context().close();
        }
        assertThat(wrong).isEmpty();
        assertThat(chromium.complaints()).isEmpty();
    }

    private Page signedIn(String email, int width) {
        Page page = chromium.open(width, ColorScheme.LIGHT);
        page.navigate(at("/sign-in"));
        page.fill("[name=email]", email);
        page.fill("[name=password]", Desk.PASSWORD);
        page.click("main form[action='/sign-in'] button");
        assertThat(page.locator("h1")).hasText("Tableau de bord");
        return page;
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
