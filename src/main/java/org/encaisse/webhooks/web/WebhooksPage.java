package org.encaisse.webhooks.web;

import java.util.List;
import java.util.stream.Collectors;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;
import org.encaisse.webhooks.Delivery;
import org.encaisse.webhooks.Webhook;
import org.jspecify.annotations.Nullable;

/**
 * The webhooks and their deliveries.
 *
 * @param secret of the webhook just made; shown this once
 */
public record WebhooksPage(
        List<Webhook> webhooks,
        List<String> events,
        List<Delivery> deliveries,
        @Nullable String next,
        String secret,
        String refusal) {

    public String events(Webhook webhook, Ui ui) {
        return webhook.events().stream().map(event -> event(event, ui)).collect(Collectors.joining(", "));
    }

    public String event(String name, Ui ui) {
        String key = "webhook.event." + name;
        return ui.has(key) ? ui.t(key) : name;
    }

    public Tone tone(Delivery delivery) {
        return switch (delivery.state()) {
            case "delivered" -> Tone.GOOD;
            case "failed" -> Tone.BAD;
            default -> delivery.attempts() == 0 ? Tone.INFO : Tone.NOTICE;
        };
    }

    public String state(Delivery delivery, Ui ui) {
        return ui.t("webhooks.state." + delivery.state());
    }

    public boolean mayBeSentAgain(Delivery delivery) {
        return !delivery.state().equals("waiting");
    }
}
