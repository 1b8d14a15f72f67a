package org.encaisse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.util.regex.Pattern;
import org.encaisse.kernel.tenant.Role;
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

/** A scenario made from nothing, moved on its time line, simulated, published, in a browser. */
@ResourceLock("chromium")
@EncaisseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditorInBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

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
    void a_scenario_is_made_moved_by_keyboard_and_mouse_simulated_and_published() {
        Desk.Opened house = desk.inParis("Éditeur");
        Browser api = new Browser(port).withToken(house.administrator(), Desk.PASSWORD);
        api.json("PUT", "/api/v1/customers/ACME", """
                {"name": "ACME", "contacts": [{"name": "Mme Diop", "email": "diop@acme.example", "roles": ["reminders"]}]}""");
        api.json("PUT", "/api/v1/invoices/F-1", """
                {"customer": "ACME", "date": "2026-08-01", "total": {"amount": "100.00", "currency": "EUR"},
                 "openItems": [{"due": "2026-09-01", "amount": {"amount": "100.00", "currency": "EUR"}}]}""");
        Page page = chromium.open(1440, ColorScheme.LIGHT);
        signIn(page, desk.person(house.tenant(), "Awa", Role.MANAGER));

        page.navigate(url("/scenarios"));
        page.click("[data-opens='new-scenario']");
        page.fill("#new-code", "rapide");
        page.fill("#new-name", "Rapide");
        page.click("#new-scenario form .bar button:not([data-closes])");
        page.click("text=Ajouter une étape");
        page.fill("#f-code", "R1");
        page.selectOption("#f-mode", "auto");
        page.selectOption("#f-template", "F2");
        page.fill("#f-days", "4");
        page.click("text=Enregistrer dans le brouillon");

        Locator mark = page.locator("#mark-R1");
        assertThat(mark).hasAttribute("aria-valuenow", "4");
        mark.focus();
        page.keyboard().press("ArrowRight");
        assertThat(mark).hasAttribute("aria-valuenow", "5");
        assertThat(mark).isFocused();
        page.keyboard().press("PageUp");
        assertThat(mark).hasAttribute("aria-valuenow", "12");
        drag(page, "#mark-R1 circle", -4 * 14);
        assertThat(mark).hasAttribute("aria-valuenow", "8");
        page.click("#later-R1");
        assertThat(mark).hasAttribute("aria-valuenow", "9");
        assertThat(Chromium.seriousFindings(page)).isEmpty();

        page.click("text=Comparer et publier");
        page.click("text=Simuler");
        page.selectOption("#f-scenario", "pme");
        page.click("main form button:has-text('Simuler')");
        page.waitForURL(Pattern.compile(".*/simulations/.+"));
        assertThat(page.locator("main")).containsText("Hypothèses");

        page.navigate(url("/scenarios/rapide/draft/comparison"));
        page.click("[data-opens='publish']");
        page.click("#publish form .bar button:not([data-closes])");
        assertThat(page.locator("#flash")).containsText("Version 1 publiée");
        assertThat(chromium.complaints()).isEmpty();
        page.context().close();
    }

    @Test
    void it_fits_a_telephone() {
        Desk.Opened house = desk.inParis("Éditeur au téléphone");
        Page page = chromium.open(360, ColorScheme.DARK);
        signIn(page, desk.person(house.tenant(), "Awa", Role.MANAGER));
        page.navigate(url("/scenarios/nest-gros"));
        page.click("form[action='/scenarios/nest-gros/draft'] button");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        for (String path : new String[] {"", "/step", "/comparison"}) {
            page.navigate(url("/scenarios/nest-gros/draft" + path));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(Chromium.isTooWide(page)).as(page.url()).isFalse();
        }
        page.context().close();
    }

    private static void drag(Page page, String selector, int points) {
        BoundingBox box = page.locator(selector).boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2 + points, box.y + box.height / 2, new Mouse.MoveOptions().setSteps(4));
        page.mouse().up();
    }

    private void signIn(Page page, String email) {
        page.navigate(url("/sign-in"));
        page.fill("[name=email]", email);
        page.fill("[name=password]", Desk.PASSWORD);
        page.click("form:has([name=password]) button");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
