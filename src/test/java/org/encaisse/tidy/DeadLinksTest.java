package org.encaisse.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.encaisse.customers.CustomersRight;
import org.encaisse.kernel.tenant.Right;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.Rights;
import org.encaisse.testing.Browser;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whoever follows the links of the pages he may see comes to a page he may see, and no button he sees is refused to him: neither
 * to a role, nor to somebody from whom every second right was taken.
 */
@EncaisseTest
class DeadLinksTest {

    private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"#]*)");
    private static final Pattern FORM = Pattern.compile("<form[^>]*method=\"post\"[^>]*action=\"(/[^\"]*)\"");
    private static final int OF_EACH = 2;

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    Rights rights;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @ParameterizedTest
    @EnumSource(Role.class)
    void every_link_leads_where_its_reader_may_go(Role role) {
        assertThat(visited(Set.of(role), Set.of())).hasSizeGreaterThan(role == Role.COURIER ? 3 : 30);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void no_door_is_left_to_a_right_that_was_taken(int which) {
        Set<Role> roles = Set.of(Role.COLLECTOR, Role.MANAGER, Role.DIRECTION, Role.ACCOUNTANT, Role.ADMINISTRATOR);
        List<Right> all = rights.all();
        Set<Right> taken = all.stream()
                .filter(right -> right != CustomersRight.READ && all.indexOf(right) % 2 == which)
                .collect(Collectors.toSet());
        assertThat(visited(roles, taken)).hasSizeGreaterThan(20);
    }

    private Set<String> visited(Set<Role> roles, Set<Right> taken) {
        Desk.Opened opened = desk.inDakar("Des liens");
        aCustomerWhoOwes(opened);
        String email = desk.person(opened.tenant(), "Lecteur", roles.toArray(Role[]::new));
        Browser administrator = new Browser(port).withToken(opened.administrator(), Desk.PASSWORD);
        taken.forEach(right ->
                administrator.json("PUT", "/api/v1/users/" + email + "/rights/" + right.code(), "{\"has\": false}"));
        Browser person = new Browser(port);
        person.signIn(email, Desk.PASSWORD);

        Map<String, String> from = new HashMap<>(Map.of("/", "the sign-in page"));
        Map<String, String> dead = new TreeMap<>();
        Map<String, Integer> ofThisShape = new HashMap<>();
        Set<String> seen = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(Set.of("/"));
        while (!next.isEmpty()) {
            String address = next.removeFirst();
            if (!seen.add(address) || ofThisShape.merge(shape(address), 1, Integer::sum) > OF_EACH) {
                continue;
            }
            var answer = person.get(address);
            if (answer.statusCode() >= 400) {
                dead.put(address, answer.statusCode() + " from " + from.get(address));
            }
            String kind = answer.headers().firstValue("Content-Type").orElse("");
            answer.headers()
                    .firstValue("Location")
                    .map(to -> to.replaceFirst("^https?://[^/]+", ""))
                    .ifPresent(to -> {
                        if (from.putIfAbsent(to, address) == null) {
                            next.addLast(to);
                        }
                    });
            for (String form : refusedForms(kind.startsWith("text/html") ? answer.body() : "", roles, taken)) {
                dead.put(shape(form), "a form on " + address);
            }
            Matcher link = LINK.matcher(kind.startsWith("text/html") ? answer.body() : "");
            while (link.find()) {
                String to = link.group(1).replace("&amp;", "&");
                if (from.putIfAbsent(to, address) == null && !to.startsWith("/api/")) {
                    next.addLast(to);
                }
            }
        }
        assertThat(dead).isEmpty();
        return seen;
    }

    /** The forms of a page post where this person may post. */
    private List<String> refusedForms(String page, Set<Role> roles, Set<Right> taken) {
        List<String> refused = new ArrayList<>();
        Matcher form = FORM.matcher(page);
        while (form.find()) {
            String action = form.group(1).replace("&amp;", "&").replaceFirst("\\?.*", "");
            boolean open = routes.getHandlerMethods().entrySet().stream()
                    .filter(route -> posts(route.getKey(), action))
                    .min(Comparator.comparing(
                            route -> route.getKey().getPathPatternsCondition().getFirstPattern()))
                    .map(route -> Rights.of(route.getValue()))
                    .filter(asked -> asked.isEmpty()
                            || asked.stream()
                                    .anyMatch(right -> !taken.contains(right)
                                            && right.holders().usual(roles)))
                    .isPresent();
            if (!open && !action.equals("/sign-out")) {
                refused.add(action);
            }
        }
        return refused;
    }

    private static boolean posts(RequestMappingInfo route, String action) {
        var methods = route.getMethodsCondition().getMethods();
        return (methods.isEmpty() || methods.contains(RequestMethod.POST))
                && route.getPathPatternsCondition().getPatterns().stream()
                        .anyMatch(pattern -> pattern.matches(PathContainer.parsePath(action)));
    }

    private static String shape(String address) {
        return address.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "{}")
                .replaceAll("/(scenarios|templates)/[^/?]+", "/$1/{}")
                .replaceAll("=[^&]*", "=");
    }

    private void aCustomerWhoOwes(Desk.Opened opened) {
        Browser program = new Browser(port).withToken(opened.administrator(), Desk.PASSWORD);
        program.json("PUT", "/api/v1/customers/C1", "{\"name\":\"IPM du Port\"}");
        program.json("PUT", "/api/v1/invoices/F1", """
                {"customer": "C1", "date": "2026-01-05", "kind": "invoice",
                 "total": {"amount": "150000", "currency": "XOF"},
                 "openItems": [{"due": "2026-02-05", "amount": "150000"}]}
                """);
        program.json("POST", "/api/v1/payments", """
                {"customer": "C1", "date": "2026-03-01", "money": {"amount": "50000", "currency": "XOF"},
                 "method": "cheque", "reference": "P1", "allocations": [{"invoice": "F1", "amount": "20000"}]}
                """);
    }
}
