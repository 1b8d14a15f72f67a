package org.encaisse.anomalies;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.sql.TenantScope;
import org.encaisse.testing.Browser;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The page, the panel, the workbook and the interface say the same; a name never becomes HTML. */
@EncaisseTest
class AnomaliesOverHttpTest {

    @Autowired
    Desk desk;

    @Autowired
    Anomalies anomalies;

    @Autowired
    Structures structures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TenantScope scope;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    @SuppressWarnings("NullAway.Init")
    private Desk.Opened opened;

    @SuppressWarnings("NullAway.Init")
    private UUID customer;

    @BeforeEach
    void open() {
        opened = desk.inDakar("NEST");
        customer = Ids.next();
        here(() -> {
            jdbc.sql("""
                            insert into customers.customer (tenant_id, customer_id, entity_id, code, name, language, search)
                            values (platform.current_tenant(), ?, ?, 'G-1', '<script>alert(1)</script>', 'fr', '')
                            """).params(customer, structures.main().entityId()).update();
            anomalies.watch(NewAnomaly.ofCustomer(
                    "dunning.no-email",
                    customer,
                    Map.of("step", "N4", "instead", "@channel.phone"),
                    "/customers/" + customer + "/contacts/new"));
            anomalies.raise(new NewAnomaly(
                    MessageAnomalies.RETURNED,
                    customer,
                    "m1",
                    Map.of("recipient", "<b>x</b>@garage.test", "reason", "5.1.1 <img src=x>", "cause", "5.1.1"),
                    "/outbox"));
        });
    }

    @Test
    void the_page_counts_by_cause_and_leads_to_the_cure() {
        Browser browser = new Browser(port);
        browser.signIn(opened.administrator(), Desk.PASSWORD);
        String page = browser.get("/anomalies").body();
        assertThat(page)
                .contains(
                        "Aucune adresse e-mail utilisable pour l’étape N4", "/customers/" + customer + "/contacts/new")
                .contains("Fait autrement", "&lt;script&gt;", "5.1.1 &lt;img")
                .doesNotContain("<script>alert", "<img src=x", "??");
        assertThat(browser.get("/anomalies?kind=dunning.no-email").body()).doesNotContain("5.1.1 &lt;img");
        assertThat(browser.get("/anomalies?since=over-month").body()).contains("Aucune anomalie");
        assertThat(browser.get("/customers/" + customer + "/anomalies").body()).contains("Message revenu");
        assertThat(browser.get("/anomalies/review").body()).contains("5.1.1").doesNotContain("??");
        assertThat(browser.get("/anomalies/review?month=2020-13").statusCode()).isEqualTo(200);
        assertThat(browser.get("/").body()).contains("href=\"/anomalies\"").doesNotContain("??");
    }

    @Test
    void the_workbook_holds_every_line(@TempDir Path folder) throws Exception {
        Browser browser = new Browser(port);
        browser.signIn(opened.administrator(), Desk.PASSWORD);
        Path xlsx = Files.write(
                folder.resolve("a.xlsx"), browser.download("/anomalies.xlsx").body());
        StringBuilder sheets = new StringBuilder();
        try (ZipFile zip = new ZipFile(xlsx.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                sheets.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(sheets).contains("Aucune adresse e-mail utilisable", "Message revenu", "G-1");
    }

    @Test
    void the_interface_lists_counts_and_cures_by_hand_only_what_nobody_watches() {
        Browser api = new Browser(port).withToken(opened.administrator(), Desk.PASSWORD);
        assertThat(api.get("/api/v1/anomalies/counts").body()).contains("\"total\":2", "dunning.no-email");
        String listed = api.get("/api/v1/anomalies?kind=dunning.no-email").body();
        assertThat(listed).contains("\"customer\":\"G-1\"", "\"times\":1").doesNotContain("message-returned");

        HttpResponse<String> watched =
                api.json("POST", "/api/v1/anomalies/" + id("dunning.no-email") + "/cure", "{\"reason\": \"x\"}");
        assertThat(watched.statusCode()).isEqualTo(422);
        assertThat(watched.body()).contains("casefile.anomaly-is-watched");
        UUID returned = id(MessageAnomalies.RETURNED);
        assertThat(api.json("POST", "/api/v1/anomalies/" + returned + "/cure", "{\"reason\": \" \"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(api.json("POST", "/api/v1/anomalies/" + returned + "/cure", "{\"reason\": \"rappelé\"}")
                        .body())
                .contains("\"state\":\"cured\"", "rappelé");
        assertThat(api.json("POST", "/api/v1/anomalies/" + returned + "/cure", "{\"reason\": \"encore\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(api.get("/api/v1/anomalies?state=cured").body()).contains("rappelé");
        assertThat(api.get("/api/v1/customers/G-1/timeline").body()).contains("casefile.anomaly-cured", "rappelé");
    }

    @Test
    void a_salesperson_sees_the_panel_and_not_the_page_and_a_stranger_nothing() {
        Browser sales = new Browser(port);
        sales.signIn(desk.person(opened.tenant(), "Vendeur", Role.SALES), Desk.PASSWORD);
        assertThat(sales.get("/anomalies").statusCode()).isEqualTo(403);
        assertThat(sales.get("/customers/" + customer + "/anomalies").body()).doesNotContain("/cure");
        Desk.Opened stranger = desk.inDakar("AUTRE");
        Browser other = new Browser(port).withToken(stranger.administrator(), Desk.PASSWORD);
        assertThat(other.get("/api/v1/anomalies").body()).contains("\"items\":[]");
        assertThat(other.json(
                                "POST",
                                "/api/v1/anomalies/" + id(MessageAnomalies.RETURNED) + "/cure",
                                "{\"reason\": \"x\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    private UUID id(String kind) {
        List<UUID> found = new ArrayList<>();
        here(() -> found.add(jdbc.sql("select anomaly_id from anomalies.anomaly where kind = ?")
                .param(kind)
                .query(UUID.class)
                .single()));
        return found.getFirst();
    }

    private void here(Runnable work) {
        scope.run(opened.tenant(), () -> transaction.executeWithoutResult(tx -> work.run()));
    }
}
