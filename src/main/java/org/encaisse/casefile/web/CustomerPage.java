package org.encaisse.casefile.web;

import java.util.List;
import org.encaisse.casefile.CasefileRight;
import org.encaisse.platform.web.Panel;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** A debtor's file: its head, and the panels that each module serves. */
public record CustomerPage(CustomerHeader head, @Nullable String collector, List<Panel.Shown> panels) {

    public boolean mayCall(Ui ui) {
        return ui.opens(call());
    }

    public String call() {
        return "/customers/" + head.customerId() + "/call";
    }

    public boolean held() {
        return head.holds() > 0;
    }

    /** What is suspended and until when, in one line. */
    public String holdText(Ui ui) {
        if (!head.wholeCustomerHeld()) {
            return ui.t("casefile.customer.held-items", head.holds());
        }
        return head.heldUntil() == null
                ? ui.t("casefile.customer.held")
                : ui.t("casefile.customer.held-until", head.heldUntil());
    }

    /** When we last spoke and how; empty when we never did. */
    public String lastContact(Ui ui) {
        if (head.lastContact() == null) {
            return ui.t("casefile.customer.no-contact");
        }
        return ui.ago(head.lastContact());
    }

    /** Where the statement of account in this currency is. */
    public String statement(CustomerHeader.Balance balance) {
        return "/customers/" + head.customerId() + "/statement.pdf?currency="
                + balance.outstanding().currency().getCurrencyCode();
    }

    public String statementLabel(CustomerHeader.Balance balance, Ui ui) {
        return head.balances().size() == 1
                ? ui.t("casefile.customer.statement")
                : ui.t(
                        "casefile.customer.statement-in",
                        balance.outstanding().currency().getCurrencyCode());
    }

    public Tone tone(CustomerHeader.Balance balance) {
        return balance.overdue().isPositive() ? Tone.BAD : Tone.GOOD;
    }

    /** Since when something is overdue. */
    public String since(CustomerHeader.Balance balance, Ui ui) {
        return balance.oldestDue() == null
                ? ui.t("casefile.customer.nothing-overdue")
                : ui.t("casefile.customer.since", balance.oldestDue());
    }

    public String channel(Ui ui) {
        String channel = head.lastChannel();
        return channel == null ? "" : ui.shown(channel);
    }

    public String lead(Ui ui) {
        String segment = head.segment() == null ? "" : " · " + head.segment();
        String who = collector == null ? "" : " · " + ui.t("casefile.customer.collector", collector);
        return head.code() + segment + who;
    }

    /** Whoever supervises, and the customer's own collector. */
    public boolean mayTakeAway(Ui ui) {
        return ui.may(CasefileRight.TAKE_AWAY)
                && (ui.may(CasefileRight.TAKE_ANY_AWAY)
                        || (ui.person() != null && ui.person().userId().equals(head.collectorId())));
    }

    public String history() {
        return "/customers/" + head.customerId() + "/history";
    }

    public String file() {
        return "/customers/" + head.customerId() + "/file.zip";
    }
}
