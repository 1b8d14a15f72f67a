package org.encaisse.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.encaisse.casefile.AddTask;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.casefile.NewTask;
import org.encaisse.customers.Customers;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.sql.TenantScope;
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

/** From the call screen to the next customer without the mouse. */
@ResourceLock("chromium")
@EncaisseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallByKeyboardTest {

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    TenantScope scope;

    @Autowired
    AddTask addTask;

    @Autowired
    Customers customers;

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
    void three_keys_record_a_call_and_open_the_next_customer() throws Exception {
        Page page = atTheCallOf(1440);
        assertThat(page.locator("ol.script")).containsText("Khady Ndour");
        assertThat(page.locator("main")).containsText("33 821 12 12");
        assertThat(page.locator("a[href='tel:+221338211212']")).hasCount(1);

        page.keyboard().press("r");
        Locator time = page.locator("#call-back-time");
        assertThat(time).isFocused();
        page.keyboard().type("1630");
        page.keyboard().press("Enter");
        assertThat(page.locator("ul.done")).containsText("Rappel inscrit");
        assertThat(page.locator("ul.done")).containsText("16:30");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("IPM de Rufisque");
        assertThat(page).hasURL(Pattern.compile(".*/call\\?task=.*"));

        page.keyboard().press("v");
        assertThat(page.locator("ul.done")).containsText("Tentative 1 sur 3");
        assertThat(chromium.complaints()).isEmpty();
        page.context().close();
    }

    @Test
    void a_promise_is_recorded_and_the_next_customer_open_after_at_most_six_keys() throws Exception {
        Page page = atTheCallOf(1440);
        page.keyboard().press("p");
        int keys = 1;
        assertThat(page.locator("#promise-date")).isFocused();
        LocalDate day = clock.today(ZoneId.of("Africa/Dakar")).plusDays(5);
        // How a date is typed depends on the machine's language; that it is typed does not count.
        page.locator("#promise-date").fill(day.toString());
        // Its eight digits lead from its first part to its last.
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        while (!(Boolean) page.evaluate("() => document.activeElement.id === 'promise-amount'")) {
            page.keyboard().press("Tab");
            keys++;
        }
        page.keyboard().type("250000");
        page.keyboard().press("Enter");
        keys++;
        assertThat(page.locator("ul.done")).containsText("Promesse enregistrée : 250");
        page.keyboard().press("Enter");
        keys++;
        assertThat(page.locator("h1")).hasText("IPM de Rufisque");
        assertThat(keys).isLessThanOrEqualTo(6);
        page.context().close();
    }

    @Test
    void letters_typed_into_a_field_are_letters_and_escape_closes_it() throws Exception {
        Page page = atTheCallOf(1440);
        page.keyboard().press("x");
        assertThat(page.locator("#refused-what")).isFocused();
        page.keyboard().type("va voir le patron");
        assertThat(page.locator("#refused-what")).hasValue("va voir le patron");
        assertThat(page.locator("details.outcome[open]")).hasCount(1);
        page.keyboard().press("Escape");
        assertThat(page.locator("details.outcome[open]")).hasCount(0);
        page.keyboard().press("x");
        page.keyboard().press("Escape");

        page.locator("input[name=item]").first().check();
        page.locator("input[name=incoming]").check();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.keyboard().press("l");
        assertThat(page.locator("#dispute-what")).isFocused();
        page.keyboard().type("un carton manque");
        page.keyboard().press("Enter");
        assertThat(page.locator("ul.done")).containsText("Relances bloquées sur F-1");
        page.navigate(page.url().replaceFirst("/calls/.*", "/call"));
        assertThat(page.locator("main")).containsText("Appel reçu");
        page.context().close();
    }

    @Test
    void everybody_can_read_the_call_screen() throws Exception {
        for (int width : new int[] {360, 1440}) {
            Page page = atTheCallOf(width);
            page.keyboard().press("a");
            assertThat(page.locator("#other-person-name")).isFocused();
            // What is just scrolling under the page's head is not too small a target.
            page.evaluate("() => window.scrollTo(0, 0)");
            assertThat(Chromium.isTooWide(page)).as("wider than %s", width).isFalse();
            assertThat(page.content()).doesNotContain("??");
            assertThat(Chromium.seriousFindings(page)).isEmpty();
            for (String address : new String[] {"/customers/review", "/customers/review?why=stale", "/customers"}) {
                page.navigate("http://localhost:" + port + address);
                assertThat(page.content()).doesNotContain("??");
                assertThat(Chromium.isTooWide(page))
                        .as("%s wider than %s", address, width)
                        .isFalse();
                assertThat(Chromium.seriousFindings(page)).isEmpty();
            }
            page.locator("main tbody a[href^='/customers/']").first().click();
            page.waitForLoadState(LoadState.NETWORKIDLE);
            page.evaluate("() => window.scrollTo(0, document.body.scrollHeight)");
            assertThat(page.locator("main")).containsText("jamais vérifié");
            assertThat(page.content()).doesNotContain("??");
            assertThat(Chromium.seriousFindings(page)).isEmpty();
            page.locator("a[href$='/contacts/new']").click();
            assertThat(page.locator("#f-name")).isFocused();
            assertThat(page.content()).doesNotContain("??");
            assertThat(Chromium.seriousFindings(page)).isEmpty();
            page.context().close();
        }
        assertThat(chromium.complaints()).isEmpty();
    }

    /** A desk with two customers to call today; answers the call screen of the first. */
    private Page atTheCallOf(int width) throws Exception {
        Desk.Opened opened = desk.inDakar("Clinique de Ngor");
        String email = desk.person(opened.tenant(), "Khady Ndour", Role.COLLECTOR);
        Browser program = new Browser(port).withToken(opened.administrator(), Desk.PASSWORD);
        LocalDate today = clock.today(ZoneId.of("Africa/Dakar"));
        customer(program, "C1", "Assurances de Ngor", email, "F-1", today.minusDays(70), 900_000);
        customer(program, "C2", "IPM de Rufisque", email, "F-2", today.minusDays(40), 300_000);
        UUID first = scope.call(opened.tenant(), () -> {
            for (String code : new String[] {"C1", "C2"}) {
                addTask.add(new NewTask(
                        customers.byCode(code, null).customerId(),
                        null,
                        "casefile.call-back",
                        today,
                        null,
                        null,
                        Map.of(JournalEntry.CHANNEL, "@channel.phone", "time", "", "note", "")));
            }
            return customers.byCode("C1", null).customerId();
        });
        Page page = chromium.open(width, ColorScheme.LIGHT);
        page.navigate("http://localhost:" + port + "/sign-in");
        page.fill("[name=email]", email);
        page.fill("[name=password]", Desk.PASSWORD);
        page.click("main form[action='/sign-in'] button");
        assertThat(page.locator("h1")).hasText("Tableau de bord");
        page.navigate("http://localhost:" + port + "/customers/" + first + "/call");
        return page;
    }

    private static void customer(
            Browser program, String code, String name, String collector, String invoice, LocalDate due, long amount) {
        assertThat(program.json("PUT", "/api/v1/customers/" + code, """
                        {"name": "%s", "country": "SN", "collector": "%s",
                         "contacts": [{"name": "Awa Fall", "roles": ["payer"], "telephone": "33 821 12 12"}]}
                        """.formatted(name, collector))
                        .statusCode())
                .isEqualTo(201);
        assertThat(program.json("PUT", "/api/v1/invoices/" + invoice, """
                        {"customer": "%s", "date": "%s", "kind": "invoice",
                         "total": {"amount": "%d", "currency": "XOF"},
                         "openItems": [{"due": "%s", "amount": "%d"}]}
                        """.formatted(
                                        code, due.minusDays(30), amount, due, amount))
                        .statusCode())
                .isEqualTo(201);
    }
}
