package org.encaisse.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.casefile.Sealing;
import org.encaisse.casefile.document.DocumentKind;
import org.encaisse.casefile.document.StoreDocument;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.sql.TenantScope;
import org.encaisse.testing.Browser;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A third person unpacks the file, verifies every hash without us, and notices one altered byte. */
@EncaisseTest
class FileTakenAwayTest {

    private static final byte[] MAIL =
            "Subject: =?utf-8?q?Relance?=\r\n\r\nBonjour,\r\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PAPER =
            "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    Desk desk;

    @Autowired
    Structures structures;

    @Autowired
    Journal journal;

    @Autowired
    ApplicationContext application;

    @Autowired
    StoreDocument store;

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

    @SuppressWarnings("NullAway.Init")
    private String manager;

    @BeforeEach
    void open() {
        opened = desk.inDakar("NEST");
        manager = desk.person(opened.tenant(), "Khady Ndour", Role.MANAGER);
        customer = customer("../../etc/passwd", "..\\..\\Évadé & Fils <b>");
        UUID message = Ids.next();
        here(() -> {
            jdbc.sql("""
                            insert into correspondence.message
                                   (tenant_id, message_id, entity_id, customer_id, purpose, language, currency, template_code,
                                    business_date, recipient, subject, state, next_attempt_at, sent_at)
                            values (platform.current_tenant(), ?, ?, ?, 'dunning', 'fr', 'XOF', '../MT2', '2026-11-20',
                                    'compta@garant.test', 'Relance', 'sent', now(), now())
                            """)
                    .params(message, structures.main().entityId(), customer)
                    .update();
            jdbc.sql("""
                            insert into correspondence.archive (tenant_id, message_id, attempt, content, sha256)
                            values (platform.current_tenant(), ?, 1, ?, ?)
                            """).params(message, MAIL, sha256(MAIL)).update();
            store.store(
                    customer,
                    null,
                    DocumentKind.values()[0],
                    "../../preuve é.pdf",
                    PAPER,
                    Actor.SYSTEM,
                    LocalDate.of(2026, 11, 20));
            journal.write(JournalEntry.of(
                    customer,
                    "casefile.note-written",
                    Instant.parse("2026-11-20T10:00:00.123456Z"),
                    new Actor(null, "Awa"),
                    Map.of("note", "« paiera » lundi\u2028<script>")));
        });
    }

    @Test
    void every_hash_holds_and_one_altered_byte_is_noticed(@TempDir Path folder) throws Exception {
        Map<String, byte[]> files =
                unzip(download("/customers/" + customer + "/file.zip").body());

        assertThat(files.keySet())
                .allMatch(name -> name.matches("[A-Za-z0-9][A-Za-z0-9._-]*(?:/[A-Za-z0-9][A-Za-z0-9._-]*)?"));
        assertThat(files.keySet())
                .contains(
                        "LISEZMOI.txt",
                        "MANIFEST.sha256",
                        "chronologie.pdf",
                        "chronologie.csv",
                        "chronologie.json",
                        "releve-XOF.pdf",
                        "factures.csv",
                        "reglements.csv",
                        "etapes.csv",
                        "promesses.csv",
                        "appels.csv",
                        "notes.csv",
                        "interets-et-frais.csv",
                        "messages.csv",
                        "pieces.csv");
        assertThat(only(files, "messages/", ".eml")).isEqualTo(MAIL);
        assertThat(only(files, "pieces/", ".pdf")).isEqualTo(PAPER);
        assertThat(text(files, "messages.csv")).contains(hex(sha256(MAIL)), "compta@garant.test");
        assertThat(new String(files.get("chronologie.pdf"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .contains("pdfaid");

        verify(files, true);
        Map<String, byte[]> altered = new LinkedHashMap<>(files);
        byte[] mail = only(files, "messages/", ".eml").clone();
        mail[mail.length - 1] ^= 1;
        altered.replaceAll((name, content) -> name.startsWith("messages/") ? mail : content);
        verify(altered, false);

        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey()).normalize();
            assertThat(path.startsWith(folder)).isTrue();
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        Process check = new ProcessBuilder("sha256sum", "-c", "--strict", "MANIFEST.sha256")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor()).as(said).isZero();
    }

    @Test
    void the_journal_keeps_who_took_it_and_the_hash_of_the_manifest() throws Exception {
        Map<String, byte[]> files =
                unzip(download("/customers/" + customer + "/file.zip").body());

        List<Map<String, Object>> taken = new java.util.ArrayList<>();
        here(() -> taken.addAll(jdbc.sql(
                        "select actor, detail ->> 'sha256' as hash from casefile.journal where kind = 'casefile.file-taken'")
                .query()
                .listOfRows()));
        assertThat(taken)
                .containsExactly(Map.of(
                        "actor",
                        "Khady Ndour",
                        "hash",
                        hex(sha256(java.util.Objects.requireNonNull(files.get("MANIFEST.sha256"))))));
    }

    @Test
    void each_sealed_line_of_the_chronology_can_be_computed_anew_from_the_file_alone() throws Exception {
        JsonNode chronology = JsonMapper.builder().build().readTree(sealed().get("chronologie.json"));
        String tenant = chronology.get("about").get("tenantId").asString();
        String about = chronology.get("about").get("customerId").asString();
        assertThat(chronology.get("about").get("chainHead").asString()).matches("[0-9a-f]{64}");
        int sealed = 0;
        for (JsonNode entry : chronology.get("entries")) {
            if (!entry.get("hash").isNull()) {
                assertThat(link(tenant, about, entry))
                        .isEqualTo(entry.get("hash").asString());
                sealed++;
            }
        }
        assertThat(sealed).isGreaterThanOrEqualTo(2);
    }

    @Test
    void a_collector_takes_away_the_files_of_his_own_customers_only_and_a_stranger_none() {
        Browser collector = new Browser(port);
        String email = desk.person(opened.tenant(), "Fatou Sow", Role.COLLECTOR);
        collector.signIn(email, Desk.PASSWORD);
        assertThat(collector.download("/customers/" + customer + "/file.zip").statusCode())
                .isEqualTo(403);
        here(() -> jdbc.sql("""
                        update customers.customer
                           set collector_id = (select u.user_id from identity.app_user u where u.email = ?)
                         where customer_id = ?
                        """).params(email, customer).update());
        assertThat(collector.download("/customers/" + customer + "/file.zip").statusCode())
                .isEqualTo(200);

        Browser sales = new Browser(port);
        sales.signIn(desk.person(opened.tenant(), "Vendeur", Role.SALES), Desk.PASSWORD);
        assertThat(sales.download("/customers/" + customer + "/file.zip").statusCode())
                .isEqualTo(403);
        Desk.Opened other = desk.inDakar("AUTRE");
        Browser stranger = new Browser(port);
        stranger.signIn(desk.person(other.tenant(), "Autre", Role.MANAGER), Desk.PASSWORD);
        assertThat(stranger.download("/customers/" + customer + "/file.zip").statusCode())
                .isEqualTo(404);
    }

    @Test
    void through_the_interface_too() throws IOException {
        customer("G-7", "Garant");
        Browser api = new Browser(port).withToken(manager, Desk.PASSWORD);
        HttpResponse<byte[]> zip = api.download("/api/v1/customers/G-7/file.zip");
        assertThat(zip.statusCode()).isEqualTo(200);
        assertThat(zip.headers().firstValue("Content-Disposition").orElse(""))
                .contains("dossier-G-7-")
                .contains(".zip\"");
        assertThat(unzip(zip.body())).containsKey("MANIFEST.sha256");
    }

    @Test
    void names_are_safe_and_stay_apart() {
        java.util.Set<String> taken = new java.util.HashSet<>();
        assertThat(SafeName.of("../../etc/passwd")).isEqualTo("etc_passwd");
        assertThat(SafeName.of("..")).isEqualTo("x");
        assertThat(SafeName.of("C:\\Windows\\nul")).isEqualTo("C_Windows_nul");
        assertThat(SafeName.of("NUL.txt")).isEqualTo("xNUL.txt");
        assertThat(SafeName.of("a\u202Egpj.exe\n")).isEqualTo("a_gpj.exe");
        assertThat(SafeName.of("é".repeat(300) + ".pdf")).hasSize(100).endsWith(".pdf");
        assertThat(SafeName.free("a.pdf", taken)).isEqualTo("a.pdf");
        assertThat(SafeName.free("A.pdf", taken)).isEqualTo("A-2.pdf");
    }

    private Map<String, byte[]> sealed() throws Exception {
        here(() -> Sealing.now(application));
        return unzip(download("/customers/" + customer + "/file.zip").body());
    }

    private static String link(String tenant, String customer, JsonNode entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(HexFormat.of().parseHex(entry.get("previous").asString()));
        out.writeLong(entry.get("seq").asLong());
        text(out, tenant);
        text(out, entry.get("id").asString());
        text(out, customer);
        text(
                out,
                entry.get("openItemId").isNull()
                        ? null
                        : entry.get("openItemId").asString());
        text(out, entry.get("kind").asString());
        out.writeLong(ChronoUnit.MICROS.between(
                Instant.EPOCH, Instant.parse(entry.get("at").asString())));
        text(out, entry.get("whoId").isNull() ? null : entry.get("whoId").asString());
        text(out, entry.get("who").asString());
        Map<String, String> detail = new TreeMap<>();
        entry.get("detail")
                .properties()
                .forEach(each -> detail.put(each.getKey(), each.getValue().asString()));
        out.writeInt(detail.size());
        for (Map.Entry<String, String> each : detail.entrySet()) {
            text(out, each.getKey());
            text(out, each.getValue());
        }
        return hex(sha256(bytes.toByteArray()));
    }

    private static void text(DataOutputStream out, @Nullable String value) throws IOException {
        if (value == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void verify(Map<String, byte[]> files, boolean whole) {
        boolean all = text(files, "MANIFEST.sha256")
                .lines()
                .allMatch(line -> hex(sha256(files.getOrDefault(line.substring(66), new byte[0])))
                        .equals(line.substring(0, 64)));
        assertThat(all).isEqualTo(whole);
        assertThat(text(files, "MANIFEST.sha256").lines().count()).isEqualTo(files.size() - 1L);
    }

    private static byte[] only(Map<String, byte[]> files, String folder, String ending) {
        return files.entrySet().stream()
                .filter(file ->
                        file.getKey().startsWith(folder) && file.getKey().endsWith(ending))
                .map(Map.Entry::getValue)
                .reduce((one, two) -> {
                    throw new AssertionError("more than one in " + folder);
                })
                .orElseThrow();
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> download(String path) {
        Browser browser = new Browser(port);
        browser.signIn(manager, Desk.PASSWORD);
        HttpResponse<byte[]> answer = browser.download(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private UUID customer(String code, String name) {
        UUID id = Ids.next();
        here(() -> jdbc.sql("""
                        insert into customers.customer (tenant_id, customer_id, entity_id, code, name, language, search)
                        values (platform.current_tenant(), ?, ?, ?, ?, 'fr', '')
                        """)
                .params(id, structures.main().entityId(), code, name)
                .update());
        return id;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private void here(Runnable work) {
        scope.run(opened.tenant(), () -> transaction.executeWithoutResult(tx -> work.run()));
    }
}
