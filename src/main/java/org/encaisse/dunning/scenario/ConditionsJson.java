package org.encaisse.dunning.scenario;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a step as they are written; what is left out does not matter.
 *
 * @param atLeast by currency code, a decimal figure: {@code {"EUR": "1000.00"}}
 * @param papers each one written {@code contract|order}: either will do
 */
public record ConditionsJson(
        @Nullable Map<String, String> atLeast,
        @Nullable List<String> paymentMethods,
        @Nullable List<String> exceptPaymentMethods,
        @Nullable List<String> segments,
        @Nullable List<String> sectors,
        @Nullable List<String> structures,
        @Nullable List<String> countries,
        @Nullable List<String> languages,
        @Nullable Integer minDaysLate,
        @Nullable Integer maxDaysLate,
        @Nullable Boolean hasEmail,
        @Nullable Boolean hasMobile,
        @Nullable Boolean brokenPromise,
        @Nullable Boolean unreached,
        @Nullable List<String> papers,
        @Nullable List<String> rejectCodes,
        @Nullable Boolean nothingOverdue,
        @Nullable Integer afterCycles) {

    private static final int LONGEST = 80;

    public static ConditionsJson of(Conditions conditions) {
        Map<String, String> atLeast = new TreeMap<>();
        conditions
                .atLeast()
                .forEach((currency, limit) ->
                        atLeast.put(currency, limit.toDecimal().toPlainString()));
        return new ConditionsJson(
                atLeast,
                sorted(conditions.paymentMethods()),
                sorted(conditions.exceptPaymentMethods()),
                sorted(conditions.segments()),
                sorted(conditions.sectors()),
                sorted(conditions.structures()),
                sorted(conditions.countries()),
                sorted(conditions.languages()),
                conditions.minDaysLate(),
                conditions.maxDaysLate(),
                conditions.hasEmail(),
                conditions.hasMobile(),
                conditions.brokenPromise(),
                conditions.unreached(),
                conditions.papers().stream().map(Papers::written).toList(),
                sorted(conditions.rejectCodes()),
                conditions.nothingOverdue(),
                conditions.afterCycles());
    }

    Conditions toConditions() {
        Map<String, Money> limits = new HashMap<>();
        if (atLeast != null) {
            atLeast.forEach((currency, figure) -> {
                Money limit = Money.parse(figure, currency);
                limits.put(limit.currency().getCurrencyCode(), limit);
            });
        }
        Set<String> tongues = texts(languages);
        for (String language : tongues) {
            if (!language.matches("fr|en")) {
                throw new Refused(ScenarioRefusal.CONDITION_LANGUAGE, language);
            }
        }
        Set<String> lands = texts(countries == null ? null : upper(countries));
        for (String land : lands) {
            if (!List.of(Locale.getISOCountries()).contains(land)) {
                throw new Refused(ScenarioRefusal.CONDITION_COUNTRY, land);
            }
        }
        if (minDaysLate != null && maxDaysLate != null && minDaysLate > maxDaysLate) {
            throw new Refused(ScenarioRefusal.CONDITION_DAYS, minDaysLate, maxDaysLate);
        }
        Conditions said = Conditions.where()
                .atLeast(limits)
                .paymentMethods(texts(paymentMethods))
                .exceptPaymentMethods(texts(exceptPaymentMethods))
                .segments(texts(segments))
                .sectors(texts(sectors))
                .structures(texts(structures))
                .countries(lands)
                .languages(tongues)
                .minDaysLate(minDaysLate)
                .maxDaysLate(maxDaysLate)
                .hasEmail(hasEmail)
                .hasMobile(hasMobile)
                .brokenPromise(brokenPromise)
                .unreached(unreached)
                .papers(
                        papers == null
                                ? List.of()
                                : papers.stream().map(Papers::read).toList())
                .rejectCodes(texts(rejectCodes))
                .nothingOverdue(nothingOverdue != null && nothingOverdue)
                .afterCycles(afterCycles == null ? 0 : afterCycles)
                .build();
        return said.equals(Conditions.NONE) ? Conditions.NONE : said;
    }

    private static List<String> upper(List<String> said) {
        return said.stream().map(each -> each.toUpperCase(Locale.ROOT)).toList();
    }

    private static Set<String> texts(@Nullable List<String> said) {
        Set<String> found = new TreeSet<>();
        if (said != null) {
            for (String text : said) {
                if (text.isBlank() || text.length() > LONGEST) {
                    throw new Refused(ScenarioRefusal.CONDITION_TEXT, text);
                }
                found.add(text.strip());
            }
        }
        return found;
    }

    private static List<String> sorted(Collection<String> texts) {
        return texts.stream().sorted().toList();
    }
}
