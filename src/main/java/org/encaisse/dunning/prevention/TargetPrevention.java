package org.encaisse.dunning.prevention;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.encaisse.dunning.prevention.PayerFigures.Payer;
import org.encaisse.dunning.prevention.PreventionScore.Point;
import org.encaisse.dunning.prevention.PreventionScore.Way;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Who is telephoned before the due date, who is written to, who is left alone (reference E11, seed 004): a call ties more
 * closely and brings disputes to light, a mail reaches the many. Pure.
 */
public final class TargetPrevention {

    private TargetPrevention() {}

    public static PreventionScore score(
            Money amount,
            PayerFigures figures,
            @Nullable String sector,
            @Nullable String paymentMethod,
            PreventionPolicy policy) {
        String currency = amount.currency().getCurrencyCode();
        @Nullable Payer payer = figures.payers().get(currency);
        @Nullable Money average = figures.averages().get(currency);
        List<Point> points = new ArrayList<>();
        if (payer != null && payer.shareBefore().compareTo(BigDecimal.valueOf(policy.topShare())) < 0) {
            add(points, Criterion.TOP_TURNOVER, policy);
        }
        if (average != null
                && average.isPositive()
                && amount.minor() >= Math.multiplyExact(average.minor(), (long) policy.largeTimes())) {
            add(points, Criterion.LARGE_ITEM, policy);
        }
        if (payer != null
                && payer.meanDelay() != null
                && payer.meanDelay().compareTo(BigDecimal.valueOf(policy.lateDays())) > 0) {
            add(points, Criterion.PAYS_LATE, policy);
        }
        if (isAmong(sector, policy.sectors())) {
            add(points, Criterion.RISKY_SECTOR, policy);
        }
        if (isAmong(paymentMethod, policy.methods())) {
            add(points, Criterion.RISKY_METHOD, policy);
        }
        int total = points.stream().mapToInt(Point::points).sum();
        Way way = total >= policy.callFrom()
                ? Way.CALL
                : total == 0 && payer != null && payer.alwaysOnTime() ? Way.SPARED : Way.MAIL;
        return new PreventionScore(points, total, way);
    }

    private static void add(List<Point> points, Criterion criterion, PreventionPolicy policy) {
        int each = policy.points(criterion);
        if (each > 0) {
            points.add(new Point(criterion, each));
        }
    }

    private static boolean isAmong(@Nullable String word, Set<String> risky) {
        return word != null
                && risky.stream()
                        .anyMatch(each -> each.strip()
                                .toLowerCase(Locale.ROOT)
                                .equals(word.strip().toLowerCase(Locale.ROOT)));
    }
}
