package org.encaisse.platform.sms;

import java.net.ConnectException;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.encaisse.platform.http.OutsideAddress;
import org.encaisse.platform.mail.Handover;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Posts text messages to a provider: twelve seconds and 64 kB of answer at most, redirects not followed, the secret in one header only. */
public final class HttpSms implements SmsTransport {

    private static final Duration PATIENCE = Duration.ofSeconds(12);
    private static final Pattern PLACE = Pattern.compile("\\{\\{(to|text|from|id)}}");
    private static final int LONGEST_REPLY = 200;
    private static final int LONGEST_ANSWER = 64 << 10;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final SmsProvider provider;

    public HttpSms(SmsProvider provider) {
        this.provider = provider;
    }

    @Override
    public String name() {
        return provider.url().getHost();
    }

    @Override
    public Handover hand(Sms sms) {
        try {
            if (OutsideAddress.isForbidden(provider.url())) {
                return new Handover.Refused(
                        true, "forbidden address " + provider.url().getHost());
            }
        } catch (UnknownHostException e) {
            return new Handover.Unreachable("unknown host " + provider.url().getHost());
        }
        HttpRequest request = HttpRequest.newBuilder(provider.url())
                .timeout(PATIENCE)
                .header("User-Agent", "Encaisse")
                .header("Accept", "application/json")
                .header("Content-Type", provider.form() ? "application/x-www-form-urlencoded" : "application/json")
                .header(provider.header(), provider.secret())
                .POST(HttpRequest.BodyPublishers.ofString(body(sms)))
                .build();
        CompletableFuture<HttpResponse<String>> answering = HTTP.sendAsync(
                request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), LONGEST_ANSWER));
        try {
            return answer(answering.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            answering.cancel(true);
            return new Handover.Ambiguous("no answer within " + PATIENCE.toSeconds() + " s");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException
                    ? new Handover.Unreachable(said(String.valueOf(cause)))
                    : new Handover.Ambiguous(said(String.valueOf(cause)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Handover.Ambiguous("interrupted");
        }
    }

    private Handover answer(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            String id = idIn(response.body());
            return new Handover.Accepted(id.isEmpty() ? "HTTP " + status : id);
        }
        boolean later = status >= 500 || status == 408 || status == 425 || status == 429;
        return new Handover.Refused(!later, said("HTTP " + status + " " + response.body()));
    }

    private String idIn(String body) {
        if (provider.answerId().isEmpty()) {
            return "";
        }
        try {
            JsonNode node = JSON.readTree(body);
            for (String step : provider.answerId().split("\\.")) {
                node = step.matches("\\d+") ? node.path(Integer.parseInt(step)) : node.path(step);
            }
            return said(node.asString(""));
        } catch (JacksonException e) {
            return "";
        }
    }

    /** A value is written as a value: nothing in a text can add a field to what is posted. */
    private String body(Sms sms) {
        Map<String, String> values = Map.of(
                "to",
                sms.to(),
                "text",
                sms.text(),
                "from",
                provider.from(),
                "id",
                sms.id().toString());
        Matcher places = PLACE.matcher(provider.body());
        StringBuilder body = new StringBuilder();
        while (places.find()) {
            String value = values.getOrDefault(places.group(1), "");
            places.appendReplacement(body, Matcher.quoteReplacement(written(value)));
        }
        return places.appendTail(body).toString();
    }

    private String written(String value) {
        if (provider.form()) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
        String quoted = JSON.writeValueAsString(value);
        return quoted.substring(1, quoted.length() - 1);
    }

    /** What the other side says is kept beside the message: in one line, short, and without the secret, should it repeat it. */
    private String said(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        for (String part : provider.secret().split(" ")) {
            if (part.length() >= 6) {
                line = line.replace(part, "…");
            }
        }
        return line.length() <= LONGEST_REPLY ? line : line.substring(0, LONGEST_REPLY);
    }
}
