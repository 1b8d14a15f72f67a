package org.encaisse.behaviour.web;

import java.time.YearMonth;
import java.util.List;
import org.encaisse.behaviour.SegmentChange;
import org.encaisse.behaviour.Turnovers;
import org.encaisse.kernel.money.Money;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;

/** A proposed change with the turnover month by month: what the figure is made of. */
public record SegmentLine(SegmentChange change, List<MonthLine> months) {

    /** A month of the window; zero when nothing was billed. */
    public record MonthLine(YearMonth month, Money billed) {

        /** Dates of both languages are written day first; a month is what remains. */
        public String label(Ui ui) {
            return ui.date(month.atDay(1)).substring(3);
        }
    }

    static SegmentLine of(SegmentChange change, List<Turnovers.Month> billed) {
        return new SegmentLine(change, monthLines(change, billed));
    }

    private static List<MonthLine> monthLines(SegmentChange change, List<Turnovers.Month> billed) {
        return change.window().months().stream()
                .map(month -> new MonthLine(
                        month,
                        billed.stream()
                                .filter(each -> each.month().equals(month))
                                .map(Turnovers.Month::billed)
                                .findFirst()
                                .orElse(Money.zero(change.turnover().currency()))))
                .toList();
    }

    public Money total() {
        return months.stream()
                .map(MonthLine::billed)
                .reduce(Money.zero(change.turnover().currency()), Money::plus);
    }

    public String from(Ui ui) {
        return change.from() == null ? ui.t("behaviour.none") : change.from();
    }

    /** How the figure was reached, in a sentence. */
    public String explained(Ui ui) {
        return ui.t("behaviour.explained", total(), change.months(), change.turnover());
    }

    public String leftOut(Ui ui) {
        return change.leftOut() == null ? "" : ui.t("behaviour.left-out", change.leftOut());
    }

    public boolean profileChanges() {
        return !change.fromProfile().equals(change.toProfile());
    }

    public String state(Ui ui) {
        String outcome = change.outcome();
        return ui.t("behaviour.state." + (outcome == null ? "open" : outcome));
    }

    public Tone tone() {
        String outcome = change.outcome();
        if (outcome == null) {
            return Tone.NOTICE;
        }
        return outcome.equals("applied") ? Tone.GOOD : Tone.NEUTRAL;
    }
}
