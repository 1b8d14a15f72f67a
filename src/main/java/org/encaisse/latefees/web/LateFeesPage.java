package org.encaisse.latefees.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.latefees.Claimable;
import org.encaisse.latefees.CustomerFees;
import org.encaisse.latefees.rule.Regime;
import org.encaisse.platform.web.Tab;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** What could be claimed, customer by customer. */
public record LateFeesPage(
        List<CustomerFees> fees, @Nullable String next, LocalDate on, boolean paid) {

    public String href(CustomerFees line) {
        return "/customers/" + line.customer().customerId();
    }

    public String regime(CustomerFees line, Ui ui) {
        return line.terms().regime() == Regime.NONE
                ? ui.t("latefees.why." + line.terms().why())
                : ui.t("latefees.regime." + line.terms().regime().code());
    }

    public String interest(CustomerFees line, Ui ui) {
        return joined(line.totals().stream().map(CustomerFees.Total::interest).toList(), ui);
    }

    public String indemnity(CustomerFees line, Ui ui) {
        return joined(line.totals().stream().map(CustomerFees.Total::indemnity).toList(), ui);
    }

    public String whole(CustomerFees line, Ui ui) {
        return joined(line.totals().stream().map(CustomerFees.Total::whole).toList(), ui);
    }

    /** How many late due dates something can be claimed on. */
    public long count(CustomerFees line) {
        return line.items().stream().filter(item -> item.total().isPositive()).count();
    }

    /** Why a part of it cannot be computed. */
    public String missing(CustomerFees line, Ui ui) {
        for (Claimable item : line.items()) {
            Refused refused = item.refused();
            if (refused != null) {
                return ui.refusal(refused);
            }
        }
        return "";
    }

    /** The tabs over the three pages of late fees. */
    public static List<Tab> tabs(Ui ui, String active) {
        return List.of(
                new Tab("/late-fees", ui.t("latefees.to-claim"), active.equals("fees")),
                new Tab("/late-fees/claims", ui.t("latefees.claims"), active.equals("claims")),
                new Tab("/late-fees/terms", ui.t("latefees.terms"), active.equals("terms")));
    }

    private static String joined(List<Money> amounts, Ui ui) {
        return amounts.stream().filter(Money::isPositive).map(ui::money).collect(Collectors.joining(" + "));
    }
}
