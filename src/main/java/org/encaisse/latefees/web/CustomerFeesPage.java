package org.encaisse.latefees.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.latefees.AgreedTerms;
import org.encaisse.latefees.Claim;
import org.encaisse.latefees.Claimable;
import org.encaisse.latefees.CustomerFees;
import org.encaisse.latefees.rule.ContractFloor;
import org.encaisse.latefees.rule.Regime;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/**
 * What late payment costs a customer today, invoice by invoice, with the calculation.
 *
 * @param floor the half-years in which a contractual rate is too low, or cannot be judged
 * @param may whether the reader may claim
 */
public record CustomerFeesPage(
        CustomerFees fees, AgreedTerms agreed, List<ContractFloor.Finding> floor, List<Claim> claims, boolean may) {

    public UUID customerId() {
        return fees.customer().customerId();
    }

    public String claimAction() {
        return "/customers/" + customerId() + "/late-fees/claims";
    }

    public String termsHref() {
        return "/customers/" + customerId() + "/late-fees/terms";
    }

    public String exportHref() {
        return "/customers/" + customerId() + "/late-fees.csv?on=" + fees.on();
    }

    public boolean free() {
        return fees.terms().regime() == Regime.NONE;
    }

    public String regime(Ui ui) {
        Regime regime = fees.terms().regime();
        BigDecimal rate = fees.terms().contractRate();
        String name = ui.t("latefees.regime." + regime.code());
        return regime == Regime.CONTRACT && rate != null ? name + " – " + Calculation.percent(rate, ui) : name;
    }

    public String why(Ui ui) {
        String note = agreed.note();
        String why = ui.t("latefees.why." + fees.terms().why());
        return fees.terms().why().equals("agreed") && note != null ? why + " – " + note : why;
    }

    /** The legal rate runs from the formal notice, and there is none. */
    public boolean waitsForNotice() {
        return fees.terms().regime().needsNotice() && fees.terms().noticeOn() == null;
    }

    /** Only what can still be claimed, or cannot be computed: what is claimed stands among the claims. */
    public List<Claimable> items() {
        return fees.items().stream()
                .filter(item -> item.refused() != null
                        || item.elsewhere() != null
                        || item.total().isPositive())
                .toList();
    }

    public boolean mayClaim() {
        return may && !free() && !fees.nothing();
    }

    /** Until today, or until the money came when nothing is owed of it any more. */
    public int daysLate(Claimable item) {
        LocalDate due = item.item().debt().dueOn();
        LocalDate until = item.item().remaining().isPositive()
                        || item.item().debt().reliefs().isEmpty()
                ? fees.on()
                : item.item().debt().reliefs().getLast().on();
        return Math.toIntExact(ChronoUnit.DAYS.between(due, until));
    }

    public String state(Claimable item, Ui ui) {
        return item.item().remaining().isPositive()
                ? ui.t("latefees.still-owed", item.item().remaining())
                : ui.t("latefees.paid-late");
    }

    public Calculation calculation(Claimable item) {
        return new Calculation(item.interest().stretches());
    }

    public String refusal(Claimable item, Ui ui) {
        Refused refused = item.refused();
        return refused == null ? "" : ui.refusal(refused);
    }

    public @Nullable Money elsewhere(Claimable item) {
        return item.elsewhere();
    }

    public String floorText(ContractFloor.Finding finding, Ui ui) {
        BigDecimal floor = finding.floor();
        return floor == null
                ? ui.t("latefees.floor.unknown", finding.semester().code())
                : ui.t("latefees.floor.below", finding.semester().code(), Calculation.percent(floor, ui));
    }

    public String totals(Ui ui) {
        return fees.totals().stream()
                .filter(total -> total.whole().isPositive())
                .map(total -> ui.t("latefees.total-line", total.whole(), total.interest(), total.indemnity()))
                .collect(Collectors.joining(" · "));
    }

    public String claimState(Claim claim, Ui ui) {
        return ClaimPage.state(claim, ui);
    }
}
