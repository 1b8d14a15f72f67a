package org.encaisse.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.testing.Browser;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever follows the links of the pages he may see comes to a page he may see: none is dead, none is refused to him. */
@EncaisseTest
class DeadLinksTest {

    private static final Pattern LINK = Pattern.compile("(?:href|hx-get)=\"(/[^\"#]*)");
    private static final int OF_EACH = 2;

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @ParameterizedTest
    @EnumSource(Role.class)
    void every_link_leads_where_its_reader_may_go(Role role) {
        Desk.Opened opened = desk.inDakar("Des liens");
        aCustomerWhoOwes(opened);
        Browser person = new Browser(port);
        person.signIn(desk.person(opened.tenant(), "Lecteur", role), Desk.PASSWORD);

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
            Matcher link = LINK.matcher(kind.startsWith("text/html") ? answer.body() : "");
            while (link.find()) {
                String to = link.group(1).replace("&amp;", "&");
                if (from.putIfAbsent(to, address) == null && !to.startsWith("/api/")) {
                    next.addLast(to);
                }
            }
        }
        assertThat(dead).isEmpty();
        assertThat(seen).hasSizeGreaterThan(role == Role.COURIER ? 3 : 30);
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
