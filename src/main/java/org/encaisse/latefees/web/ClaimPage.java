package org.encaisse.latefees.web;

import java.util.List;
import org.encaisse.customers.Customer;
import org.encaisse.latefees.Claim;
import org.encaisse.latefees.ClaimDetail;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;

/** A claim with its calculation, as it was made. */
public record ClaimPage(Claim claim, Customer customer, List<ClaimDetail> details, boolean may) {

    public static String state(Claim claim, Ui ui) {
        if (!claim.stands()) {
            return ui.t(claim.reopened() ? "latefees.claim.mistaken" : "latefees.claim.waived");
        }
        return claim.remaining().isPositive() ? ui.t("latefees.claim.owed") : ui.t("latefees.claim.paid");
    }

    public static Tone tone(Claim claim) {
        return !claim.stands() ? Tone.NEUTRAL : claim.remaining().isPositive() ? Tone.NOTICE : Tone.GOOD;
    }

    public String state(Ui ui) {
        return state(claim, ui);
    }

    public Tone tone() {
        return tone(claim);
    }

    public String reason() {
        String reason = claim.reason();
        return reason == null ? "" : reason;
    }

    public Calculation calculation(ClaimDetail detail) {
        return new Calculation(detail.stretches());
    }

    public boolean mayWithdraw() {
        return may && claim.stands() && claim.remaining().isPositive();
    }

    /** As a mistake only while nothing was paid of it. */
    public boolean mayReopen() {
        return mayWithdraw() && claim.remaining().equals(claim.total());
    }

    public String address() {
        return "/late-fees/claims/" + claim.claimId();
    }
}
