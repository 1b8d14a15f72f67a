package org.encaisse.arrangements.web;

import org.encaisse.arrangements.Promise;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;

/**
 * One promise as lists show it.
 *
 * @param customer the customer's name, with {@code code}; empty on his own page
 * @param numbers the invoices that it covers
 */
public record PromiseLine(Promise promise, String customer, String code, String numbers, boolean may) {

    public String href() {
        return "/customers/" + promise.customerId();
    }

    public Tone tone() {
        return switch (promise.state()) {
            case OPEN -> Tone.INFO;
            case KEPT -> Tone.GOOD;
            case PARTLY_KEPT -> Tone.WARN;
            case BROKEN -> Tone.BAD;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
    }

    public String state(Ui ui) {
        return ui.t(promise.state().key());
    }

    public String means(Ui ui) {
        return ui.t(promise.means().key());
    }

    public boolean putOff() {
        return promise.renewal() > 0;
    }

    /** Said by whom, to whom. */
    public String who(Ui ui) {
        String by = promise.promisedBy();
        return by == null
                ? ui.t("arrangements.to", promise.recordedBy())
                : ui.t("arrangements.by-to", by, promise.recordedBy());
    }

    public String reason(Ui ui) {
        String reason = promise.reason();
        return reason == null ? "" : ui.has(reason) ? ui.t(reason) : reason;
    }

    public boolean mayWithdraw() {
        return may && promise.isOpen();
    }

    public boolean mayRemind() {
        return may && promise.isUnkept();
    }

    public String at(String action) {
        return "/promises/" + promise.promiseId() + action;
    }

    public String id(String what) {
        return what + "-" + promise.promiseId();
    }
}
