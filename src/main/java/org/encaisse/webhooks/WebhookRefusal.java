package org.encaisse.webhooks;

import org.encaisse.kernel.outcome.Refusal;

/** Why a webhook is refused. */
public enum WebhookRefusal implements Refusal {
    /** No such webhook, or it is someone else's. */
    NO_SUCH_WEBHOOK(Kind.MISSING),
    /** No such delivery, or it is someone else's. */
    NO_SUCH_DELIVERY(Kind.MISSING),
    /** It waits to be sent already. */
    STILL_WAITING(Kind.CONFLICT),
    /** Not an address that starts with http:// or https://. */
    NOT_AN_ADDRESS(Kind.RULE),
    /** Addresses of the machine's own network equipment (169.254/16, fe80::/10) are never called. */
    FORBIDDEN_ADDRESS(Kind.RULE),
    /** No such event. */
    UNKNOWN_EVENT(Kind.RULE),
    /** At least one event. */
    NO_EVENT(Kind.RULE);

    private final Kind kind;

    WebhookRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return Refusal.code("webhook", this);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
