package org.encaisse.behaviour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.sql.TenantScope;
import org.encaisse.testing.Browser;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A structure in Dakar: what the accounts ask for is proposed, answered, and written down. */
@EncaisseTest
class SegmentsTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 22);

    @Autowired
    Desk desk;

    @Autowired
    ProposeSegments propose;

    @Autowired
    SettleSegmentChange settle;

    @Autowired
    SegmentChanges changes;

    @Autowired
    Customers customers;

    @Autowired
    TenantScope scope;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    @SuppressWarnings("NullAway.Init")
    private Desk.Opened nest;

    @SuppressWarnings("NullAway.Init")
    private Browser api;

    @BeforeEach
    void open() {
        nest = desk.inDakar("NEST Dakar");
        api = new Browser(port).withToken(nest.administrator(), Desk.PASSWORD);
        for (String code : List.of("G-PETIT", "G-MOYEN", "G-GROS", "G-NEUF", "G-INTERNE")) {
            put(
                    "/api/v1/customers/" + code,
                    "{\"name\": \"Garant %s\", \"profile\": \"%s\"}"
                            .formatted(code, code.equals("G-INTERNE") ? "interne" : "pme"));
        }
        invoice("P-1", "G-PETIT", "2026-09-10", 449_999 * 3);
        invoice("M-1", "G-MOYEN", "2026-08-01", 850_000 * 3);
        credit("M-2", "G-MOYEN", "2026-10-31", 1);
        invoice("M-3", "G-MOYEN", "2026-11-01", 90_000_000);
        invoice("M-0", "G-MOYEN", "2026-07-31", 90_000_000);
        invoice("P-0", "G-PETIT", "2025-01-15", 10);
        invoice("G-1", "G-GROS", "2026-10-05", 850_000);
        invoice("N-1", "G-NEUF", "2026-11-03", 5_000_000);
        invoice("I-1", "G-INTERNE", "2026-10-05", 5_000_000);
    }

    @Test
    void a_review_proposes_what_the_accounts_ask_for_and_applies_nothing() {
        scope.run(nest.tenant(), () -> {
            Review review = propose.propose(ON, Actor.SYSTEM);

            assertThat(review.lookedAt()).isEqualTo(4);
            assertThat(proposed()).containsExactly("G-GROS→gros", "G-INTERNE→gros", "G-MOYEN→moyen", "G-PETIT→petit");
            assertThat(customer("G-GROS").segment()).isNull();
            assertThat(propose.propose(ON, Actor.SYSTEM).proposed())
                    .as("asked again, nothing is proposed twice")
                    .isZero();
        });
    }

    @Test
    void applied_the_customer_has_its_segment_and_profile_and_the_chronology_says_so() {
        scope.run(nest.tenant(), () -> {
            propose.propose(ON, Actor.SYSTEM);
            while (settle.applyNext(2, ON, Actor.SYSTEM) > 0) {
                // two by two
            }

            assertThat(customer("G-GROS").segment()).isEqualTo("gros");
            assertThat(customer("G-GROS").profile()).isEqualTo("nest-gros");
            assertThat(customer("G-MOYEN").profile()).isEqualTo("nest-moyen");
            assertThat(customer("G-INTERNE").segment()).isEqualTo("gros");
            assertThat(customer("G-INTERNE").profile()).as("never replaced").isEqualTo("interne");
            assertThat(customer("G-NEUF").segment()).as("too young").isNull();
        });
        assertThat(api.get("/api/v1/customers/G-GROS/timeline").body()).contains("casefile.segment-changed");
    }

    @Test
    void refused_it_is_not_proposed_again_for_three_months() {
        scope.run(nest.tenant(), () -> {
            propose.propose(ON, Actor.SYSTEM);
            SegmentChange gros = changes.open(null, 1).items().getFirst();
            assertThatThrownBy(() -> settle.refuse(gros.changeId(), "  ", ON, Actor.SYSTEM))
                    .isInstanceOfSatisfying(
                            Refused.class, e -> assertThat(e.refusal()).isEqualTo(BehaviourRefusal.REASON_REQUIRED));
            settle.refuse(gros.changeId(), "commande exceptionnelle", ON, Actor.SYSTEM);

            assertThatThrownBy(() -> settle.apply(gros.changeId(), ON, Actor.SYSTEM))
                    .isInstanceOfSatisfying(
                            Refused.class, e -> assertThat(e.refusal()).isEqualTo(BehaviourRefusal.ALREADY_SETTLED));
            propose.propose(ON.plusDays(3), Actor.SYSTEM);
            assertThat(proposed()).doesNotContain("G-GROS→gros").hasSize(3);
        });
        put("/api/v1/customers/G-GROS", "{\"name\": \"Garant\", \"segment\": \"moyen\"}");
        scope.run(nest.tenant(), () -> {
            propose.propose(LocalDate.of(2027, 3, 2), Actor.SYSTEM);
            assertThat(proposed())
                    .as("nothing billed since: lower, and proposed")
                    .contains("G-GROS→petit");
        });
    }

    @Test
    void a_proposal_that_no_longer_holds_is_replaced() {
        scope.run(nest.tenant(), () -> propose.propose(ON, Actor.SYSTEM));
        invoice("P-2", "G-PETIT", "2026-10-20", 3_000_000);
        scope.run(nest.tenant(), () -> {
            propose.propose(ON, Actor.SYSTEM);

            assertThat(proposed()).contains("G-PETIT→gros").doesNotContain("G-PETIT→petit");
            assertThat(changes.of(customer("G-PETIT").customerId()))
                    .extracting(SegmentChange::outcome)
                    .containsExactly(null, "replaced");
        });
    }

    @Test
    void interest_and_costs_claimed_are_no_turnover() {
        invoice("IM-1", "G-PETIT", "2026-10-20", 9_000_000);
        scope.run(nest.tenant(), () -> {
            transaction.executeWithoutResult(
                    tx -> jdbc.sql("update receivables.invoice set kind = 'late-fees' where number = 'IM-1'")
                            .update());
            propose.propose(ON, Actor.SYSTEM);

            assertThat(proposed()).contains("G-PETIT→petit");
        });
    }

    @Test
    void a_claim_given_up_by_a_credit_note_does_not_lower_the_turnover_either() {
        scope.run(nest.tenant(), () -> {
            propose.propose(ON, Actor.SYSTEM);
            assertThat(proposed()).contains("G-GROS→gros");
        });
        invoice("IM-2", "G-GROS", "2026-10-20", 9_000_000);
        scope.run(
                nest.tenant(),
                () -> transaction.executeWithoutResult(
                        tx -> jdbc.sql("update receivables.invoice set kind = 'late-fees' where number = 'IM-2'")
                                .update()));
        credit("AV-IM-2", "G-GROS", "2026-10-25", 9_000_000);
        HttpResponse<String> allocated = api.json("POST", "/api/v1/invoices/AV-IM-2/allocations", """
                {"allocations": [{"invoice": "IM-2", "amount": "9000000"}]}""");
        assertThat(allocated.statusCode()).as(allocated.body()).isIn(200, 201);
        scope.run(nest.tenant(), () -> {
            propose.propose(ON, Actor.SYSTEM);
            assertThat(proposed()).contains("G-GROS→gros");
        });
    }

    @Test
    void a_review_is_not_made_for_a_day_to_come() {
        HttpResponse<String> refused = api.json("POST", "/api/v1/segment-changes?on=2099-01-01", "");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("behaviour.in-the-future");
    }

    @Test
    void over_http_thresholds_are_set_and_changes_answered() {
        HttpResponse<String> rules = api.get("/api/v1/segment-rules");
        assertThat(rules.body()).contains("\"segment\":\"moyen\"", "\"amount\":\"450000\"", "\"months\":3");
        HttpResponse<String> set = api.json("PUT", "/api/v1/segment-rules", """
                {"entity": "MAIN", "months": 1, "segments": [
                  {"segment": "petit", "from": {"amount": "0", "currency": "XOF"}},
                  {"segment": "grand", "from": {"amount": "1000000", "currency": "XOF"}, "profile": "grand-compte"}]}""");
        assertThat(set.statusCode()).as(set.body()).isEqualTo(200);
        assertThat(api.json("PUT", "/api/v1/segment-rules", """
                {"segments": [{"segment": "petit", "from": {"amount": "5", "currency": "XOF"}}]}""").body()).contains("behaviour.first-band");

        HttpResponse<String> reviewed = api.json("POST", "/api/v1/segment-changes?on=2026-11-22", "");
        assertThat(reviewed.statusCode()).as(reviewed.body()).isEqualTo(200);
        HttpResponse<String> waiting = api.get("/api/v1/segment-changes");
        assertThat(waiting.body()).contains("\"to\":\"grand\"", "\"customer\":\"G-INTERNE\"");
        String id = waiting.body().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        HttpResponse<String> applied = api.json("POST", "/api/v1/segment-changes/" + id + "/application", "");
        assertThat(applied.body()).contains("\"state\":\"applied\"");
        assertThat(api.json("POST", "/api/v1/segment-changes/" + id + "/refusal", "{\"reason\": \"non\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void the_manager_sees_the_figures_and_answers_all_at_once() {
        String manager = desk.person(nest.tenant(), "Mame Fall", Role.MANAGER);
        Browser browser = new Browser(port);
        browser.signIn(manager, Desk.PASSWORD);
        assertThat(browser.get("/settings/segments").body()).contains("450000", "nest-moyen");
        scope.run(nest.tenant(), () -> propose.propose(ON, Actor.SYSTEM));

        assertThat(browser.get("/segment-changes").body()).contains("Garant G-GROS", "10/2026", "Tout appliquer");
        assertThat(browser.post("/segment-changes/application", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(browser.get("/segment-changes?state=all").body()).contains("Appliqué");
        scope.run(
                nest.tenant(),
                () -> assertThat(browser.get("/customers/" + customer("G-GROS").customerId() + "/segment")
                                .body())
                        .contains("gros"));
    }

    private List<String> proposed() {
        return changes.open(null, 50).items().stream()
                .map(change -> change.customerCode() + "→" + change.to())
                .toList();
    }

    private Customer customer(String code) {
        return customers.byCode(code, null);
    }

    private void invoice(String number, String customer, String date, long amount) {
        put("/api/v1/invoices/" + number, """
                {"customer": "%s", "date": "%s", "total": {"amount": "%d", "currency": "XOF"},
                 "openItems": [{"due": "%s", "amount": {"amount": "%d", "currency": "XOF"}}]}""".formatted(
                        customer, date, amount, LocalDate.parse(date).plusDays(30), amount));
    }

    private void credit(String number, String customer, String date, long amount) {
        put("/api/v1/invoices/" + number, """
                {"customer": "%s", "date": "%s", "kind": "credit-note", "total": {"amount": "%d", "currency": "XOF"}}""".formatted(customer, date, amount));
    }

    private void put(String path, String body) {
        HttpResponse<String> answer = api.json("PUT", path, body);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    }
}
