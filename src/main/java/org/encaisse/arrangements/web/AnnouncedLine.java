package org.encaisse.arrangements.web;

import org.encaisse.arrangements.announced.AnnouncedState;
import org.encaisse.arrangements.announced.Announcement;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;

/**
 * One announced payment as lists show it.
 *
 * @param customer the customer's name, with {@code code}; empty on his own page
 * @param numbers the invoices that it pays; empty while the customer has not said
 * @param courier who fetches the cheque
 */
public record AnnouncedLine(
        Announcement one, String customer, String code, String numbers, String courier, boolean may, boolean accounts) {

    public String href() {
        return "/customers/" + one.customerId();
    }

    public Tone tone() {
        return switch (one.state()) {
            case ANNOUNCED, RESCHEDULED -> Tone.INFO;
            case COLLECTED -> Tone.NOTICE;
            case ABSENT, WRONG_AMOUNT -> Tone.WARN;
            case MISSING -> Tone.BAD;
            case RECEIVED -> Tone.GOOD;
            case CANCELLED -> Tone.NEUTRAL;
        };
    }

    public String kind(Ui ui) {
        return ui.t(one.kind().key());
    }

    public String state(Ui ui) {
        return ui.t(one.state().key());
    }

    public String when(Ui ui) {
        return ui.date(one.expectedOn()) + (one.expectedAt() == null ? "" : " " + one.expectedAt());
    }

    public String reference() {
        return one.receipt() != null ? one.receipt() : one.reference() == null ? "" : one.reference();
    }

    public boolean mayReceive() {
        return accounts && !one.isOver();
    }

    public boolean mayMiss() {
        return accounts && !one.isOver() && !one.awaitsVisit() && one.state() != AnnouncedState.MISSING;
    }

    /** What it pays is still to be said. */
    public boolean mayName() {
        return accounts && !one.isOver() && !one.itemsKnown();
    }

    public boolean mayReschedule() {
        return may && one.isCheque() && !one.isOver() && one.state() != AnnouncedState.COLLECTED;
    }

    public boolean mayChange() {
        return may && !one.isOver();
    }

    public boolean hasSheet() {
        return one.isCheque();
    }

    public String sheet() {
        return "/courier/" + one.announcedId();
    }

    public String at(String action) {
        return "/announced-payments/" + one.announcedId() + action;
    }

    public String id(String what) {
        return what + "-" + one.announcedId();
    }
}
