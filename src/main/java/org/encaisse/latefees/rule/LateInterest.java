package org.encaisse.latefees.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.encaisse.kernel.money.Money;
import org.encaisse.latefees.rate.RateTable;

/**
 * Interest on a late payment: each day after the due day until the money comes, at the rate of that day, on what was owed
 * then. Days counted are payment day less due day: due 31 May, paid 31 July, 61 days.
 */
public final class LateInterest {

    private LateInterest() {}

    /** Since the due date. */
    public static Interest of(Debt debt, Terms terms, RateTable rates, LocalDate until) {
        return since(debt.dueOn(), debt, terms, rates, until);
    }

    /**
     * Of the days after {@code after}, up to {@code until}: what is already claimed is not counted again.
     *
     * @throws org.encaisse.kernel.outcome.Refused by name when a rate of one of these days is not known
     */
    public static Interest since(LocalDate after, Debt debt, Terms terms, RateTable rates, LocalDate until) {
        LocalDate start = latest(after, start(debt, terms));
        if (terms.regime() == Regime.NONE || withoutNotice(terms) || !start.isBefore(until)) {
            return Interest.none(debt.amount().currency());
        }
        LocalDate began = start(debt, terms).plusDays(1);
        List<Stretch> stretches = new ArrayList<>();
        LocalDate from = start;
        for (LocalDate to : ends(start, until, debt, terms)) {
            Money base = debt.owedDuring(to);
            if (base.isPositive()) {
                BigDecimal percent = terms.regime().percent(to, began, terms.contractRate(), rates);
                stretches.add(stretch(from, to, base, percent, terms.dayCount()));
            }
            from = to;
        }
        return new Interest(debt.amount().currency(), joined(stretches, terms.dayCount()));
    }

    private static boolean withoutNotice(Terms terms) {
        return terms.regime().needsNotice() && terms.noticeOn() == null;
    }

    /** Interest runs from the day after this one. */
    private static LocalDate start(Debt debt, Terms terms) {
        LocalDate notice = terms.noticeOn();
        return terms.regime().needsNotice() && notice != null
                ? latest(debt.dueOn(), notice.minusDays(1))
                : debt.dueOn();
    }

    /** The last days of stretches: where money came, where a half-year or a year ends, and the end. */
    private static SortedSet<LocalDate> ends(LocalDate start, LocalDate until, Debt debt, Terms terms) {
        TreeSet<LocalDate> ends = new TreeSet<>();
        debt.reliefs().forEach(relief -> ends.add(relief.on()));
        if (terms.regime().bySemester()) {
            for (Semester s = Semester.of(start); s.first().isBefore(until); s = s.next()) {
                ends.add(s.last());
            }
        }
        if (terms.regime().byYear() || terms.dayCount() == DayCount.ACT_ACT) {
            for (int year = start.getYear(); year <= until.getYear(); year++) {
                ends.add(LocalDate.of(year, 12, 31));
            }
        }
        ends.add(until);
        return new TreeSet<>(ends.subSet(start, false, until, true));
    }

    private static Stretch stretch(LocalDate after, LocalDate to, Money base, BigDecimal percent, DayCount count) {
        int days = count.days(after, to);
        BigDecimal yearly = BigDecimal.valueOf(base.minor()).multiply(percent).movePointLeft(2);
        return new Stretch(after.plusDays(1), to, days, base, percent, count.share(yearly, days, to));
    }

    /** Neighbours with the same base and rate are one line. */
    private static List<Stretch> joined(List<Stretch> stretches, DayCount count) {
        List<Stretch> lines = new ArrayList<>();
        for (Stretch next : stretches) {
            Stretch last = lines.isEmpty() ? null : lines.getLast();
            if (last != null
                    && last.base().equals(next.base())
                    && last.percent().compareTo(next.percent()) == 0
                    && last.to().plusDays(1).equals(next.from())
                    && count != DayCount.ACT_ACT) {
                lines.set(
                        lines.size() - 1,
                        stretch(last.from().minusDays(1), next.to(), last.base(), last.percent(), count));
            } else {
                lines.add(next);
            }
        }
        return lines;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
