package org.encaisse.portfolios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.casefile.AddTask;
import org.encaisse.casefile.NewTask;
import org.encaisse.customers.Customers;
import org.encaisse.identity.People;
import org.encaisse.identity.SavePerson;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.sql.TenantScope;
import org.encaisse.testing.Browser;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who gets whom: rules in order, previewed then applied; and a portfolio that passes to somebody else. */
@EncaisseTest
class PortfoliosTest {

    private static final LocalDate ON = LocalDate.of(2026, 11, 22);

    @Autowired
    Desk desk;

    @Autowired
    PortfolioRules rules;

    @Autowired
    Portfolios portfolios;

    @Autowired
    ApplyPortfolioRules apply;

    @Autowired
    HandOverPortfolio handOver;

    @Autowired
    Customers customers;

    @Autowired
    People people;

    @Autowired
    SavePerson savePerson;

    @Autowired
    AddTask addTask;

    @Autowired
    TenantScope scope;

    @LocalServerPort
    int port;

    @SuppressWarnings("NullAway.Init")
    private Desk.Opened nest;

    @SuppressWarnings("NullAway.Init")
    private Browser api;

    @SuppressWarnings("NullAway.Init")
    private String awa;

    @SuppressWarnings("NullAway.Init")
    private String moussa;

    @BeforeEach
    void open() {
        nest = desk.inDakar("NEST");
        api = new Browser(port).withToken(nest.administrator(), Desk.PASSWORD);
        awa = desk.person(nest.tenant(), "Awa Diop", Role.COLLECTOR);
        moussa = desk.person(nest.tenant(), "Moussa Sow", Role.COLLECTOR);
        put("C-1", "Écobank", "gros");
        put("C-2", "Assurances Teranga", "petit");
        put("C-3", "Zenith", "petit");
        put("C-4", "Mutuelle", "moyen");
        HttpResponse<String> invoiced = api.json("PUT", "/api/v1/invoices/F-1", """
                {"customer": "C-1", "date": "2026-08-01", "total": {"amount": "900000", "currency": "XOF"},
                 "openItems": [{"due": "2026-09-01", "amount": {"amount": "900000", "currency": "XOF"}}]}""");
        assertThat(invoiced.statusCode()).as(invoiced.body()).isEqualTo(201);
    }

    @Test
    void the_interface_reads_previews_replaces_and_applies_the_rules() {
        HttpResponse<String> kept = api.json("PUT", "/api/v1/portfolio-rules", """
                {"items": [{"customers": ["C-3"], "collector": "%s"},
                           {"segment": "gros", "collector": "Moussa Sow"},
                           {"entity": "MAIN", "from": "a", "to": "m", "collector": "%s"}]}""".formatted(moussa, awa));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        assertThat(api.get("/api/v1/portfolio-rules").body()).contains("\"entity\":\"MAIN\"", "\"from\":\"A\"", awa);
        assertThat(api.get("/api/v1/portfolio-rules/preview").body()).contains("\"customers\":2", "\"arriving\":2");
        assertThat(api.get("/api/v1/portfolios").body()).doesNotContain(awa);

        HttpResponse<String> applied = api.json("POST", "/api/v1/portfolio-rules/application", "{}");
        assertThat(applied.body()).isEqualTo("{\"customers\":4}");
        scope.run(nest.tenant(), () -> assertThat(collector("C-3")).isEqualTo(id(moussa)));
        assertThat(api.get("/api/v1/portfolios").body()).contains(awa, moussa);

        assertThat(api.json("PUT", "/api/v1/portfolio-rules", "{\"items\": [{\"collector\": \"personne\"}]}")
                        .body())
                .contains("portfolio.no-such-collector");
        assertThat(api.json(
                                "PUT",
                                "/api/v1/portfolio-rules",
                                "{\"items\": [{\"entity\": \"X\", \"collector\": \"%s\"}]}".formatted(awa))
                        .body())
                .contains("portfolio.no-such-structure");
        assertThat(new Browser(port)
                        .withToken(awa, Desk.PASSWORD)
                        .get("/api/v1/portfolio-rules")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_first_rule_that_fits_decides_and_nothing_moves_before_it_is_applied() {
        scope.run(nest.tenant(), () -> {
            rules.replaceAll(List.of(
                    rule(null, null, null, List.of("C-3"), id(moussa)),
                    rule("gros", null, null, List.of(), id(moussa)),
                    rule(null, "A", "M", List.of(), id(awa)),
                    rule("petit", null, null, List.of(), id(moussa))));

            assertThat(portfolios.preview(false, ON))
                    .extracting(Portfolios.Portfolio::collectorId, Portfolios.Portfolio::customers)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple(id(awa), 2L),
                            org.assertj.core.groups.Tuple.tuple(id(moussa), 2L));
            assertThat(portfolios.preview(false, ON).stream()
                            .filter(each -> id(moussa).equals(each.collectorId()))
                            .findFirst()
                            .orElseThrow()
                            .overdue())
                    .containsExactly(Money.of(900_000, "XOF"));
            assertThat(collector("C-1")).isNull();

            assertThat(apply.apply(false, Actor.SYSTEM)).isEqualTo(4);
            assertThat(apply.apply(false, Actor.SYSTEM))
                    .as("again, nobody moves")
                    .isZero();
            assertThat(collector("C-1")).isEqualTo(id(moussa));
            assertThat(collector("C-2")).isEqualTo(id(awa));
            assertThat(collector("C-4"))
                    .as("É is E, between A and M is Mutuelle")
                    .isEqualTo(id(awa));
            assertThatThrownBy(() -> rules.replaceAll(List.of(rule(null, "M", "A", List.of(), id(awa)))))
                    .isInstanceOfSatisfying(
                            Refused.class, e -> assertThat(e.refusal()).isEqualTo(PortfolioRefusal.LETTERS));
        });
        assertThat(api.get("/api/v1/customers/C-2/timeline").body()).contains("casefile.collector-changed");
    }

    @Test
    void whom_no_rule_fits_is_counted_apart_and_a_rule_of_somebody_who_left_decides_nothing() {
        put("C-5", "« Œuvre du Port »", "petit");
        scope.run(nest.tenant(), () -> {
            rules.replaceAll(
                    List.of(rule(null, "A", "O", List.of(), id(moussa)), rule("gros", null, null, List.of(), id(awa))));
            assertThat(portfolios.preview(false, ON))
                    .extracting(Portfolios.Portfolio::collectorId, Portfolios.Portfolio::customers)
                    .as("Zenith fits none")
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple(id(moussa), 4L),
                            org.assertj.core.groups.Tuple.tuple(null, 1L));
            savePerson.disable(id(moussa));
            assertThat(apply.apply(false, Actor.SYSTEM)).isEqualTo(1);
            assertThat(collector("C-1")).isEqualTo(id(awa));
            assertThat(collector("C-5")).isNull();
        });
    }

    @Test
    void a_portfolio_passes_on_with_its_named_tasks_and_a_note() {
        scope.run(nest.tenant(), () -> {
            rules.replaceAll(List.of(rule(null, null, null, List.of(), id(awa))));
            apply.apply(true, Actor.SYSTEM);
            addTask.add(new NewTask(
                    customers.byCode("C-2", null).customerId(),
                    null,
                    "casefile.ask-what-it-pays",
                    ON,
                    id(awa),
                    "essai",
                    Map.of("amount", "1 XOF", "on", ON.toString())));
            addTask.add(new NewTask(
                    customers.byCode("C-3", null).customerId(),
                    null,
                    "casefile.ask-what-it-pays",
                    ON,
                    null,
                    "essai-2",
                    Map.of("amount", "1 XOF", "on", ON.toString())));
        });
        assertThat(api.get("/api/v1/agenda?collector=" + awa).body()).contains("\"C-2\"", "\"C-3\"");
        HttpResponse<String> part = api.json("POST", "/api/v1/hand-overs", """
                {"from": "%s", "to": "%s", "segment": "petit", "note": "congé de maternité"}""".formatted(awa, moussa));
        assertThat(part.statusCode()).as(part.body()).isEqualTo(201);
        assertThat(part.body()).contains("\"customers\":2", "\"tasks\":1");
        scope.run(nest.tenant(), () -> {
            assertThat(collector("C-2")).isEqualTo(id(moussa));
            assertThat(collector("C-1")).isEqualTo(id(awa));
            assertThatThrownBy(() ->
                            handOver.handOver(id(awa), id(awa), HandOverPortfolio.Part.ALL, "x", ON, Actor.SYSTEM))
                    .isInstanceOfSatisfying(
                            Refused.class, e -> assertThat(e.refusal()).isEqualTo(PortfolioRefusal.SAME_PERSON));
            assertThat(handOver.latest(5))
                    .singleElement()
                    .satisfies(made -> assertThat(made.note()).isEqualTo("congé de maternité"));
        });
        assertThat(api.get("/api/v1/agenda?collector=" + moussa).body())
                .as("by name and by customer, both follow")
                .contains("\"C-2\"", "\"C-3\"");
        assertThat(api.get("/api/v1/agenda?collector=" + awa).body()).doesNotContain("\"C-2\"", "\"C-3\"");
        assertThat(api.get("/api/v1/customers/C-3/timeline").body()).contains("casefile.handed-over");
    }

    private PortfolioRule rule(
            @Nullable String segment, @Nullable String from, @Nullable String to, List<String> codes, UUID collector) {
        return new PortfolioRule(null, segment, from, to, codes, collector);
    }

    private UUID id(String email) {
        return people.named(email).orElseThrow().userId();
    }

    private @Nullable UUID collector(String code) {
        return customers.byCode(code, null).collectorId();
    }

    private void put(String code, String name, String segment) {
        HttpResponse<String> answer = api.json(
                "PUT", "/api/v1/customers/" + code, "{\"name\": \"%s\", \"segment\": \"%s\"}".formatted(name, segment));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
}
