package org.encaisse.latefees.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.latefees.Claimable;
import org.encaisse.latefees.CustomerFees;
import org.encaisse.latefees.rule.Stretch;
import org.jspecify.annotations.Nullable;

/** What late payment costs a customer, as the interface tells it. */
record FeesJson(String customer, String regime, String why, LocalDate on, List<Total> totals, List<Item> items) {

    /** In one currency. */
    record Total(Money interest, Money indemnity, Money total) {}

    /**
     * One late due date.
     *
     * @param claimedThrough days up to then are claimed already
     * @param refused the name of the refusal when it cannot be computed: a rate is missing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String invoice,
            LocalDate due,
            Money amount,
            Money remaining,
            Money interest,
            Money indemnity,
            @Nullable LocalDate claimedThrough,
            Money claimed,
            boolean settledByAccounts,
            @Nullable String refused,
            List<Line> lines) {}

    /**
     * A line of the calculation.
     *
     * @param interest not rounded: only the total is
     */
    record Line(LocalDate from, LocalDate to, int days, Money base, BigDecimal percent, BigDecimal interest) {

        static Line of(Stretch line) {
            return new Line(line.from(), line.to(), line.days(), line.base(), line.percent(), line.shown());
        }
    }

    static FeesJson of(CustomerFees fees) {
        return new FeesJson(
                fees.customer().code(),
                fees.terms().regime().code(),
                fees.terms().why(),
                fees.on(),
                fees.totals().stream()
                        .map(total -> new Total(total.interest(), total.indemnity(), total.whole()))
                        .toList(),
                fees.items().stream().map(FeesJson::item).toList());
    }

    private static Item item(Claimable item) {
        Refused refused = item.refused();
        return new Item(
                item.item().number(),
                item.item().debt().dueOn(),
                item.item().debt().amount(),
                item.item().remaining(),
                item.amount(),
                item.indemnity(),
                item.claimedBefore() ? item.claimedThrough() : null,
                item.mark().claimed(),
                item.item().settledByAccounts(),
                refused == null ? null : refused.refusal().code(),
                item.interest().stretches().stream().map(Line::of).toList());
    }
}
