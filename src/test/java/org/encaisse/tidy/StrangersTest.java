package org.encaisse.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.encaisse.inbox.Post;
import org.encaisse.inbox.ReadMailbox;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.sql.TenantScope;
import org.encaisse.testing.Browser;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route that names something is asked for something of another organisation: there is no such thing. */
@EncaisseTest
class StrangersTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)(?::[^}]*)?}");

    /** What the variables of our addresses name, and where to find one of it. */
    private static final Map<String, String> FOUND_IN = Map.ofEntries(
            Map.entry("customers", "select customer_id::text from customers.customer"),
            Map.entry("contacts", "select contact_id::text from customers.contact"),
            Map.entry("invoices", "select invoice_id::text from receivables.invoice"),
            Map.entry("payments", "select payment_id::text from receivables.payment"),
            Map.entry("allocations", "select allocation_id::text from receivables.allocation"),
            Map.entry("open-items", "select open_item_id::text from receivables.open_item"),
            Map.entry("holds", "select hold_id::text from casefile.hold"),
            Map.entry("tasks", "select task_id::text from casefile.task"),
            Map.entry("agenda", "select task_id::text from casefile.task"),
            Map.entry("inbox", "select mail_id::text from inbox.mail"),
            Map.entry("anomalies", "select anomaly_id::text from anomalies.anomaly"),
            Map.entry("simulations", "select simulation_id::text from dunning.simulation"),
            Map.entry("campaigns", "select campaign_id::text from reminders.campaign"),
            Map.entry("users", "select user_id::text from identity.app_user"),
            Map.entry("structures", "select entity_id::text from identity.legal_entity"));

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    TenantScope scope;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ReadMailbox mailbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    private Desk.Opened ours;
    private Desk.Opened theirs;

    @BeforeEach
    void two_organisations() {
        ours = desk.inDakar("Les nôtres");
        theirs = desk.inDakar("Les autres");
        Browser program = new Browser(port).withToken(theirs.administrator(), Desk.PASSWORD);
        assertThat(program.json("PUT", "/api/v1/customers/C1", """
                                {"name": "IPM du Port", "contacts": [{"name": "Compta", "email": "compta@port.example"}]}
                                """).statusCode())
                .isEqualTo(201);
        assertThat(program.json("PUT", "/api/v1/invoices/F1", """
                                {"customer": "C1", "date": "2026-01-05", "kind": "invoice",
                                 "total": {"amount": "150000", "currency": "XOF"},
                                 "openItems": [{"due": "2026-02-05", "amount": "150000"}]}
                                """).statusCode()).isEqualTo(201);
        assertThat(program.json("POST", "/api/v1/payments", """
                                {"customer": "C1", "date": "2026-03-01", "money": {"amount": "50000", "currency": "XOF"},
                                 "method": "cheque", "reference": "P1",
                                 "allocations": [{"invoice": "F1", "amount": "20000"}]}
                                """).statusCode()).isEqualTo(201);
        assertThat(program.json("POST", "/api/v1/simulations", "{\"scenario\": \"pme\"}")
                        .statusCode())
                .isBetween(200, 202);
        scope.run(
                theirs.tenant(),
                () -> mailbox.takeIn(List.of(
                        Post.notice("compta@port.example", "5.1.1", "550 5.1.1 User unknown", UUID.randomUUID()))));
        assertThat(program.json("POST", "/api/v1/holds", "{\"customer\":\"C1\",\"reason\":\"contrat en cours\"}")
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void what_belongs_to_another_organisation_does_not_exist() {
        String everybody = desk.person(ours.tenant(), "Tous rôles", Role.values());
        Browser person = new Browser(port);
        person.signIn(everybody, Desk.PASSWORD);
        Browser program = new Browser(port).withToken(everybody, Desk.PASSWORD);
        Browser owner = new Browser(port);
        owner.signIn(desk.person(theirs.tenant(), "Tous rôles", Role.values()), Desk.PASSWORD);

        Map<String, String> seen = new TreeMap<>();
        List<String> openedByTheirOwner = new ArrayList<>();
        for (Route route : namedRoutes()) {
            String address = theirs(route.pattern());
            boolean api = address.startsWith("/api/");
            HttpResponse<String> answer = switch (route.method()) {
                case GET -> (api ? program : person).get(address);
                case POST -> api ? program.json("POST", address, "{}") : person.post(address, Map.of());
                default -> (api ? program : person).json(route.method().name(), address, "{}");
            };
            boolean closed = route.method() == RequestMethod.GET
                    ? Set.of(400, 404).contains(answer.statusCode()) // 400: asked without what the address needs
                    : Set.of(400, 404, 409, 422).contains(answer.statusCode());
            if (!closed) {
                seen.put(route.method() + " " + route.pattern(), answer.statusCode() + " at " + address);
            }
            if (route.method() == RequestMethod.GET
                    && !api
                    && owner.get(address).statusCode() == 200) {
                openedByTheirOwner.add(route.pattern());
            }
        }
        assertThat(seen).isEmpty();
        assertThat(openedByTheirOwner)
                .as("the addresses are right: whoever owns these things sees them")
                .hasSizeGreaterThan(5);
    }

    @Test
    void a_structure_of_another_organisation_is_refused_by_name_in_a_form_too() {
        Browser person = new Browser(port);
        person.signIn(ours.administrator(), Desk.PASSWORD);
        Map<String, String> fields = new TreeMap<>(Map.of("structure", value("/structures/", false)));
        List.of("topShare", "largeTimes", "lateDays", "callFrom", "callDays").forEach(each -> fields.put(each, "5"));
        assertThat(person.post("/settings/prevention", fields).statusCode()).isEqualTo(404);
    }

    private record Route(String pattern, RequestMethod method) {}

    private List<Route> namedRoutes() {
        List<Route> named = new ArrayList<>();
        for (RequestMappingInfo route : routes.getHandlerMethods().keySet()) {
            for (String pattern : route.getPatternValues()) {
                if (pattern.contains("{") && !shipped(pattern)) {
                    route.getMethodsCondition().getMethods().forEach(method -> named.add(new Route(pattern, method)));
                }
            }
        }
        named.sort(Comparator.comparing(Route::pattern).thenComparing(Route::method));
        return named;
    }

    /** Every organisation has scenarios and templates of these codes: its own. */
    private static boolean shipped(String pattern) {
        return pattern.matches("(/api/v1)?/(scenarios|templates)/.*");
    }

    /** The address with the other organisation's own ids and codes in it. */
    private String theirs(String pattern) {
        StringBuilder address = new StringBuilder();
        Matcher variable = VARIABLE.matcher(pattern);
        while (variable.find()) {
            String before = pattern.substring(0, variable.start());
            variable.appendReplacement(address, Matcher.quoteReplacement(value(before, pattern.startsWith("/api/"))));
        }
        return variable.appendTail(address).toString();
    }

    private String value(String before, boolean api) {
        String noun = before.replaceAll("/$", "").replaceAll(".*/", "");
        if (api && before.contains("/customers/")) {
            return "C1";
        }
        if (api && before.contains("/invoices/")) {
            return "F1";
        }
        if (api && before.contains("/payments/")) {
            return "P1";
        }
        String sql = FOUND_IN.get(noun);
        if (sql == null) {
            return UUID.randomUUID().toString();
        }
        List<String> found = new ArrayList<>();
        TenantId tenant = theirs.tenant();
        scope.run(
                tenant,
                () -> transaction.executeWithoutResult(
                        status -> found.addAll(jdbc.sql(sql).query(String.class).list())));
        return found.isEmpty() ? UUID.randomUUID().toString() : found.getFirst();
    }
}
