package org.encaisse.receivables;

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

/** The pages of customers, invoices, payments and the aged balance, as a person opens them. */
@EncaisseTest
class PagesOfReceivablesTest {

    @Autowired
    Desk desk;

    @LocalServerPort
    int port;

    @SuppressWarnings("NullAway.Init")
    private Browser claire;

    @SuppressWarnings("NullAway.Init")
    private Browser api;

    @SuppressWarnings("NullAway.Init")
    private Desk.Opened dupont;

    @BeforeEach
    void signIn() {
        dupont = desk.inParis("Dupont SARL");
        claire = new Browser(port);
        claire.signIn(dupont.administrator(), Desk.PASSWORD);
        api = new Browser(port).withToken(dupont.administrator(), Desk.PASSWORD);
        api.json("PUT", "/api/v1/customers/ACME", "{\"name\": \"ACME <b>Médical</b>\", \"segment\": \"gros\"}");
        invoice("F-1", "invoice", "100.00");
        invoice("F-2", "invoice", "250.50");
        invoice("A-1", "credit-note", "30.00");
        pay("V-1", "400.00");
    }

    @Test
    void every_page_opens_in_both_languages_and_escapes_what_people_wrote() {
        String customer = link(page("/customers"), "/customers/[0-9a-f-]{36}");
        String items = page(customer + "/open-items");
        String invoice = link(items, "/invoices/[0-9a-f-]{36}");
        String payment = link(page("/payments"), "/payments/[0-9a-f-]{36}");

        assertThat(page("/customers")).contains("ACME &lt;b&gt;Médical").doesNotContain("<b>Médical");
        for (String path : new String[] {
            "/customers?query=acme",
            "/customers?query=zzz",
            "/customers/new",
            customer + "/edit",
            customer + "/contacts",
            customer + "/payments",
            customer,
            invoice,
            payment,
            "/payments?unallocated=true",
            "/payments/new?customer=ACME",
            "/open-items",
            "/open-items?bucket=over-90",
            "/aged-balance",
            "/aged-balance?by=total",
            "/aged-balance?by=entity",
            "/aged-balance?by=collector",
            "/aged-balance?by=segment",
            "/aged-balance?sort=-overdue&currency=EUR",
            "/aged-balance?sort=name&on=2026-01-31&query=acme&entity=&collector=&segment=gros",
            "/aged-balance/totals",
            "/recovery",
            "/recovery?on=2026-03-31"
        }) {
            assertThat(page(path)).as(path).doesNotContain("receivables.", "customers.title", "refusal.");
        }
    }

    @Test
    void a_credit_note_is_cancelled_by_its_button_and_through_the_interface() {
        invoice("A-2", "credit-note", "20.00");
        String id = first(page("/open-items?query=acme"), "/invoices/([0-9a-f-]{36})\">A-2<");
        assertThat(page("/invoices/" + id)).contains("/invoices/" + id + "/cancellation");

        assertThat(claire.post("/invoices/" + id + "/cancellation", Map.of("reason", "<b>doublon</b>"))
                        .statusCode())
                .isLessThan(400);
        assertThat(page("/invoices/" + id))
                .contains("Pièce annulée le", "&lt;b&gt;doublon")
                .doesNotContain("/invoices/" + id + "/cancellation", "receivables.cancel");
        assertThat(api.json("POST", "/api/v1/invoices/A-1/cancellation", "{\"reason\": \" \"}")
                        .body())
                .contains("receivables.cancellation-reason");
        HttpResponse<String> cancelled =
                api.json("POST", "/api/v1/invoices/A-1/cancellation", "{\"reason\": \"saisi deux fois\"}");
        assertThat(cancelled.statusCode()).isEqualTo(201);
        assertThat(cancelled.body())
                .contains("\"cancelled\":{", "\"reason\":\"saisi deux fois\"", "\"remaining\":{\"amount\":\"0.00\"");
        assertThat(api.json("POST", "/api/v1/invoices/A-1/cancellation", "{\"reason\": \"encore\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(api.get("/api/v1/customers/ACME/timeline").body()).contains("saisi deux fois");
    }

    @Test
    void the_recovery_rate_of_a_quarter_counts_invoices_fallen_due_and_both_formulas() {
        for (String[] each : new String[][] {
            {"R-1", "2026-04-10", "1000.00"}, {"R-2", "2026-06-30", "2000.00"}, {"R-3", "2026-07-01", "5000.00"}
        }) {
            said(api.json("PUT", "/api/v1/invoices/" + each[0], """
                    {"customer": "ACME", "date": "2026-03-01", "due": "%s", "kind": "invoice",
                     "total": {"amount": "%s", "currency": "EUR"}}""".formatted(each[1], each[2])));
        }
        said(api.json("POST", "/api/v1/payments", """
                {"customer": "ACME", "date": "2026-04-10", "reference": "P-1",
                 "amount": {"amount": "1700.00", "currency": "EUR"},
                 "allocations": [{"invoice": "R-1", "amount": "1000.00"}, {"invoice": "R-2", "amount": "700.00"}]}"""));
        said(api.json("POST", "/api/v1/payments", """
                {"customer": "ACME", "date": "2026-06-15", "reference": "P-2",
                 "amount": {"amount": "1000.00", "currency": "EUR"},
                 "allocations": [{"invoice": "R-2", "amount": "1000.00"}]}"""));

        String rates =
                api.get("/api/v1/recovery-rates?on=2026-06-30&customer=ACME").body();
        assertThat(rates)
                .contains("\"from\":\"2026-04-01\"", "\"to\":\"2026-06-30\"")
                .contains(
                        "\"entity\":\"MAIN\"",
                        "\"rate\":0.9,\"reached\":true",
                        "\"rate\":0.3333333333333333,\"reached\":false");
        assertThat(page("/recovery?on=2026-06-30").replaceAll("[\\s\\u202f\\u00a0]+", " "))
                .contains("ACME &lt;b&gt;Médical", "90,00 %", "33,33 %", "1 000,00 €");
        assertThat(page("/recovery?on=2026-04-10").replaceAll("[\\s\\u202f\\u00a0]+", " "))
                .as("not more than fell due until that day")
                .contains("100,00 %");
    }

    @Test
    void the_aged_balance_leaves_as_a_spreadsheet_a_text_and_a_sheet_of_paper() {
        assertThat(claire.get("/aged-balance.csv?on=2026-12-31").body()).contains("ACME;", ";350,5");
        assertThat(claire.get("/aged-balance.xlsx").body()).startsWith("PK");
        HttpResponse<String> pdf = claire.get("/aged-balance.pdf?by=customer");
        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.body()).startsWith("%PDF");
    }

    @Test
    void a_customer_is_created_edited_and_its_faults_are_said_on_the_form() {
        String form = page("/customers/new");
        String entity = first(form, "<option value=\"([0-9a-f-]{36})\"");
        HttpResponse<String> refused = claire.post(
                "/customers/new",
                Map.of("entity", entity, "code", "D1", "name", "Durand", "c0.name", "Bob", "c0.email", "not one"));
        assertThat(refused.body()).contains("n’est pas une adresse e-mail", "value=\"Durand\"");

        HttpResponse<String> created = claire.post(
                "/customers/new",
                Map.of(
                        "entity", entity,
                        "code", "D1",
                        "name", "Durand",
                        "language", "fr",
                        "c0.name", "Bob",
                        "c0.email", "bob@durand.example",
                        "c0.roles", "reminders"));
        assertThat(created.statusCode()).isEqualTo(302);
        String customer = created.headers().firstValue("location").orElseThrow().replaceFirst("^http://[^/]+", "");
        assertThat(page(customer + "/contacts")).contains("bob@durand.example", "Reçoit les relances");

        claire.post(customer + "/edit", Map.of("name", "Durand & fils", "c0.name", "", "c0.email", ""));
        assertThat(page(customer + "/edit")).contains("Durand &amp; fils").doesNotContain("bob@durand.example");
    }

    @Test
    void money_is_recorded_allocated_by_hand_and_undone() {
        HttpResponse<String> recorded = claire.post(
                "/payments/new",
                Map.of(
                        "entity", "MAIN",
                        "customer", "ACME",
                        "reference", "CHQ-9",
                        "date", "2026-03-01",
                        "amount", "1 234,56",
                        "currency", "EUR",
                        "settles", "later"));
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(302);
        String payment = recorded.headers().firstValue("location").orElseThrow().replaceFirst("^http://[^/]+", "");
        String shown = page(payment);
        assertThat(shown).contains("1\u202f234,56\u202f€");
        String field = first(shown, "name=\"(item-[0-9a-f-]{36})\"");

        HttpResponse<String> tooMuch = claire.post(payment + "/allocations", Map.of(field, "999999"));
        assertThat(tooMuch.statusCode()).isEqualTo(422);
        claire.post(payment + "/allocations", Map.of(field, "10,50"));
        assertThat(page(payment)).contains("1\u202f224,06\u202f€");
        String undo = first(page(payment), "action=\"(/allocations/[0-9a-f-]{36}/reversal)\"");
        claire.post(undo, Map.of("reason", "erreur", "back", payment));
        assertThat(page(payment)).contains("1\u202f234,56\u202f€");
        claire.post(payment + "/oldest-first", Map.of());
        claire.post(payment + "/reversal", Map.of("reason", "bounced-cheque", "note", "sans provision"));
        assertThat(page(payment)).contains("Chèque impayé", "sans provision");
    }

    @Test
    void a_credit_note_is_used_on_an_invoice() {
        String customer = link(page("/customers"), "/customers/[0-9a-f-]{36}");
        claire.post(link(page("/payments"), "/payments/[0-9a-f-]{36}") + "/reversal", Map.of("reason", "mistake"));
        Matcher credit =
                Pattern.compile("href=\"(/invoices/[0-9a-f-]{36})\">A-1<").matcher(page(customer + "/open-items"));
        assertThat(credit.find()).isTrue();
        String note = page(credit.group(1));
        String item = first(note, "<option value=\"([0-9a-f-]{36})\"");

        claire.post(credit.group(1) + "/allocations", Map.of("item", item));

        assertThat(page(credit.group(1))).contains("Soldée", "→ F-");
    }

    @Test
    void a_courier_has_no_business_here_and_another_tenant_finds_nothing() {
        Browser courier = new Browser(port);
        courier.signIn(desk.person(dupont.tenant(), "Omar", Role.COURIER), Desk.PASSWORD);
        assertThat(courier.get("/aged-balance").statusCode()).isEqualTo(403);

        String payment = link(page("/payments"), "/payments/[0-9a-f-]{36}");
        Browser other = new Browser(port);
        other.signIn(desk.inDakar("Baobab").administrator(), Desk.PASSWORD);
        assertThat(other.get(payment).statusCode()).isEqualTo(404);
        assertThat(other.post(payment + "/oldest-first", Map.of()).statusCode()).isEqualTo(404);
    }

    private void invoice(String number, String kind, String amount) {
        HttpResponse<String> put = api.json("PUT", "/api/v1/invoices/" + number, """
                {"customer": "ACME", "date": "2026-01-05", "due": "2026-02-05", "kind": "%s",
                 "total": {"amount": "%s", "currency": "EUR"}}""".formatted(kind, amount));
        assertThat(put.statusCode()).as(put.body()).isEqualTo(201);
    }

    private void pay(String reference, String amount) {
        HttpResponse<String> post = api.json("POST", "/api/v1/payments", """
                {"customer": "ACME", "date": "2026-02-10", "reference": "%s",
                 "amount": {"amount": "%s", "currency": "EUR"}}""".formatted(reference, amount));
        assertThat(post.statusCode()).as(post.body()).isEqualTo(201);
    }

    private static void said(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private String page(String path) {
        HttpResponse<String> answer = claire.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String link(String page, String path) {
        return first(page, "href=\"(" + path + ")\"");
    }

    private static String first(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern + " in " + page).isTrue();
        return matcher.group(1);
    }
}
