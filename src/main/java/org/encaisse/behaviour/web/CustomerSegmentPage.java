package org.encaisse.behaviour.web;

import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.encaisse.behaviour.ClassifyCustomer.Classified;
import org.encaisse.behaviour.Turnovers;
import org.encaisse.kernel.money.Money;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/**
 * A customer's segment.
 *
 * @param found what the accounts say today; null without a rule or without turnover
 */
public record CustomerSegmentPage(
        @Nullable String segment,
        @Nullable Classified found,
        List<SegmentLine.MonthLine> months,
        List<SegmentLine> history) {

    static SegmentLine.MonthLine month(YearMonth month, List<Turnovers.Month> billed, Currency currency) {
        return new SegmentLine.MonthLine(
                month,
                billed.stream()
                        .filter(each -> each.month().equals(month))
                        .map(Turnovers.Month::billed)
                        .findFirst()
                        .orElse(Money.zero(currency)));
    }

    public String now(Ui ui) {
        return segment == null ? ui.t("behaviour.none") : segment;
    }

    public String monthly(Ui ui) {
        return found == null ? "" : ui.money(found.monthly());
    }

    public String computed(Ui ui) {
        return found == null
                ? ui.t("behaviour.not-computed")
                : ui.t("behaviour.computed", found.band().segment(), found.months());
    }

    public String leftOut(Ui ui) {
        return found == null || found.leftOut().isEmpty()
                ? ""
                : ui.t(
                        "behaviour.left-out",
                        found.leftOut().stream().map(Currency::getCurrencyCode).collect(Collectors.joining(" ")));
    }
}
