package org.encaisse.arrangements;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Taux de promesses tenues (reference B6), in one currency: of the promises that are over, how many were kept whole, and
 * how much of what was promised came. Open and withdrawn ones do not count; a partly kept one counts by its amount only.
 *
 * @param over promises kept, partly kept and broken
 */
public record KeptRate(int over, int kept, Money promised, Money received) {

    /** What a rate is made of. */
    public record Part(PromiseState state, Money promised, Money received) {}

    public static KeptRate of(Collection<Part> parts, Currency currency) {
        int over = 0;
        int kept = 0;
        Money promised = Money.zero(currency);
        Money received = Money.zero(currency);
        for (Part part : parts) {
            if (part.state().isJudged() && part.promised().currency().equals(currency)) {
                over++;
                kept += part.state() == PromiseState.KEPT ? 1 : 0;
                promised = promised.plus(part.promised());
                // Kept although less came: the rest was not owed any more.
                received = received.plus(part.state() == PromiseState.KEPT ? part.promised() : part.received());
            }
        }
        return new KeptRate(over, kept, promised, received);
    }

    /** One rate for each currency in which something was promised, in order of the codes. */
    public static List<KeptRate> each(Collection<Promise> promises) {
        Map<String, List<Part>> parts = new TreeMap<>();
        promises.forEach(promise -> parts.computeIfAbsent(
                        promise.amount().currency().getCurrencyCode(), code -> new ArrayList<>())
                .add(new Part(promise.state(), promise.amount(), promise.received())));
        return parts.entrySet().stream()
                .map(entry -> of(entry.getValue(), Currency.getInstance(entry.getKey())))
                .filter(rate -> rate.over() > 0)
                .sorted(Comparator.comparing(rate -> rate.promised().currency().getCurrencyCode()))
                .toList();
    }

    /** Kept among those that are over; null when none is. */
    public @Nullable BigDecimal byCount() {
        return over == 0 ? null : BigDecimal.valueOf(kept).divide(BigDecimal.valueOf(over), MathContext.DECIMAL64);
    }

    /** What came of what was promised; null when nothing is over. */
    public @Nullable BigDecimal byAmount() {
        return promised.isZero()
                ? null
                : BigDecimal.valueOf(received.minor())
                        .divide(BigDecimal.valueOf(promised.minor()), MathContext.DECIMAL64);
    }
}
