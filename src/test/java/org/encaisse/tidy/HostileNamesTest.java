package org.encaisse.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.encaisse.casefile.ComposeStatement;
import org.encaisse.correspondence.Archive;
import org.encaisse.correspondence.RenderStatement;
import org.encaisse.inbox.ReadMailbox;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.files.DataFolder;
import org.encaisse.platform.sql.TenantScope;
import org.encaisse.testing.Browser;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Names, notes, numbers and references that are markup reach no page, no mail and no PDF as markup. */
@EncaisseTest
class HostileNamesTest {

    private static final String HOSTILE =
            "<hostile-tag>\"><img src=x onerror=hostile()>' onmouseover='hostile() {{iban}}";

    /** What would be there if something was printed as it came. */
    private static final List<String> RAW = List.of("<hostile-tag", "<script>hostile", "<img src=x", "\"><img");

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)(?::[^}]*)?}");

    private static final Map<String, String> FOUND_IN = Map.ofEntries(
            Map.entry("customers", "select customer_id::text from customers.customer where code = 'H-1'"),
            Map.entry("preview", "select customer_id::text from customers.customer where code = 'H-1'"),
            Map.entry("contacts", "select contact_id::text from customers.contact"),
            Map.entry("invoices", "select invoice_id::text from receivables.invoice"),
            Map.entry("items", "select open_item_id::text from receivables.open_item"),
            Map.entry("payments", "select payment_id::text from receivables.payment"),
            Map.entry("documents", "select document_id::text from casefile.document"),
            Map.entry("calls", "select call_id::text from calls.call"),
            Map.entry("runs", "select run_id::text from dunning.run"),
            Map.entry("sendings", "select sending_id::text from dunning.sending"),
            Map.entry("simulations", "select simulation_id::text from dunning.simulation"),
            Map.entry("imports", "select import_id::text from exchange.import"),
            Map.entry("outbox", "select message_id::text from correspondence.message"),
            Map.entry("claims", "select claim_id::text from latefees.claim"),
            Map.entry("inbox", "select mail_id::text from inbox.mail"),
            Map.entry("courier", "select announced_id::text from arrangements.announced_payment"),
            Map.entry("users", "select user_id::text from identity.app_user where display_name like '<%'"),
            Map.entry("structures", "select entity_id::text from identity.legal_entity"),
            Map.entry("scenarios", "select 'pme'"),
            Map.entry("templates", "select 'F2'"),
            Map.entry("F2", "select 'fr'"));

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    TenantScope scope;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BusinessClock clock;

    @Autowired
    Archive archive;

    @Autowired
    DataFolder folders;

    @Autowired
    ReadMailbox mailbox;

    @Autowired
    RenderStatement statements;

    @Autowired
    ComposeStatement compose;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @SuppressWarnings("NullAway.Init")
    private Desk.Opened opened;

    @SuppressWarnings("NullAway.Init")
    private Browser program;

    @SuppressWarnings("NullAway.Init")
    private Browser person;

    @SuppressWarnings("NullAway.Init")
    private LocalDate today;

    @Test
    void markup_in_names_notes_and_numbers_is_text_wherever_it_is_read() throws Exception {
        opened = desk.inParis("Maison " + HOSTILE);
        String everybody = desk.person(opened.tenant(), HOSTILE, Role.values());
        program = new Browser(port).withToken(everybody, Desk.PASSWORD);
        person = new Browser(port);
        person.signIn(everybody, Desk.PASSWORD);
        today = clock.today(ZoneId.of("Europe/Paris"));
        aFileFullOfMarkup();

        // The frame of every page names who reads it and for whom he works.
        int inFrame = quotes(person.get("/help").body());
        Map<String, List<String>> raw = new TreeMap<>();
        Set<String> shown = new TreeSet<>();
        int read = 0;
        for (String pattern : pages()) {
            HttpResponse<String> answer = person.get(address(pattern));
            String type = answer.headers().firstValue("Content-Type").orElse("");
            assertThat(answer.statusCode()).as(pattern).isNotEqualTo(500);
            if (!type.startsWith("text/html")) {
                continue;
            }
            read++;
            List<String> found = RAW.stream().filter(answer.body()::contains).toList();
            if (!found.isEmpty()) {
                raw.put(pattern, found);
            }
            if (answer.statusCode() == 200
                    && quotes(answer.body()) > (answer.body().contains("<nav class=\"side\"") ? inFrame : 0)) {
                shown.add(pattern);
            }
        }
        assertThat(raw).isEmpty();
        assertThat(shown).as("pages that quote it, as text").hasSizeGreaterThan(20);
        System.out.printf("%d pages read, %d quote the markup as text: %s%n", read, shown.size(), shown);
        mailsAndStatements();
    }

    private static int quotes(String page) {
        return page.split("&lt;hostile-tag&gt;", -1).length - 1;
    }

    private void mailsAndStatements() throws Exception {
        UUID customer = UUID.fromString(one(String.valueOf(FOUND_IN.get("customers"))));
        byte[] pdf = scope.call(
                opened.tenant(),
                () -> statements.pdf(
                        compose.of(customer, java.util.Currency.getInstance("EUR"), today), customer, clock.now()));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("<hostile-tag>");
        }
        List<String> sent = all("select message_id::text from correspondence.message where state = 'sent'");
        assertThat(sent).isNotEmpty();
        for (String id : sent) {
            byte[] content = scope.call(opened.tenant(), () -> archive.of(UUID.fromString(id)))
                    .orElseThrow()
                    .content();
            MimeMessage mail =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(content));
            String html = part(mail, "text/html");
            assertThat(html).contains("&lt;hostile-tag&gt;");
            RAW.forEach(markup -> assertThat(html).doesNotContain(markup));
            assertThat(mail.getSubject()).doesNotContain("\n", "\r");
        }
    }

    private static String part(Part part, String type) throws Exception {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        StringBuilder found = new StringBuilder();
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                found.append(part(parts.getBodyPart(i), type));
            }
        }
        return found.toString();
    }

    /** A debtor with markup in everything that people and programs may write, and all sorts of things done with it. */
    private void aFileFullOfMarkup() throws Exception {
        String hostile = HOSTILE.replace("\"", "\\\"");
        good(program.json("PUT", "/api/v1/customers/H-1", """
                {"name": "%1$s", "segment": "%1$s", "salesperson": {"name": "%1$s", "email": "vente@maison.example"},
                 "contacts": [{"name": "%1$s", "email": "h-1@maison.example", "telephone": "%1$s", "roles": ["reminders", "payer"],
                               "address": {"street": "%1$s", "postalCode": "75001", "city": "%1$s", "country": "FR"}}]}""".formatted(hostile)));
        for (int i = 0; i < 3; i++) {
            String number = i + HOSTILE;
            good(program.json("PUT", "/api/v1/invoices/" + encoded(number), """
                    {"customer": "H-1", "date": "%s", "order": "%s", "total": {"amount": "1234.56", "currency": "EUR"},
                     "openItems": [{"due": "%s", "amount": "1234.56"}]}""".formatted(
                            today.minusDays(60 - i), hostile, today.minusDays(30 - i))));
        }
        program.json("POST", "/api/v1/payments", """
                {"customer": "H-1", "date": "%s", "money": {"amount": "10.00", "currency": "EUR"}, "method": "cheque",
                 "reference": "%s"}""".formatted(today.minusDays(1), hostile));
        String aboutIt = "{\"customer\": \"H-1\", \"%s\": \"%s\"}";
        good(program.json("POST", "/api/v1/notes", aboutIt.formatted("text", hostile)));
        good(program.json("POST", "/api/v1/tasks", aboutIt.formatted("what", hostile)));
        program.json("POST", "/api/v1/promises", """
                {"customer": "H-1", "amount": {"amount": "60.00", "currency": "EUR"}, "date": "%s", "means": "cheque",
                 "note": "%s"}""".formatted(today.plusDays(2), hostile));
        program.json("POST", "/api/v1/announced-payments", """
                {"customer": "H-1", "kind": "cheque", "amount": {"amount": "100.00", "currency": "EUR"}, "date": "%s",
                 "reference": "%s", "note": "%s"}""".formatted(today.plusDays(1), hostile, hostile));
        program.json("POST", "/api/v1/visits", """
                {"customer": "H-1", "purpose": "%1$s", "visitor": "%1$s", "date": "%2$s"}""".formatted(hostile, today.plusDays(3)));
        program.file(
                "/api/v1/documents",
                Map.of("customer", "H-1", "kind", "contract"),
                "<hostile-tag>.txt",
                HOSTILE.getBytes(StandardCharsets.UTF_8));
        program.file(
                "/api/v1/imports",
                Map.of("kind", "customers"),
                "<hostile-tag>.csv",
                ("code;name\nH-2;" + HOSTILE.replace("\"", "") + "\n;" + HOSTILE.replace("\"", "") + "\n")
                        .getBytes(StandardCharsets.UTF_8));
        person.post("/settings/calendar", Map.of("day", today.toString(), "working", "true"));
        person.post("/settings/signature", Map.of("name", HOSTILE, "titleFr", HOSTILE));
        person.post("/dunning/runs", Map.of());
        person.post("/dunning/sendings", Map.of("customer", one(String.valueOf(FOUND_IN.get("customers")))));
        for (int i = 0;
                i < 100
                        && all("select 1::text from correspondence.message where state = 'sent'")
                                .isEmpty();
                i++) {
            Thread.sleep(100);
        }
        mailArrives();
        program.json("POST", "/api/v1/late-fees/claims", "{\"customer\": \"H-1\"}");
        program.json("POST", "/api/v1/holds", aboutIt.formatted("reason", hostile));
    }

    /** One from the debtor, one from nobody we know; subject, sender, text, HTML and file name are markup. */
    private void mailArrives() throws Exception {
        Path folder = folders.resolve("inbox").resolve(opened.tenant().toString());
        Files.createDirectories(folder);
        for (String from : List.of("h-1@maison.example", "inconnu@ailleurs.example")) {
            Files.writeString(folder.resolve(from + ".eml"), """
                    From: "%1$s" <%2$s>
                    To: relances@maison.example
                    Subject: %1$s
                    Message-ID: <%3$s@ailleurs.example>
                    Date: Tue, 24 Nov 2026 10:00:00 +0000
                    MIME-Version: 1.0
                    Content-Type: multipart/mixed; boundary="=_m"

                    --=_m
                    Content-Type: text/plain; charset=UTF-8

                    Bonjour %1$s
                    > cité %1$s
                    --=_m
                    Content-Type: text/html; charset=UTF-8

                    <p>Bonjour</p>%1$s<script>hostile()</script>
                    --=_m
                    Content-Type: text/html; name="<hostile-tag>.html"
                    Content-Disposition: attachment; filename="<hostile-tag>.html"

                    %1$s<script>hostile()</script>
                    --=_m--
                    """.formatted(
                            HOSTILE.replace("\"", "\\\""), from, UUID.randomUUID()));
        }
        for (int i = 0;
                i < 100
                        && all("select 1::text from inbox.mail where state <> 'stored'")
                                        .size()
                                < 2;
                i++) {
            scope.call(opened.tenant(), () -> mailbox.readNow());
            Thread.sleep(50);
        }
        assertThat(all("select 1::text from inbox.mail")).hasSize(2);
    }

    private List<String> pages() {
        Set<String> patterns = new TreeSet<>();
        for (RequestMappingInfo route : routes.getHandlerMethods().keySet()) {
            Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
            if (methods.contains(RequestMethod.GET) || methods.isEmpty()) {
                route.getPatternValues().stream()
                        .filter(pattern -> !pattern.startsWith("/api/") && !pattern.startsWith("/error"))
                        .forEach(patterns::add);
            }
        }
        patterns.addAll(List.of(
                "/search?q=hostile",
                "/search/found?q=hostile",
                "/customers?query=hostile",
                "/templates/customers?who=hostile",
                "/aged-balance?by=customer",
                "/agenda?view=all",
                "/outbox?state=sent",
                "/" + encoded(HOSTILE),
                "/customers?query=" + encoded(HOSTILE),
                "/search?q=" + encoded(HOSTILE),
                "/agenda?sort=" + encoded(HOSTILE)));
        return List.copyOf(patterns);
    }

    private String address(String pattern) {
        StringBuilder address = new StringBuilder();
        Matcher variable = VARIABLE.matcher(pattern);
        while (variable.find()) {
            variable.appendReplacement(address, "");
            String noun = address.toString().replaceAll("/$", "").replaceAll(".*/", "");
            address.append(value(noun));
        }
        return variable.appendTail(address).toString();
    }

    private String value(String noun) {
        String sql = FOUND_IN.get(noun);
        return sql == null ? UUID.randomUUID().toString() : one(sql);
    }

    private String one(String sql) {
        List<String> found = all(sql);
        return found.isEmpty() ? UUID.randomUUID().toString() : found.getFirst();
    }

    private List<String> all(String sql) {
        List<String> found = new ArrayList<>();
        scope.run(
                opened.tenant(),
                () -> transaction.executeWithoutResult(
                        status -> found.addAll(jdbc.sql(sql).query(String.class).list())));
        return found;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static void good(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }
}
