package org.encaisse.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One collector in front of the desk: opens pages and sends the forms that stand on them, telling how long each took. */
final class Collector {

    private static final Pattern TASK = Pattern.compile("/customers/([0-9a-f-]{36})/call\\?task=([0-9a-f-]{36})");

    private final String root;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private String page = "";
    private String address = "";

    Collector(int port) {
        this.root = "http://localhost:" + port;
    }

    /** What the server answered: its status, how long it took, and where it sends the browser next. */
    record Answer(int status, double seconds, @Nullable String next) {
        boolean isGood() {
            return status == 200 || status == 302 || status == 303;
        }
    }

    void signIn(String email, String password) throws IOException, InterruptedException {
        open("/sign-in");
        Answer answer = send("/sign-in", Map.of("email", email, "password", password));
        if (answer.next() == null || answer.next().contains("sign-in")) {
            throw new IllegalStateException(email + " does not get in: " + answer);
        }
    }

    Answer open(String path) throws IOException, InterruptedException {
        address = path;
        return timed(HttpRequest.newBuilder(URI.create(root + path)).GET().build());
    }

    /** Sends a form of the page at hand, with what it carries unseen. */
    Answer send(String path, Map<String, String> fields) throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return timed(HttpRequest.newBuilder(URI.create(root + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form + "&_csrf=" + encode(hidden("_csrf"))))
                .build());
    }

    /** The value of a hidden field of the page at hand; empty when there is none. */
    String hidden(String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        return field.find() ? field.group(1) : "";
    }

    /** The call a page or its address is about: customer and task; null when it is about none. */
    static String @Nullable [] call(String text) {
        Matcher link = TASK.matcher(text);
        return link.find() ? new String[] {link.group(1), link.group(2)} : null;
    }

    /** What the page at hand says went wrong. */
    String complaint() {
        Matcher said = Pattern.compile("(?s)class=\"error\"[^>]*>(.*?)</p>").matcher(page);
        return said.find() ? " «" + said.group(1).strip() + "»" : page.replaceAll("(?s)^.*<main|<[^>]+>|\\s+", " ");
    }

    String address() {
        return address;
    }

    private Answer timed(HttpRequest request) throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        double seconds = (System.nanoTime() - began) / 1e9;
        if (response.statusCode() == 200) {
            page = response.body();
        }
        String next = response.headers()
                .firstValue("Location")
                .map(place -> place.replace(root, ""))
                .orElse(null);
        return new Answer(response.statusCode(), seconds, next);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
