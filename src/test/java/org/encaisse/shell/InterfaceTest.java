package org.encaisse.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface describes itself to programs and to people, without signing in. */
@EncaisseTest
class InterfaceTest {

    @LocalServerPort
    int port;

    @Test
    void the_document_names_every_route_its_roles_and_its_records() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/api/openapi.json");
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode document = JsonMapper.shared().readTree(answer.body());
        assertThat(document.path("openapi").stringValue()).isEqualTo("3.1.0");
        JsonNode tokens = document.path("paths").path("/api/v1/tokens").path("post");
        assertThat(tokens.path("operationId").stringValue()).isEqualTo("post-tokens");
        assertThat(tokens.path("requestBody").isMissingNode()).isFalse();
        assertThat(document.path("components").path("schemas").has("Problem")).isTrue();
    }

    @Test
    void the_readable_page_lists_the_same_routes() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/api/docs");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("/api/v1/tokens", "Interface REST").doesNotContain("??");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
