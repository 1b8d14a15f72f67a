package org.encaisse.dunning.prevention;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.encaisse.dunning.settings.DunningRefusal;
import org.encaisse.kernel.outcome.Refused;

/**
 * How many points each reason makes, from how many on somebody calls, and where.
 *
 * @param topShare the customers who make so many hundredths of the turnover
 * @param largeTimes so many times the usual invoice is large
 * @param lateDays more days late than these, on the average, is late
 * @param callFrom from so many points on somebody calls
 * @param callDays so many days before the due date
 * @param sectors lines of business at risk
 * @param methods means of payment at risk
 * @param structures where it is on; elsewhere everybody is written to, as the scenario says
 */
public record PreventionPolicy(
        int topShare,
        int largeTimes,
        int lateDays,
        Map<Criterion, Integer> points,
        int callFrom,
        int callDays,
        Set<String> sectors,
        Set<String> methods,
        Set<UUID> structures) {

    private static final int MOST_POINTS = 20;

    /** As the reference has it (E11), and on nowhere. */
    public static final PreventionPolicy USUAL = new PreventionPolicy(
            80,
            3,
            10,
            Map.of(
                    Criterion.TOP_TURNOVER, 3,
                    Criterion.LARGE_ITEM, 3,
                    Criterion.PAYS_LATE, 2,
                    Criterion.RISKY_SECTOR, 2,
                    Criterion.RISKY_METHOD, 1),
            4,
            8,
            Set.of(),
            Set.of("cheque"),
            Set.of());

    public PreventionPolicy {
        points = Map.copyOf(points);
        sectors = Set.copyOf(sectors);
        methods = Set.copyOf(methods);
        structures = Set.copyOf(structures);
    }

    public boolean isOn(UUID structure) {
        return structures.contains(structure);
    }

    public int points(Criterion criterion) {
        return points.getOrDefault(criterion, 0);
    }

    public PreventionPolicy in(Set<UUID> others) {
        return new PreventionPolicy(
                topShare, largeTimes, lateDays, points, callFrom, callDays, sectors, methods, others);
    }

    /** With these lines of business at risk. */
    public PreventionPolicy at(Set<String> risky) {
        return new PreventionPolicy(
                topShare, largeTimes, lateDays, points, callFrom, callDays, risky, methods, structures);
    }

    PreventionPolicy checked() {
        check(topShare >= 1 && topShare <= 100, "topShare");
        check(largeTimes >= 1 && largeTimes <= 100, "largeTimes");
        check(lateDays >= 0 && lateDays <= 365, "lateDays");
        check(callFrom >= 1 && callFrom <= 100, "callFrom");
        check(callDays >= 1 && callDays <= 60, "callDays");
        points.forEach((criterion, each) -> check(each >= 0 && each <= MOST_POINTS, "points"));
        return this;
    }

    private static void check(boolean holds, String field) {
        if (!holds) {
            throw new Refused(DunningRefusal.SETTING, field);
        }
    }
}
