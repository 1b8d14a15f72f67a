package org.encaisse.webhooks;

import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.encaisse.kernel.outcome.Refused;
import org.springframework.stereotype.Component;

/**
 * Posts one telling: JSON, signed, five seconds at most, redirects not followed.
 *
 * <p>{@code Encaisse-Signature: sha256=…} is the HMAC-SHA256 of {@code <Encaisse-Timestamp>.<body>} with the webhook's
 * secret: who receives it computes the same, and refuses what is older than it likes.
 */
@Component
class PostDelivery {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LONGEST_REASON = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    /** @param accepted the other side answered 2xx */
    record Answer(boolean accepted, boolean forGood, String text) {}

    Answer post(Waiting waiting, Instant now) {
        if (waiting.url().isEmpty()) {
            return new Answer(false, true, "disabled");
        }
        URI address = URI.create(waiting.url());
        try {
            WebhookAddress.refuseForbidden(address);
        } catch (UnknownHostException e) {
            return new Answer(false, false, "unknown host " + address.getHost());
        } catch (Refused e) {
            return new Answer(false, true, e.refusal().code());
        }
        String timestamp = Long.toString(now.getEpochSecond());
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Encaisse")
                .header("Encaisse-Event", waiting.event())
                .header("Encaisse-Delivery", waiting.deliveryId().toString())
                .header("Encaisse-Timestamp", timestamp)
                .header("Encaisse-Signature", "sha256=" + signature(waiting.secret(), timestamp, waiting.body()))
                .POST(HttpRequest.BodyPublishers.ofString(waiting.body()))
                .build();
        return send(request);
    }

    private Answer send(HttpRequest request) {
        CompletableFuture<HttpResponse<Void>> answering =
                http.sendAsync(request, HttpResponse.BodyHandlers.discarding());
        try {
            int status =
                    answering.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            // 410 Gone: whoever answers so does not want to be told again.
            return new Answer(status >= 200 && status < 300, status == 410, "HTTP " + status);
        } catch (TimeoutException e) {
            answering.cancel(true);
            return new Answer(false, false, "no answer within " + PATIENCE.toSeconds() + " s");
        } catch (ExecutionException e) {
            return new Answer(false, false, cut(String.valueOf(e.getCause())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(false, false, "interrupted");
        }
    }

    static String signature(String secret, String timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON);
    }
}
