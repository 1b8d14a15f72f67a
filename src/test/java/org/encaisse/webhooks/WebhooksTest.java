package org.encaisse.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.sql.TenantScope;
import org.encaisse.testing.Browser;
import org.encaisse.testing.Calendar;
import org.encaisse.testing.Desk;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** A real server on the other side: what it gets, and what happens when it does not want it. */
@EncaisseTest
class WebhooksTest {

    private static final String EVENT = "customer.suspended";

    @Autowired
    Desk desk;

    @Autowired
    Webhooks webhooks;

    @Autowired
    TellSystems tell;

    @Autowired
    DeliverWaiting deliver;

    @Autowired
    Calendar calendar;

    @Autowired
    TenantScope scope;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final AtomicInteger status = new AtomicInteger(200);

    @SuppressWarnings("NullAway.Init")
    private HttpServer other;

    @SuppressWarnings("NullAway.Init")
    private Desk.Opened opened;

    private record Received(String path, String signature, String timestamp, String body) {}

    @BeforeEach
    void open() throws IOException {
        opened = desk.inDakar("NEST");
        other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.createContext("/", exchange -> {
            received.add(new Received(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("Encaisse-Signature"),
                    exchange.getRequestHeaders().getFirst("Encaisse-Timestamp"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            if (status.get() == 302) {
                exchange.getResponseHeaders().add("Location", "/elsewhere");
            }
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        other.start();
    }

    @AfterEach
    void close() {
        other.stop(0);
    }

    @Test
    void what_happened_arrives_signed() throws InterruptedException {
        String secret = make("/hook");
        happened();

        Received got = next();
        assertThat(got.path()).isEqualTo("/hook");
        assertThat(got.body()).contains("\"event\":\"" + EVENT + "\"", "\"customer\":\"G-1\"");
        assertThat(got.signature())
                .isEqualTo("sha256=" + PostDelivery.signature(secret, got.timestamp(), got.body()))
                .isNotEqualTo("sha256=" + PostDelivery.signature("another", got.timestamp(), got.body()));
        assertThat(settled("delivered").answer()).isEqualTo("HTTP 200");
    }

    @Test
    void a_system_that_fails_is_told_again_later_and_by_hand() throws InterruptedException {
        make("/hook");
        status.set(500);
        happened();
        Received first = next();
        Delivery waiting = tried();
        assertThat(waiting.attempts()).isEqualTo(1);
        assertThat(waiting.answer()).isEqualTo("HTTP 500");
        assertThat(waiting.nextAt()).isAfter(waiting.createdAt());

        status.set(410);
        scope.run(
                opened.tenant(),
                () -> assertThatThrownBy(() -> webhooks.sendAgain(waiting.deliveryId()))
                        .isInstanceOfSatisfying(
                                Refused.class, e -> assertThat(e.refusal()).isEqualTo(WebhookRefusal.STILL_WAITING)));
        deliver.look();
        assertThat(received).as("not before its time").isEmpty();
        calendar.turnTo(opened.tenant(), waiting.nextAt());
        assertThat(next().body()).as("told again by itself, the same words").isEqualTo(first.body());
        settled("failed");

        status.set(204);
        scope.run(opened.tenant(), () -> webhooks.sendAgain(waiting.deliveryId()));
        assertThat(next().body()).isEqualTo(first.body());
        settled("delivered");
    }

    @Test
    void a_redirect_is_not_followed() throws InterruptedException {
        make("/hook");
        status.set(302);
        happened();

        assertThat(next().path()).isEqualTo("/hook");
        assertThat(tried().answer()).isEqualTo("HTTP 302");
        assertThat(received).noneMatch(each -> each.path().equals("/elsewhere"));
    }

    @Test
    void what_is_rolled_back_is_never_told_and_a_switched_off_system_is_told_nothing() {
        make("/hook");
        scope.run(
                opened.tenant(),
                () -> transaction.executeWithoutResult(tx -> {
                    tell.tell(EVENT, Map.of("customer", "G-1"));
                    tx.setRollbackOnly();
                }));
        scope.run(
                opened.tenant(), () -> webhooks.enable(webhooks.all().getFirst().webhookId(), false));
        happened();

        scope.run(
                opened.tenant(),
                () -> assertThat(webhooks.deliveries(null, 10).items()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://[fe80::1]/",
                "http://[::ffff:169.254.169.254]/",
                "http://[fd00:ec2::254]/",
                "http://0.0.0.0/",
                "http://224.0.0.1/"
            })
    void metadata_and_link_local_addresses_are_refused(String url) {
        refused(url, WebhookRefusal.FORBIDDEN_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.com/",
                "file:///etc/passwd",
                "example.com",
                "http://",
                "http://a:b@example.com/",
                ""
            })
    void only_web_addresses_are_called(String url) {
        refused(url, WebhookRefusal.NOT_AN_ADDRESS);
    }

    @Test
    void over_http_the_secret_is_shown_once_and_only_to_the_administrator() {
        Browser api = new Browser(port).withToken(opened.administrator(), Desk.PASSWORD);
        HttpResponse<String> made = api.json(
                "POST",
                "/api/v1/webhooks",
                "{\"url\": \"http://127.0.0.1:1/x\", \"events\": [\"customer.suspended\"]}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.body()).contains("\"secret\":\"whsec_");
        assertThat(api.get("/api/v1/webhooks").body()).doesNotContain("whsec_").contains("127.0.0.1:1");
        assertThat(api.json("POST", "/api/v1/webhooks", "{\"url\": \"http://127.0.0.1/\", \"events\": [\"x\"]}")
                        .body())
                .contains("webhook.unknown-event");

        Browser browser = new Browser(port);
        browser.signIn(opened.administrator(), Desk.PASSWORD);
        assertThat(browser.get("/settings/webhooks").body())
                .contains("http://127.0.0.1:1/x")
                .doesNotContain("whsec_", "??");
    }

    private String make(String path) {
        String[] secret = new String[1];
        scope.run(
                opened.tenant(),
                () -> secret[0] = webhooks.make(
                                "http://127.0.0.1:" + other.getAddress().getPort() + path, List.of(EVENT), Actor.SYSTEM)
                        .secret());
        return secret[0];
    }

    private void happened() {
        scope.run(
                opened.tenant(),
                () -> transaction.executeWithoutResult(tx -> tell.tell(EVENT, Map.of("customer", "G-1"))));
    }

    private Received next() throws InterruptedException {
        deliver.look();
        Received next = received.poll(10, TimeUnit.SECONDS);
        assertThat(next).isNotNull();
        return next;
    }

    private Delivery settled(String state) {
        Delivery delivery = tried();
        assertThat(delivery.state()).isEqualTo(state);
        return delivery;
    }

    private Delivery tried() {
        Delivery[] found = new Delivery[1];
        scope.run(
                opened.tenant(),
                () -> found[0] = webhooks.deliveries(null, 1).items().getFirst());
        assertThat(found[0].answer()).isNotNull();
        return found[0];
    }

    private void refused(String url, WebhookRefusal refusal) {
        scope.run(
                opened.tenant(),
                () -> assertThatThrownBy(() -> webhooks.make(url, List.of(EVENT), Actor.SYSTEM))
                        .isInstanceOfSatisfying(
                                Refused.class, e -> assertThat(e.refusal()).isEqualTo(refusal)));
    }
}
