package org.encaisse.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
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
        assertThat(answer.body())
                .contains("/api/v1/tokens", "Interface REST", "Les jetons de la personne")
                .doesNotContain("??");
    }

    @Test
    void every_route_is_told_in_a_sentence_in_french_and_in_english() throws IOException, InterruptedException {
        Map<String, String> french = sentences("fr");
        Map<String, String> english = sentences("en");
        assertThat(french).hasSizeGreaterThan(40);
        assertThat(french.entrySet().stream()
                        .filter(route -> route.getValue().isBlank())
                        .map(Map.Entry::getKey))
                .as("routes without a sentence: write <module>.api.<operationId> in the module's messages")
                .isEmpty();
        assertThat(english.entrySet().stream()
                        .filter(route -> route.getValue().equals(french.get(route.getKey())))
                        .map(Map.Entry::getKey))
                .as("routes told in French only")
                .isEmpty();
    }

    private Map<String, String> sentences(String language) throws IOException, InterruptedException {
        Map<String, String> found = new TreeMap<>();
        JsonNode paths = JsonMapper.shared()
                .readTree(get("/api/openapi.json", "Accept-Language", language).body())
                .path("paths");
        paths.properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(verb -> found.put(
                                verb.getKey() + " " + path.getKey() + " ("
                                        + verb.getValue().path("operationId").stringValue() + ")",
                                verb.getValue().path("summary").stringValue())));
        return found;
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    headers(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)), headers)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static HttpRequest.Builder headers(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }
}
