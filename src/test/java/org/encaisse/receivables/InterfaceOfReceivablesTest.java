package org.encaisse.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.testing.Browser;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an accounting system and a browser can do with customers, invoices and money, over HTTP. */
@EncaisseTest
class InterfaceOfReceivablesTest {

    @Autowired
    Desk desk;

    @LocalServerPort
    int port;

    @SuppressWarnings("NullAway.Init")
    private Desk.Opened dupont;

    @SuppressWarnings("NullAway.Init")
    private Browser api;

    @BeforeEach
    void open() {
        dupont = desk.inParis("Dupont SARL");
        api = new Browser(port).withToken(dupont.administrator(), Desk.PASSWORD);
        put("/api/v1/customers/ACME", """
                {"name": "ACME Médical", "segment": "gros", "collector": "%s", "salesperson": {"name": "Luc"},
                 "contacts": [{"name": "Mme Diop", "email": "diop@acme.example", "roles": ["reminders", "payer"],
                               "address": {"street": "1 rue X", "city": "Dakar"},
                               "geo": {"latitude": "14.69", "longitude": "-17.44"}}]}
                """.formatted(dupont.administrator()), 201);
    }

    @Test
    void saying_a_customer_again_changes_nothing_and_leaving_out_erases_nothing() {
        put("/api/v1/customers/ACME", "{\"name\": \"ACME Médical\"}", 200);

        HttpResponse<String> read = api.get("/api/v1/customers/ACME");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body())
                .contains("\"segment\":\"gros\"", "diop@acme.example", "\"city\":\"Dakar\"", "\"latitude\":14.69")
                .contains("\"collector\":\"" + dupont.administrator() + "\"");
        assertThat(api.get("/api/v1/customers?query=medical%20diop").body()).contains("\"code\":\"ACME\"");
        assertThat(api.get("/api/v1/customers?query=durand").body()).contains("\"items\":[]", "\"next\":null");
    }

    @Test
    void a_slash_in_a_code_or_a_number_is_written_as_percent_2f() {
        put("/api/v1/customers/411%2FDUPONT", "{\"name\": \"Dupont\"}", 201);
        assertThat(api.get("/api/v1/customers/411%2FDUPONT").body()).contains("\"code\":\"411/DUPONT\"");
        put("/api/v1/invoices/FAC%2F2026%2F0001", """
                {"customer": "411/DUPONT", "date": "2026-01-05", "total": {"amount": "100.00", "currency": "EUR"},
                 "openItems": [{"due": "2026-02-05", "amount": {"amount": "100.00", "currency": "EUR"}}]}""", 201);
        assertThat(api.get("/api/v1/invoices/FAC%2F2026%2F0001").body()).contains("\"number\":\"FAC/2026/0001\"");
        assertThat(api.get("/api/v1/customers/411%2FDUPONT/timeline").statusCode())
                .isEqualTo(200);
        assertThat(new Browser(port).get("/kit%2F..%2Fsettings/users").statusCode())
                .as("an encoded way round is no way in")
                .isNotEqualTo(200);
    }

    @Test
    void faults_are_named_with_the_field() {
        HttpResponse<String> refused = api.json("PUT", "/api/v1/customers/X", """
                {"name": " ", "contacts": [{"name": "a", "email": "0102030405"}]}""");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("content-type").orElseThrow()).contains("problem+json");
        assertThat(refused.body()).contains("customer.name-empty", "contacts[0].email", "n’est pas une adresse e-mail");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /scenarios/r | {"name": "R", "steps": [{"code": "A", "stage": "reminder", "timing": {"anchor": "due", "day": 30}, "channel": "email"}]} | steps[0].timing.day
            /scenarios/r | {"name": "R", "steps": [{"code": "A", "timing": {"anchor": "due", "days": 3.5}}]} | steps[0].timing.days
            /scenarios/r | {"name": "R", "steps": [{"code": "A", "conditions": {"atleast": {"EUR": "1000.00"}}}]} | steps[0].conditions.atleast
            /scenarios/r | {"name": "R", "steps": [{"code": "A", "enable": false}]} | steps[0].enable
            /settings/dunning | {"gapdays": 5} | gapdays
            /customers/ACME | {"nom": "ACME"} | nom
            /invoices/F-9 | {"customer": "ACME", "openitem": []} | openitem
            /invoices/F-9 | {"customer": "ACME", "total": {"amount": "1.00", "currency": "EUR", "minor": 100}} | minor
            """)
    void a_misspelt_word_is_refused_by_its_name(String path, String body, String field) {
        HttpResponse<String> refused = api.json("PUT", "/api/v1" + path, body);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).containsPattern(Pattern.quote(field) + "\\h»");
    }

    @Test
    void what_is_no_json_is_refused_with_its_line_and_column() {
        HttpResponse<String> refused = api.json("PUT", "/api/v1/customers/X", "{\n  \"name\": }");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("ligne 2, colonne");
    }

    @Test
    void an_invoice_of_two_halves_is_paid_and_the_payment_given_back() {
        String invoice = """
                {"customer": "ACME", "date": "2026-01-05", "total": {"amount": "100.00", "currency": "EUR"},
                 "openItems": [{"due": "2026-02-05", "amount": {"amount": "50.00", "currency": "EUR"}},
                               {"due": "2026-03-05", "amount": {"amount": "50.00", "currency": "EUR"}}]}""";
        put("/api/v1/invoices/F-1", invoice, 201);
        put("/api/v1/invoices/F-1", invoice, 200);

        HttpResponse<String> paid = api.json("POST", "/api/v1/payments", """
                {"customer": "ACME", "date": "2026-02-10", "amount": {"amount": "70.00", "currency": "EUR"},
                 "reference": "V-1", "method": "transfer", "allocations": [{"invoice": "F-1"}]}""");
        assertThat(paid.statusCode()).as(paid.body()).isEqualTo(201);
        assertThat(paid.body()).contains("\"unallocated\":{\"amount\":\"0.00\"");
        assertThat(api.get("/api/v1/open-items?customer=ACME&on=2026-03-06").body())
                .contains("\"remaining\":{\"amount\":\"30.00\"", "\"daysLate\":1", "\"bucket\":\"0-30\"")
                .doesNotContain("2026-02-05");

        assertThat(api.json(
                                "POST",
                                "/api/v1/payments/V-1/reversal",
                                "{\"reason\": \"returned-debit\", \"on\": \"2026-02-20\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(api.json("POST", "/api/v1/payments/V-1/reversal", "{\"reason\": \"mistake\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(api.get("/api/v1/aged-balance?on=2026-02-15&by=total").body())
                .contains("\"total\":{\"amount\":\"30.00\"");
        assertThat(api.get("/api/v1/aged-balance?on=2026-02-20&by=total").body())
                .contains("\"0-30\":{\"amount\":\"50.00\"", "\"notDue\":{\"amount\":\"50.00\"");
        for (String by : new String[] {"customer", "collector", "entity", "segment"}) {
            assertThat(api.get("/api/v1/aged-balance?on=2026-02-20&by=" + by).body())
                    .as(by)
                    .contains("\"total\":{\"amount\":\"100.00\"");
        }
        assertThat(api.get("/api/v1/aged-balance?by=weather").statusCode()).isEqualTo(400);
    }

    @Test
    void money_of_tomorrow_a_foreign_currency_and_a_sum_that_differs_are_refused() {
        put("/api/v1/invoices/F-1", """
                {"customer": "ACME", "date": "2026-01-05", "due": "2026-02-05",
                 "total": {"amount": "100", "currency": "EUR"}}""", 201);
        assertThat(pay("V-1", "2099-01-01", "1.00", "EUR")).contains("receivables.in-the-future");
        assertThat(pay("V-1", "2026-02-05", "1.00", "USD")).contains("receivables.other-currency");
        assertThat(pay("V-1", "2026-02-05", "1.001", "EUR")).contains("money.finer-than-currency");
        put("/api/v1/invoices/F-2", """
                {"customer": "ACME", "date": "2026-01-05", "total": {"amount": "100", "currency": "EUR"},
                 "openItems": [{"due": "2026-02-05", "amount": {"amount": "99", "currency": "EUR"}}]}""", 422);
        put("/api/v1/invoices/F-2", "{\"customer\": \"NOBODY\"}", 404);
        put("/api/v1/invoices/F-2", "{\"customer\": \"ACME\"}", 400);
    }

    @Test
    void a_salesperson_reads_and_does_not_write_and_another_tenant_sees_nothing() {
        Browser sales = new Browser(port).withToken(desk.person(dupont.tenant(), "Luc", Role.SALES), Desk.PASSWORD);
        assertThat(sales.get("/api/v1/customers/ACME").statusCode()).isEqualTo(200);
        assertThat(sales.json("PUT", "/api/v1/customers/ACME", "{\"name\": \"X\"}")
                        .statusCode())
                .isEqualTo(403);

        Browser other = new Browser(port).withToken(desk.inDakar("Baobab").administrator(), Desk.PASSWORD);
        assertThat(other.get("/api/v1/customers/ACME").statusCode()).isEqualTo(404);
        assertThat(other.get("/api/v1/open-items").body()).contains("\"items\":[]");
    }

    private String pay(String reference, String date, String amount, String currency) {
        return api.json("POST", "/api/v1/payments", """
                {"customer": "ACME", "date": "%s", "amount": {"amount": "%s", "currency": "%s"},
                 "reference": "%s", "allocations": [{"invoice": "F-1"}]}""".formatted(date, amount, currency, reference))
                .body();
    }

    private void put(String path, String body, int status) {
        HttpResponse<String> answer = api.json("PUT", path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    }
}
