package org.encaisse.platform.sms;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.encaisse.platform.mail.Handover;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A provider on this machine is asked as its documentation would say, and its answers are understood. */
class HttpSmsTest {

    private static final Sms SMS = new Sms(new UUID(1, 2), "+221771234567", "Bonjour \"Awa\"\nsolde & échéance");

    private final List<String> asked = new ArrayList<>();
    private int status = 200;
    private String answer = "{\"messages\": [{\"id\": \"m-42\"}]}";

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/send", exchange -> {
            asked.add(exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void json_is_posted_with_the_secret_in_its_header_and_the_number_of_the_message_is_kept() {
        Handover handed = provider(false, "{\"to\":\"{{to}}\",\"text\":\"{{text}}\",\"ref\":\"{{id}}\"}")
                .hand(SMS);
        assertThat(handed).isEqualTo(new Handover.Accepted("m-42"));
        assertThat(asked)
                .containsExactly("Bearer s3cr3t-token application/json {\"to\":\"+221771234567\",\"text\":\"Bonjour "
                        + "\\\"Awa\\\"\\nsolde & échéance\",\"ref\":\"00000000-0000-0001-0000-000000000002\"}");
    }

    @Test
    void a_text_cannot_add_a_field_to_a_form() {
        provider(true, "to={{to}}&msg={{text}}&from={{from}}")
                .hand(new Sms(new UUID(1, 2), "+221771234567", "a&to=b{{id}}"));
        assertThat(asked)
                .containsExactly("Bearer s3cr3t-token application/x-www-form-urlencoded "
                        + "to=%2B221771234567&msg=a%26to%3Db%7B%7Bid%7D%7D&from=NEST");
    }

    @Test
    void a_refusal_for_good_and_one_for_now_differ_and_the_secret_is_never_repeated() {
        status = 401;
        answer = "{\"error\": \"bad token s3cr3t-token\"}";
        assertThat(provider(false, "{{to}}{{text}}").hand(SMS))
                .isInstanceOfSatisfying(Handover.Refused.class, refused -> {
                    assertThat(refused.permanent()).isTrue();
                    assertThat(refused.reply()).contains("401").doesNotContain("s3cr3t");
                });
        status = 429;
        assertThat(provider(false, "{{to}}{{text}}").hand(SMS))
                .isInstanceOfSatisfying(
                        Handover.Refused.class,
                        refused -> assertThat(refused.permanent()).isFalse());
        assertThat(new SmsProvider(URI.create("https://sms.test"), "A", "s3cr3t", false, "", "", "").toString())
                .doesNotContain("s3cr3t");
    }

    @Test
    void nobody_there_is_no_message_and_silence_is_a_doubt() throws IOException {
        try (ServerSocket none = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = none.getLocalPort();
            none.close();
            assertThat(at(URI.create("http://127.0.0.1:" + port + "/send")).hand(SMS))
                    .isInstanceOf(Handover.Unreachable.class);
        }
        server.createContext("/cut", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.close();
        });
        assertThat(at(URI.create(address("/cut"))).hand(SMS)).isInstanceOf(Handover.Ambiguous.class);
    }

    @Test
    void an_answer_without_end_is_a_doubt() {
        answer = "x".repeat(1 << 20);
        assertThat(provider(false, "{{to}}{{text}}").hand(SMS)).isInstanceOf(Handover.Ambiguous.class);
    }

    @Test
    void the_metadata_of_a_cloud_is_never_asked() {
        assertThat(at(URI.create("http://169.254.169.254/latest")).hand(SMS))
                .isInstanceOfSatisfying(
                        Handover.Refused.class,
                        refused -> assertThat(refused.permanent()).isTrue());
    }

    private HttpSms provider(boolean form, String body) {
        return new HttpSms(new SmsProvider(
                URI.create(address("/send")),
                "Authorization",
                "Bearer s3cr3t-token",
                form,
                body,
                "messages.0.id",
                "NEST"));
    }

    private static HttpSms at(URI url) {
        return new HttpSms(
                new SmsProvider(url, "Authorization", "Bearer s3cr3t-token", false, "{{to}}{{text}}", "", ""));
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }
}
