package org.encaisse.latefees.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.encaisse.latefees.rate.Rate;
import org.encaisse.latefees.rate.RateSeries;
import org.encaisse.latefees.rate.RateTable;
import org.jspecify.annotations.Nullable;

/**
 * A contractual rate is never below three times the French legal rate of the half-year (art. L441-10 II). It bounds
 * contracts only: the statutory rate was itself below it in 2024.
 */
public final class ContractFloor {

    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    private ContractFloor() {}

    /** @param floor in percent; null when the legal rate of that half-year is not known */
    public record Finding(Semester semester, @Nullable BigDecimal floor) {}

    /** Refuses by name when the legal rate of the half-year is not known. */
    public static BigDecimal of(Semester semester, RateTable rates) {
        return rates.at(RateSeries.FR_LEGAL_PROFESSIONAL, semester.first())
                .percent()
                .multiply(THREE);
    }

    /** The half-years in which the rate is too low, or cannot be judged. */
    public static List<Finding> check(BigDecimal contract, LocalDate from, LocalDate to, RateTable rates) {
        List<Finding> findings = new ArrayList<>();
        for (Semester s = Semester.of(from); !s.first().isAfter(to); s = s.next()) {
            Optional<Rate> legal = rates.find(RateSeries.FR_LEGAL_PROFESSIONAL, s.first());
            BigDecimal floor = legal.map(rate -> rate.percent().multiply(THREE)).orElse(null);
            if (floor == null || contract.compareTo(floor) < 0) {
                findings.add(new Finding(s, floor));
            }
        }
        return findings;
    }
}
