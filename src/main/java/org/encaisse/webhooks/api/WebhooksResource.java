package org.encaisse.webhooks.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.encaisse.platform.web.Limits;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.webhooks.Delivery;
import org.encaisse.webhooks.Webhook;
import org.encaisse.webhooks.Webhooks;
import org.encaisse.webhooks.WebhooksRight;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Webhooks through the interface. */
@RestController
@RequestMapping("/api/v1/webhooks")
@WebhooksRight.Needed(WebhooksRight.WEBHOOKS)
class WebhooksResource {

    private final Webhooks webhooks;

    WebhooksResource(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @GetMapping
    Listed all() {
        return new Listed(
                webhooks.all().stream().map(webhook -> Line.of(webhook, null)).toList(), null);
    }

    /** The secret that signs is in this answer, and nowhere else afterwards. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Line make(@RequestBody Wanted body, SignedIn person) {
        Webhooks.Made made = webhooks.make(body.url() == null ? "" : body.url(), events(body.events()), person.actor());
        return Line.of(made.webhook(), made.secret());
    }

    /** Nothing more is told it; what was told stays readable. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void switchOff(@PathVariable UUID id) {
        webhooks.enable(id, false);
    }

    @GetMapping("/deliveries")
    Slice<Delivery> deliveries(@RequestParam @Nullable UUID after, @RequestParam(defaultValue = "50") int limit) {
        return webhooks.deliveries(after, Limits.clamp(limit));
    }

    @PostMapping("/deliveries/{id}/again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void again(@PathVariable UUID id) {
        webhooks.sendAgain(id);
    }

    private static List<String> events(@Nullable List<@Nullable String> wanted) {
        return wanted == null
                ? List.of()
                : wanted.stream().map(event -> event == null ? "" : event).toList();
    }

    record Wanted(@Nullable String url, @Nullable List<@Nullable String> events) {}

    record Listed(List<Line> items, @Nullable String next) {}

    /** One webhook; its secret only when it was just made. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID id,
            String url,
            List<String> events,
            boolean enabled,
            @Nullable String secret) {

        static Line of(Webhook webhook, @Nullable String secret) {
            return new Line(webhook.webhookId(), webhook.url(), webhook.events(), webhook.enabled(), secret);
        }
    }
}
