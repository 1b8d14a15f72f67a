package org.encaisse.casefile.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** Notes and papers of a debtor's file, by page and by interface. */
@EncaisseTest
class NotesAndDocumentsTest {

    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n".getBytes(StandardCharsets.ISO_8859_1);

    @LocalServerPort
    int port;

    @Autowired
    Desk desk;

    @Autowired
    TenantScope scope;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    private Desk.Opened opened;
    private Browser api;
    private Browser page;
    private String customer;

    @BeforeEach
    void a_customer_with_an_invoice_of_two_due_dates() {
        opened = desk.inDakar("Clinique Bel-Air");
        api = new Browser(port).withToken(opened.administrator(), Desk.PASSWORD);
        api.json("PUT", "/api/v1/customers/G-1", "{\"name\": \"Assurances Sahel\"}");
        api.json("PUT", "/api/v1/invoices/F-1", """
                {"customer": "G-1", "date": "2026-01-05", "total": {"amount": "1000", "currency": "XOF"},
                 "openItems": [{"due": "2026-02-05", "amount": {"amount": "500", "currency": "XOF"}},
                               {"due": "2026-03-05", "amount": {"amount": "500", "currency": "XOF"}}]}""");
        page = new Browser(port);
        page.signIn(opened.administrator(), Desk.PASSWORD);
        Matcher link = Pattern.compile("/customers/([0-9a-f-]{36})")
                .matcher(page.get("/customers").body());
        assertThat(link.find()).isTrue();
        customer = link.group(1);
    }

    @Test
    void a_note_calls_colleagues_in_and_each_finds_a_task() {
        String fatou = desk.person(opened.tenant(), "Fatou Sarr", Role.COLLECTOR);
        desk.person(opened.tenant(), "Modou Coursier", Role.COURIER);

        HttpResponse<String> written = api.json("POST", "/api/v1/notes", """
                {"customer": "G-1", "invoice": "F-1", "text": "Le bon de commande manque.\\n@fatou sarr, @Modou Coursier : qui le demande ?"}""");

        assertThat(written.statusCode()).isEqualTo(201);
        assertThat(written.body()).contains("\"called\":[\"Fatou Sarr\"]");
        Browser hers = new Browser(port);
        hers.signIn(fatou, Desk.PASSWORD);
        assertThat(hers.get("/agenda").body())
                .contains("Lire la note de Awa Ndiaye", "Le bon de commande manque.")
                .doesNotContain("??");
        assertThat(api.get("/api/v1/notes?customer=G-1").body())
                .contains("\"invoice\":\"F-1\"", "Le bon de commande manque.\\n@fatou sarr");
        assertThat(api.get("/api/v1/customers/G-1/timeline").body()).contains("Le bon de commande manque. @fatou sarr");
        assertThat(page.get("/customers/" + customer + "/notes").body())
                .contains("Le bon de commande manque.", "<option value=\"@Fatou Sarr\"")
                .doesNotContain("@Modou Coursier</option>", "??");
    }

    @Test
    void a_note_by_the_page_adds_the_colleague_chosen_and_an_empty_one_is_refused() {
        desk.person(opened.tenant(), "Fatou Sarr", Role.COLLECTOR);
        page.post("/customers/" + customer + "/notes", Map.of("text", "À rappeler", "call", "@Fatou Sarr", "from", ""));
        assertThat(page.get("/customers/" + customer).body()).contains("tâche créée pour Fatou Sarr");
        assertThat(page.post("/customers/" + customer + "/notes", Map.of("text", "  "))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_paper_is_stored_by_its_content_given_back_byte_for_byte_and_proves_for_every_due_date() throws Exception {
        HttpResponse<String> stored = api.file(
                "/api/v1/documents",
                Map.of("customer", "G-1", "invoice", "F-1", "kind", "delivery-proof"),
                "..\\..\\bordereau.exe",
                PDF);

        assertThat(stored.statusCode()).isEqualTo(201);
        assertThat(stored.body())
                .contains("\"name\":\"bordereau.exe.pdf\"", "\"type\":\"application/pdf\"", "\"invoice\":\"F-1\"");
        String id = id(stored);
        assertThat(id(api.file(
                        "/api/v1/documents",
                        Map.of("customer", "G-1", "invoice", "F-1", "kind", "delivery-proof"),
                        "encore.pdf",
                        PDF)))
                .as("sent twice")
                .isEqualTo(id);
        HttpResponse<String> content = page.get("/documents/" + id + "/content");
        assertThat(content.body()).isEqualTo(new String(PDF, StandardCharsets.ISO_8859_1));
        assertThat(content.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;");
        assertThat(content.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(content.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox");
        assertThat(proofs("delivery-proof")).isEqualTo(2);
        assertThat(timeline()).contains("bordereau.exe.pdf", "Preuve de livraison", "\"sha256\"");

        assertThat(api.json("DELETE", "/api/v1/documents/" + id + "?reason=mauvais%20client", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(proofs("delivery-proof")).isZero();
        assertThat(api.get("/api/v1/documents?customer=G-1").body()).contains("\"withdrawn\":\"mauvais client\"");
        assertThat(api.json("DELETE", "/api/v1/documents/" + id + "?reason=encore", "")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void what_is_refused_says_why() {
        assertThat(api.file(
                                "/api/v1/documents",
                                Map.of("customer", "G-1"),
                                "contrat.pdf",
                                "<html><script>".getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("casefile.document-type-refused", "contrat.pdf");
        byte[] big = new byte[StoreDocument.MOST_BYTES + 1];
        System.arraycopy(PDF, 0, big, 0, PDF.length);
        assertThat(api.file("/api/v1/documents", Map.of("customer", "G-1"), "gros.pdf", big)
                        .body())
                .contains("casefile.document-too-large");
        assertThat(api.file("/api/v1/documents", Map.of("customer", "G-1"), "vide.pdf", new byte[0])
                        .body())
                .contains("casefile.document-empty");
        assertThat(api.file("/api/v1/documents", Map.of("customer", "G-1", "kind", "photo"), "a.pdf", PDF)
                        .statusCode())
                .isEqualTo(400);
        assertThat(api.file("/api/v1/documents", Map.of("customer", "G-9"), "a.pdf", PDF)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void another_organisation_sees_neither_notes_nor_papers_and_a_courier_gets_none() {
        String id = id(api.file("/api/v1/documents", Map.of("customer", "G-1", "kind", "contract"), "c.pdf", PDF));
        Browser stranger = new Browser(port);
        stranger.signIn(desk.inDakar("Clinique Voisine").administrator(), Desk.PASSWORD);
        assertThat(stranger.get("/documents/" + id + "/content").statusCode()).isEqualTo(404);
        assertThat(stranger.get("/customers/" + customer + "/notes").statusCode())
                .isEqualTo(404);
        Browser courier = new Browser(port);
        courier.signIn(desk.person(opened.tenant(), "Lamine", Role.COURIER), Desk.PASSWORD);
        assertThat(courier.get("/documents/" + id + "/content").statusCode()).isEqualTo(403);
    }

    @Test
    void the_invoice_page_shows_its_own_papers_and_the_form_brings_back_to_it() throws Exception {
        HttpResponse<String> list = page.get("/customers/" + customer + "/open-items");
        Matcher link = Pattern.compile("/invoices/([0-9a-f-]{36})").matcher(list.body());
        assertThat(link.find()).isTrue();
        String invoice = link.group(1);
        assertThat(page.get("/invoices/" + invoice).body()).contains("/invoices/" + invoice + "/notes");
        Matcher item = Pattern.compile("<option value=\"([0-9a-f-]{36})\"")
                .matcher(page.get("/invoices/" + invoice + "/notes").body());
        assertThat(item.find()).isTrue();

        HttpResponse<String> back = page.file(
                "/customers/" + customer + "/documents",
                Map.of("item", item.group(1), "kind", "order", "from", invoice),
                "bon de commande.pdf",
                PDF);

        assertThat(back.headers().firstValue("Location").orElse("")).endsWith("/invoices/" + invoice);
        assertThat(page.get("/invoices/" + invoice + "/notes").body())
                .contains("bon de commande.pdf", "Bon de commande")
                .doesNotContain("??");
        assertThat(proofs("order")).isEqualTo(2);
    }

    private String timeline() {
        return api.get("/api/v1/customers/G-1/timeline").body();
    }

    private static String id(HttpResponse<String> stored) {
        Matcher id = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"").matcher(stored.body());
        assertThat(id.find()).as(stored.body()).isTrue();
        return id.group(1);
    }

    private long proofs(String kind) throws Exception {
        return Objects.requireNonNull(scope.call(
                opened.tenant(),
                () -> transaction.execute(status -> db.sql("select count(*) from casefile.proof where kind = :kind")
                        .param("kind", kind)
                        .query(Long.class)
                        .single())));
    }
}
