package org.encaisse.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.casefile.Hold;
import org.encaisse.casefile.Holds;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.identity.Organisation;
import org.encaisse.identity.Structures;
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

/** The end of the procedure for garants, points 9 and 10: visit, suspension, payment, lifting. */
@EncaisseTest
class EscalationTest {

    private static final SuspensionTerms TERMS =
            new SuspensionTerms("l’article 12 de la convention", "la prise en charge en tiers payant", "48 h", 8);

    @Autowired
    Desk desk;

    @Autowired
    ProposeVisit proposeVisit;

    @Autowired
    PlanVisit planVisit;

    @Autowired
    ReportVisit reportVisit;

    @Autowired
    AfterVisits after;

    @Autowired
    ProposeSuspension propose;

    @Autowired
    DecideSuspension decide;

    @Autowired
    LiftSuspension lift;

    @Autowired
    Suspensions suspensions;

    @Autowired
    SuspensionSettings settings;

    @Autowired
    Visits visits;

    @Autowired
    Customers customers;

    @Autowired
    Structures structures;

    @Autowired
    Organisation organisation;

    @Autowired
    Holds holds;

    @Autowired
    TenantScope scope;

    @LocalServerPort
    int port;

    @SuppressWarnings("NullAway.Init")
    private Desk.Opened nest;

    @SuppressWarnings("NullAway.Init")
    private Browser api;

    @SuppressWarnings("NullAway.Init")
    private LocalDate today;

    @BeforeEach
    void open() {
        nest = desk.inDakar("NEST Dakar");
        api = new Browser(port).withToken(nest.administrator(), Desk.PASSWORD);
        scope.run(nest.tenant(), () -> today = organisation.today());
        put("/api/v1/customers/G-1", """
                {"name": "Mutuelle Un", "contacts": [{"name": "M. Ba", "email": "ba@mutuelle.example", "roles": ["reminders"]}]}""");
        put("/api/v1/customers/G-2", "{\"name\": \"Mutuelle Deux\"}");
        invoice("F-1", "G-1", 700_000);
        invoice("F-2", "G-2", 300_000);
        scope.run(nest.tenant(), () -> settings.save(structures.main().entityId(), TERMS, Actor.SYSTEM));
    }

    @Test
    void one_business_day_after_a_visit_without_payment_the_suspension_is_proposed() {
        scope.run(nest.tenant(), () -> {
            UUID customer = customer("G-1").customerId();
            LocalDate friday = LocalDate.of(2026, 11, 20);
            Visit given = proposeVisit.propose(customer, "deux cycles sans suite", friday, Actor.SYSTEM);
            assertThat(proposeVisit
                            .propose(customer, "encore", friday, Actor.SYSTEM)
                            .visitId())
                    .as("a file given already")
                    .isEqualTo(given.visitId());
            planVisit.plan(
                    customer, new PlanVisit.Plan(friday, "M. Seck, directeur", "solde échu"), friday, Actor.SYSTEM);
            reportVisit.report(
                    given.visitId(),
                    new ReportVisit.Report("absent", friday, "le comptable est en congé", null),
                    friday,
                    Actor.SYSTEM);

            after.look(friday);
            after.look(friday.plusDays(2));
            assertThat(suspensions.of(customer))
                    .as("the weekend does not count")
                    .isEmpty();
            after.look(friday.plusDays(3));
            after.look(friday.plusDays(3));
            assertThat(suspensions.of(customer)).singleElement().satisfies(proposed -> {
                assertThat(proposed.state()).isEqualTo("proposed");
                assertThat(proposed.suspendedOn()).isEqualTo(friday.plusDays(11));
                assertThat(proposed.reason()).contains("20/11/2026");
            });
            assertThat(holds.activeOn(customer, friday.plusDays(20))).isEmpty();
        });
    }

    @Test
    void a_visit_planned_anew_was_not_made_before() {
        scope.run(nest.tenant(), () -> {
            UUID customer = customer("G-1").customerId();
            planVisit.plan(customer, new PlanVisit.Plan(today.plusDays(2), "M. Ba", "voir"), today, Actor.SYSTEM);
            Visit visit = planVisit.plan(
                    customer, new PlanVisit.Plan(today.plusDays(3), "M. Ba", "revoir"), today, Actor.SYSTEM);
            reportVisit.report(
                    visit.visitId(),
                    new ReportVisit.Report("given-up", today, "il paie demain", null),
                    today,
                    Actor.SYSTEM);
        });
        assertThat(api.get("/api/v1/customers/G-1/timeline").body())
                .contains("casefile.task-cancelled", "escalation.visit-given-up")
                .doesNotContain("casefile.task-done");
    }

    @Test
    void text_and_dates_that_no_database_can_hold_are_refused() {
        assertThat(api.json("POST", "/api/v1/visits", "{\"customer\": \"G-1\", \"reason\": \"a\\u0000b\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(api.json("POST", "/api/v1/visits", """
                                {"customer": "G-1", "purpose": "x", "visitor": "y", "date": "+999999999-01-01"}""").statusCode()).isEqualTo(400);
    }

    @Test
    void a_promise_made_during_the_visit_waits_for_its_day() {
        scope.run(nest.tenant(), () -> {
            UUID customer = customer("G-1").customerId();
            LocalDate monday = LocalDate.of(2026, 11, 16);
            Visit visit =
                    planVisit.plan(customer, new PlanVisit.Plan(monday, "Awa Ndiaye", "solde"), monday, Actor.SYSTEM);
            assertThatThrownBy(() -> reportVisit.report(
                            visit.visitId(),
                            new ReportVisit.Report("promise", monday, "promet", null),
                            monday,
                            Actor.SYSTEM))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            e -> assertThat(e.refusal()).isEqualTo(EscalationRefusal.PROMISE_WITHOUT_DAY));
            reportVisit.report(
                    visit.visitId(),
                    new ReportVisit.Report("promise", monday, "promet un chèque", monday.plusDays(3)),
                    monday,
                    Actor.SYSTEM);

            after.look(monday.plusDays(3));
            assertThat(suspensions.of(customer)).isEmpty();
            after.look(monday.plusDays(4));
            assertThat(suspensions.of(customer)).hasSize(1);
        });
    }

    @Test
    void approved_it_is_a_hold_and_a_letter_and_paid_it_is_lifted_by_itself() {
        UUID[] id = new UUID[1];
        scope.run(nest.tenant(), () -> id[0] = proposed("G-1").suspensionId());
        Browser direction =
                new Browser(port).withToken(desk.person(nest.tenant(), "Mme Fall", Role.DIRECTION), Desk.PASSWORD);
        HttpResponse<String> tooEarly = direction.get("/api/v1/suspensions/" + id[0] + "/letter");
        assertThat(tooEarly.statusCode()).as("no notice before the decision").isEqualTo(409);
        assertThat(tooEarly.body()).contains("escalation.not-approved");
        assertThat(api.json("POST", "/api/v1/suspensions/" + id[0] + "/decision", "{\"approved\": true}")
                        .statusCode())
                .as("the administrator is not the direction")
                .isEqualTo(403);
        HttpResponse<String> decided = direction.json(
                "POST",
                "/api/v1/suspensions/" + id[0] + "/decision",
                "{\"approved\": true, \"since\": \"" + today + "\"}");
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(200);
        assertThat(decided.body()).contains("\"state\":\"suspended\"", "\"suspended\":true");

        scope.run(nest.tenant(), () -> {
            UUID customer = customer("G-1").customerId();
            assertThat(holds.activeOn(customer, today)).extracting(Hold::kind).containsExactly(DecideSuspension.HOLD);
            assertThat(suspensions.byId(id[0]).orElseThrow().messageId()).isNotNull();
        });
        HttpResponse<String> held = api.get("/api/v1/holds?customer=G-1");
        String hold = held.body().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        assertThat(api.json("DELETE", "/api/v1/holds/" + hold, "").body()).contains("casefile.lifted-elsewhere");
        assertThat(api.get("/api/v1/suspensions?customer=G-1").body()).contains("\"suspended\":true");
        assertThat(direction.get("/api/v1/suspensions/" + id[0] + "/letter").body())
                .startsWith("%PDF");

        pay("G-1", "F-1", 700_000);

        scope.run(nest.tenant(), () -> {
            Suspension lifted = suspensions.byId(id[0]).orElseThrow();
            assertThat(lifted.state()).isEqualTo("lifted");
            assertThat(lifted.paid()).isTrue();
            assertThat(lifted.liftMessageId()).isNotNull();
            assertThat(holds.activeOn(lifted.customerId(), today)).isEmpty();
        });
        assertThat(api.get("/api/v1/customers/G-1/timeline").body())
                .contains("escalation.suspended", "escalation.unsuspended-paid");
    }

    @Test
    void money_that_goes_back_after_the_lifting_is_proposed_to_the_direction_again_and_suspends_nothing_by_itself() {
        scope.run(nest.tenant(), () -> {
            Suspension asked = proposed("G-1");
            decide.approve(asked.suspensionId(), today, today, Actor.SYSTEM);
        });
        String reference = pay("G-1", "F-1", 700_000);
        scope.run(nest.tenant(), () -> assertThat(last("G-1").state()).isEqualTo("lifted"));

        HttpResponse<String> back = api.json(
                "POST",
                "/api/v1/payments/" + reference + "/reversal",
                "{\"reason\": \"bounced-cheque\", \"note\": \"chèque\"}");
        assertThat(back.statusCode()).as(back.body()).isBetween(200, 299);

        scope.run(nest.tenant(), () -> {
            Suspension again = last("G-1");
            assertThat(again.state()).isEqualTo("proposed");
            assertThat(again.reason()).contains("impayé");
            assertThat(holds.activeOn(again.customerId(), today)).isEmpty();
        });
    }

    @Test
    void a_part_of_the_money_lifts_nothing_and_what_is_paid_before_the_decision_is_moot() {
        scope.run(nest.tenant(), () -> proposed("G-2"));
        pay("G-2", "F-2", 100_000);
        scope.run(nest.tenant(), () -> assertThat(last("G-2").state()).isEqualTo("proposed"));
        pay("G-2", "F-2", 200_000);
        scope.run(nest.tenant(), () -> assertThat(last("G-2").state()).isEqualTo("moot"));
    }

    @Test
    void without_an_address_the_letter_is_to_be_printed_and_the_direction_may_lift() {
        scope.run(nest.tenant(), () -> {
            Suspension asked = proposed("G-2");
            assertThatThrownBy(() -> proposed("G-2"))
                    .isInstanceOfSatisfying(
                            Refused.class, e -> assertThat(e.refusal()).isEqualTo(EscalationRefusal.ALREADY_SUSPENDED));
            Suspension approved = decide.approve(asked.suspensionId(), today.plusDays(8), today, Actor.SYSTEM);
            assertThat(approved.messageId()).isNull();
            assertThatThrownBy(() -> decide.refuse(asked.suspensionId(), "non", today, Actor.SYSTEM))
                    .isInstanceOfSatisfying(
                            Refused.class, e -> assertThat(e.refusal()).isEqualTo(EscalationRefusal.ALREADY_DECIDED));

            Suspension lifted = lift.lift(asked.suspensionId(), "accord avec le ministère", today, Actor.SYSTEM);
            assertThat(lifted.state()).isEqualTo("lifted");
            assertThat(holds.activeOn(lifted.customerId(), today.plusDays(8)))
                    .as("lifted before it began")
                    .isEmpty();
        });
    }

    @Test
    void the_pages_show_it_to_whoever_decides() {
        scope.run(nest.tenant(), () -> {
            proposed("G-1");
            proposeVisit.propose(customer("G-2").customerId(), "deux cycles sans suite", today, Actor.SYSTEM);
        });
        Browser direction = new Browser(port);
        direction.signIn(desk.person(nest.tenant(), "Mme Fall", Role.DIRECTION), Desk.PASSWORD);
        assertThat(direction.get("/suspensions").body())
                .contains("Mutuelle Un", "Approuver", "tiers payant")
                .doesNotContain("??");
        assertThat(direction.get("/visits").body())
                .contains("Mutuelle Deux", "Programmer", "deux cycles sans suite")
                .doesNotContain("??");
        scope.run(
                nest.tenant(),
                () -> assertThat(direction
                                .get("/customers/" + customer("G-1").customerId() + "/escalation")
                                .body())
                        .contains("À décider", "Proposer à la direction")
                        .doesNotContain("??"));
        Browser admin = new Browser(port);
        admin.signIn(nest.administrator(), Desk.PASSWORD);
        assertThat(admin.get("/suspensions").body()).contains("Mutuelle Un").doesNotContain("Approuver", "??");
        assertThat(admin.get("/settings/suspension").body())
                .contains("article 12")
                .doesNotContain("??");
        assertThat(admin.get("/portfolios").body()).doesNotContain("??");
        assertThat(admin.get("/portfolios/rules?preview=true").body()).doesNotContain("??");
    }

    private Suspension proposed(String code) {
        return propose.propose(
                new ProposeSuspension.Wanted(
                        customer(code).customerId(), "visite sans suite", TERMS, today.plusDays(8), true, null),
                today,
                Actor.SYSTEM);
    }

    private Suspension last(String code) {
        List<Suspension> all = suspensions.of(customer(code).customerId());
        return all.getFirst();
    }

    private Customer customer(String code) {
        return customers.byCode(code, null);
    }

    private String pay(String customer, String invoice, long amount) {
        String reference = UUID.randomUUID().toString();
        HttpResponse<String> paid =
                api.json("POST", "/api/v1/payments", """
                {"customer": "%s", "date": "%s", "amount": {"amount": "%d", "currency": "XOF"},
                 "reference": "%s", "method": "transfer", "allocations": [{"invoice": "%s"}]}""".formatted(customer, today, amount, reference, invoice));
        assertThat(paid.statusCode()).as(paid.body()).isEqualTo(201);
        return reference;
    }

    private void invoice(String number, String customer, long amount) {
        put("/api/v1/invoices/" + number, """
                {"customer": "%s", "date": "2026-08-01", "total": {"amount": "%d", "currency": "XOF"},
                 "openItems": [{"due": "2026-09-01", "amount": {"amount": "%d", "currency": "XOF"}}]}""".formatted(customer, amount, amount));
    }

    private void put(String path, String body) {
        HttpResponse<String> answer = api.json("PUT", path, body);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    }
}
