package org.encaisse.latefees;

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

/** Late fees as a program and as a person meet them: computed, claimed, kept, paid, given up. */
@EncaisseTest
class ClaimsOverHttpTest {

    @Autowired
    Desk desk;

    @LocalServerPort
    int port;

    @SuppressWarnings("NullAway.Init")
    private Desk.Opened dupont;

    @SuppressWarnings("NullAway.Init")
    private Browser api;

    @SuppressWarnings("NullAway.Init")
    private Browser claire;

    @BeforeEach
    void a_desk_in_paris() {
        dupont = desk.inParis("Dupont SARL");
        String email = desk.person(dupont.tenant(), "Claire Petit", Role.MANAGER, Role.ADMINISTRATOR);
        api = new Browser(port).withToken(email, Desk.PASSWORD);
        claire = new Browser(port);
        claire.signIn(email, Desk.PASSWORD);
        customer("ACME", "FR", "pme");
    }

    @Test
    void a_late_invoice_costs_what_the_law_says_with_its_calculation() {
        invoice("F-1", "2026-03-31", "2026-05-31", "12000.00");
        String fees = api.get("/api/v1/late-fees?customer=ACME&on=2026-07-31").body();
        assertThat(fees)
                .contains(
                        "\"regime\":\"fr-commerce\"",
                        "\"interest\":{\"amount\":\"246.21\",\"currency\":\"EUR\"}",
                        "\"indemnity\":{\"amount\":\"40.00\",\"currency\":\"EUR\"}",
                        "\"total\":{\"amount\":\"286.21\"",
                        "\"from\":\"2026-06-01\",\"to\":\"2026-06-30\",\"days\":30",
                        "\"percent\":12.15",
                        "\"percent\":12.4");
        assertThat(api.get("/api/v1/late-fees?customer=ACME&on=2026-05-31").body())
                .contains("\"items\":[]");
    }

    @Test
    void a_claim_survives_the_payment_of_the_invoice_and_no_day_is_claimed_twice() {
        invoice("F-1", "2026-03-31", "2026-05-31", "12000.00");
        HttpResponse<String> first = claim("2026-06-30");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(first.body()).contains("\"interest\":{\"amount\":\"119.84\"", "\"indemnity\":{\"amount\":\"40.00\"");

        assertThat(claim("2026-06-30").body()).contains("latefees.nothing-to-claim");
        pay("V-1", "2026-07-31", "12000.00", "F-1");

        HttpResponse<String> second = claim("2026-08-31");
        assertThat(second.body())
                .as("only July, with the fraction of June, and no second fixed sum")
                .contains("\"interest\":{\"amount\":\"126.37\"", "\"indemnity\":{\"amount\":\"0.00\"")
                .contains("\"from\":\"2026-07-01\",\"to\":\"2026-07-31\"");
        assertThat(claim("2026-09-30").body()).contains("latefees.nothing-to-claim");

        String open = api.get("/api/v1/open-items?customer=ACME").body();
        assertThat(open)
                .as("the principal is paid, the claims are owed")
                .contains("\"kind\":\"late-fees\"", "\"amount\":\"159.84\"", "\"amount\":\"126.37\"")
                .doesNotContain("F-1");
        assertThat(api.get("/api/v1/late-fees/claims?customer=ACME").body())
                .contains("\"state\":\"owed\"", number(first), number(second));
        pay("V-2", "2026-09-15", "159.84", number(first));
        assertThat(api.get("/api/v1/late-fees/claims/" + number(first)).body()).contains("\"state\":\"paid\"");
        assertThat(api.get("/api/v1/late-fees?customer=ACME&on=2026-11-21").body())
                .as("a claim bears no interest itself")
                .doesNotContain("INT-");
    }

    @Test
    void two_part_payments_cut_the_periods_and_cost_one_fixed_sum() {
        invoice("F-1", "2025-12-01", "2026-01-31", "10000.00");
        pay("V-1", "2026-02-10", "1000.00", "F-1");
        pay("V-2", "2026-03-02", "9000.00", "F-1");
        assertThat(api.get("/api/v1/late-fees?customer=ACME&on=2026-11-21").body())
                .contains("\"days\":10", "\"days\":20", "\"indemnity\":{\"amount\":\"40.00\"")
                .contains("\"interest\":{\"amount\":\"93.21\"");
        pay("V-3", "2026-02-10", "50.00", null);
        invoice("F-2", "2026-01-01", "2026-01-31", "50.00");
        assertThat(claim("2026-11-21").body()).contains("\"indemnity\":{\"amount\":\"80.00\"");
    }

    @Test
    void a_part_payment_settles_claimed_interest_first_or_as_agreed() {
        invoice("F-1", "2026-03-31", "2026-05-31", "12000.00");
        claim("2026-06-30");
        String address = "/api/v1/late-fees/imputation?customer=ACME&currency=EUR&amount=1000.00&on=2026-07-01";
        assertThat(api.get(address).body())
                .contains("\"order\":\"interest-first\"")
                .contains("\"settled\":{\"interest\":{\"amount\":\"119.84\"", "\"costs\":{\"amount\":\"40.00\"")
                .contains("\"principal\":{\"amount\":\"840.16\"", "\"principal\":{\"amount\":\"11159.84\"");
        api.json("PUT", "/api/v1/late-fees/terms", """
                {"customer": "ACME", "imputation": "principal-first"}""");
        assertThat(api.get(address).body())
                .contains("\"principal\":{\"amount\":\"1000.00\"", "\"principal\":{\"amount\":\"11000.00\"");
    }

    @Test
    void a_payment_that_bounced_was_never_a_payment() {
        invoice("F-1", "2025-12-01", "2026-01-31", "10000.00");
        pay("V-1", "2026-02-10", "10000.00", "F-1");
        assertThat(api.json("POST", "/api/v1/payments/V-1/reversal", """
                                {"reason": "bounced-cheque", "on": "2026-02-20"}""").statusCode())
                .isEqualTo(201);
        assertThat(api.get("/api/v1/late-fees?customer=ACME&on=2026-03-02").body())
                .contains("\"days\":30");
    }

    @Test
    void a_missing_rate_is_refused_by_name_until_somebody_enters_it() {
        invoice("F-1", "2026-05-01", "2026-06-15", "36500.00");
        api.json("PUT", "/api/v1/late-fees/terms", """
                {"customer": "ACME", "regime": "fr-legal", "noticeOn": "2026-07-01"}""");
        assertThat(api.get("/api/v1/late-fees?customer=ACME&on=2026-07-31").body())
                .contains("\"refused\":\"latefees.legal-rate-missing\"");
        HttpResponse<String> refused = claim("2026-07-31");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("latefees.legal-rate-missing", "2026-S2");
        assertThat(api.get("/api/v1/rates?series=fr-legal-professional&on=2026-08-01")
                        .body())
                .contains("2026-S2");

        assertThat(rate("fr-legal-professional", "2026-08-01", "2.7", "JO").body())
                .contains("latefees.wrong-first-day");
        assertThat(rate("fr-legal-professional", "2026-07-01", "2.7", "").body())
                .contains("latefees.source-missing");
        assertThat(rate("fr-legal-professional", "2026-07-01", "2.70", "arrêté de juin 2026")
                        .statusCode())
                .isEqualTo(201);
        assertThat(claim("2026-07-31").body()).contains("\"interest\":{\"amount\":\"83.70\"");
        assertThat(page("/settings/rates")).contains("arrêté de juin 2026", "Saisi par vous", "À vérifier");
        claire.post("/settings/rates/fr-legal-professional/2026-07-01/remove", Map.of());
        assertThat(page("/settings/rates"))
                .doesNotContain("arrêté de juin 2026")
                .contains("2026-S2 manque");
        Browser other = new Browser(port).withToken(desk.inParis("Autre").administrator(), Desk.PASSWORD);
        assertThat(other.get("/api/v1/rates?series=fr-legal-professional").body())
                .doesNotContain("arrêté de juin");
    }

    @Test
    void consumers_the_own_group_and_customers_in_the_uemoa_are_not_asked_for_anything_by_themselves() {
        for (String[] who : new String[][] {
            {"C1", "FR", "particulier"}, {"C2", "FR", "interne"}, {"C3", "SN", "pme"}, {"C4", "US", "export"}
        }) {
            customer(who[0], who[1], who[2]);
            api.json("PUT", "/api/v1/invoices/" + who[0] + "-F", """
                    {"customer": "%s", "date": "2026-01-05", "due": "2026-02-05",
                     "total": {"amount": "100", "currency": "EUR"}}""".formatted(who[0]));
            HttpResponse<String> claimed =
                    api.json("POST", "/api/v1/late-fees/claims", "{\"customer\": \"%s\"}".formatted(who[0]));
            assertThat(claimed.body()).as(who[0]).contains("latefees.no-late-fees");
        }
    }

    @Test
    void a_claim_is_given_up_for_good_or_reopened() {
        invoice("F-1", "2026-03-31", "2026-05-31", "12000.00");
        String june = number(claim("2026-06-30"));
        String july = number(claim("2026-07-31"));
        assertThat(withdraw(june, true, "erreur").body()).contains("latefees.later-claim");
        assertThat(withdraw(july, true, "").body()).contains("latefees.reason-required");
        assertThat(withdraw(july, true, "erreur de date").body()).contains("\"state\":\"cancelled\"");
        assertThat(withdraw(july, true, "encore").statusCode()).isEqualTo(409);
        String again = number(claim("2026-07-31"));
        assertThat(withdraw(again, false, "geste commercial").body()).contains("\"state\":\"waived\"");
        assertThat(claim("2026-07-31").body()).contains("latefees.nothing-to-claim");
        assertThat(api.get("/api/v1/open-items?customer=ACME").body())
                .contains(june)
                .doesNotContain(july, again);
    }

    @Test
    void the_accounts_list_of_open_items_does_not_settle_a_claim_it_does_not_know() {
        invoice("F-1", "2026-03-31", "2026-05-31", "12000.00");
        String number = number(claim("2026-06-30"));
        HttpResponse<String> imported = api.file(
                "/api/v1/imports",
                Map.of("kind", "open-items", "commit", "true"),
                "balance.csv",
                ("facture;client;date;échéance;montant;reste;devise\n"
                                + "F-9;ACME;2026-10-01;2026-10-31;50,00;50,00;EUR\n")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(imported.statusCode()).as(imported.body()).isBetween(200, 202);
        String open = "";
        for (int i = 0; i < 100 && !open.contains("F-9"); i++) {
            open = api.get("/api/v1/open-items?customer=ACME").body();
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
        }
        assertThat(open).contains("F-9", number).doesNotContain("F-1");
    }

    @Test
    void every_page_opens_in_both_languages() {
        invoice("F-1", "2026-04-01", "2026-05-31", "12000.00");
        invoice("F-2", "2026-01-10", "2026-05-31", "500.00");
        String customer = link(page("/customers"), "/customers/[0-9a-f-]{36}");
        String panel = page(customer + "/late-fees");
        assertThat(panel).contains("F-1", "12,15\u202f%", "12,40\u202f%", "119,8356", "Réclamer");
        assertThat(claire.post(customer + "/late-fees/claims", Map.of("chosen", "true", "through", "2026-06-30"))
                        .body())
                .as("no box ticked claims nothing, and not everything")
                .contains("Cochez au moins une facture");
        HttpResponse<String> claimed = claire.post(customer + "/late-fees/claims", Map.of("through", "2026-06-30"));
        assertThat(claimed.statusCode()).as(claimed.body()).isEqualTo(302);
        String claim = claimed.headers().firstValue("location").orElseThrow().replaceFirst("^http://[^/]+", "");
        assertThat(page(claim)).contains("INT-20", "119,8356");
        assertThat(page("/late-fees/terms")).contains("F-2").doesNotContain("F-1<");
        String invoice = link(page("/late-fees/terms"), "/invoices/[0-9a-f-]{36}");
        assertThat(page(invoice)).contains("au-delà du maximum légal", "non encore réclamés");
        assertThat(claire.get(claim + "/calculation.csv").body()).contains("F-1", "119,84");
        assertThat(claire.get(customer + "/late-fees.csv?on=2026-07-31").body()).contains("F-1", "126,3781");
        claire.post(
                customer + "/late-fees/terms",
                Map.of("regime", "contract", "rate", "1,5 %", "term", "days-60", "note", "CGV art. 7"));
        assertThat(page(customer + "/late-fees"))
                .contains("CGV art. 7", "Le plancher du semestre 2026-S2 n’est pas connu", "1,50\u202f%");
        for (String path : new String[] {
            "/late-fees",
            "/late-fees?paid=true&on=2026-07-31",
            "/late-fees/claims",
            claim,
            customer + "/late-fees",
            customer + "/late-fees/terms",
            customer,
            "/settings/rates",
            "/settings"
        }) {
            for (String language : new String[] {"fr", "en"}) {
                claire.post("/preferences/language", Map.of("language", language));
                assertThat(page(path)).as(path).doesNotContain("latefees.", "refusal.");
            }
        }
    }

    @Test
    void only_a_manager_claims_and_another_organisation_sees_nothing() {
        invoice("F-1", "2026-03-31", "2026-05-31", "12000.00");
        String customer = link(page("/customers"), "/customers/[0-9a-f-]{36}");
        String collector = desk.person(dupont.tenant(), "Omar", Role.COLLECTOR);
        Browser omar = new Browser(port);
        omar.signIn(collector, Desk.PASSWORD);
        assertThat(omar.get(customer + "/late-fees").body()).contains("F-1").doesNotContain(">Réclamer<");
        assertThat(omar.post(customer + "/late-fees/claims", Map.of()).statusCode())
                .isEqualTo(403);
        assertThat(omar.get("/settings/rates").statusCode()).isEqualTo(403);
        String number = number(claim("2026-06-30"));
        String claim = link(page("/late-fees/claims"), "/late-fees/claims/[0-9a-f-]{36}");
        Browser other = new Browser(port);
        String stranger = desk.person(desk.inDakar("Baobab").tenant(), "Astou", Role.MANAGER);
        other.signIn(stranger, Desk.PASSWORD);
        assertThat(other.get(claim).statusCode()).isEqualTo(404);
        assertThat(other.get(customer + "/late-fees").statusCode()).isEqualTo(404);
        assertThat(other.post(claim + "/withdrawal", Map.of("reason", "x")).statusCode())
                .isEqualTo(404);
        assertThat(new Browser(port)
                        .withToken(stranger, Desk.PASSWORD)
                        .get("/api/v1/late-fees/claims/" + number)
                        .statusCode())
                .isEqualTo(404);
    }

    private void customer(String code, String country, String profile) {
        HttpResponse<String> put = api.json("PUT", "/api/v1/customers/" + code, """
                {"name": "Maison %s", "country": "%s", "profile": "%s"}""".formatted(code, country, profile));
        assertThat(put.statusCode()).as(put.body()).isBetween(200, 201);
    }

    private void invoice(String number, String date, String due, String amount) {
        HttpResponse<String> put = api.json("PUT", "/api/v1/invoices/" + number, """
                {"customer": "ACME", "date": "%s", "due": "%s",
                 "total": {"amount": "%s", "currency": "EUR"}}""".formatted(date, due, amount));
        assertThat(put.statusCode()).as(put.body()).isEqualTo(201);
    }

    private void pay(String reference, String date, String amount, @org.jspecify.annotations.Nullable String invoice) {
        String allocations = invoice == null ? "" : ", \"allocations\": [{\"invoice\": \"%s\"}]".formatted(invoice);
        HttpResponse<String> post =
                api.json("POST", "/api/v1/payments", """
                {"customer": "ACME", "date": "%s", "reference": "%s",
                 "amount": {"amount": "%s", "currency": "EUR"}%s}""".formatted(date, reference, amount, allocations));
        assertThat(post.statusCode()).as(post.body()).isEqualTo(201);
    }

    private HttpResponse<String> claim(String through) {
        return api.json("POST", "/api/v1/late-fees/claims", """
                {"customer": "ACME", "through": "%s"}""".formatted(through));
    }

    private HttpResponse<String> withdraw(String number, boolean reopens, String reason) {
        return api.json("POST", "/api/v1/late-fees/claims/" + number + "/withdrawal", """
                {"reopens": %s, "reason": "%s"}""".formatted(reopens, reason));
    }

    private HttpResponse<String> rate(String series, String from, String percent, String source) {
        return api.json("POST", "/api/v1/rates", """
                {"series": "%s", "from": "%s", "percent": "%s", "source": "%s"}""".formatted(series, from, percent, source));
    }

    private static String number(HttpResponse<String> claimed) {
        Matcher number = Pattern.compile("\"number\":\"([^\"]+)\"").matcher(claimed.body());
        assertThat(number.find()).as(claimed.body()).isTrue();
        return number.group(1);
    }

    private String page(String path) {
        HttpResponse<String> answer = claire.get(path);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String link(String page, String path) {
        Matcher matcher = Pattern.compile("href=\"(" + path + ")\"").matcher(page);
        assertThat(matcher.find()).as(path + " in " + page).isTrue();
        return matcher.group(1);
    }
}
