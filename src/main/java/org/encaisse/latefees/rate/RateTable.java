package org.encaisse.latefees.rate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Every rate that is known, shipped ones and the organisation's own, which come first. */
public final class RateTable {

    private final Map<RateSeries, NavigableMap<LocalDate, Rate>> rates = new EnumMap<>(RateSeries.class);

    private RateTable() {
        for (RateSeries series : RateSeries.values()) {
            rates.put(series, new TreeMap<>());
        }
    }

    /** Later ones of the same day replace earlier ones. */
    public static RateTable of(Collection<Rate> known) {
        RateTable table = new RateTable();
        for (Rate rate : known) {
            table.of(rate.series()).put(rate.from(), rate);
        }
        return table;
    }

    public RateTable with(Collection<Rate> own) {
        List<Rate> all = new ArrayList<>();
        for (RateSeries series : RateSeries.values()) {
            all.addAll(of(series).values());
        }
        all.addAll(own);
        return of(all);
    }

    /**
     * The rate that speaks for that day; refuses by name when none does. The last known rate of the ECB speaks until the day
     * on which it was checked: what was decided since is not guessed.
     */
    public Rate at(RateSeries series, LocalDate day) {
        return find(series, day).orElseThrow(() -> series.missing(day));
    }

    public Optional<Rate> find(RateSeries series, LocalDate day) {
        NavigableMap<LocalDate, Rate> known = of(series);
        return Optional.ofNullable(
                switch (series.cadence()) {
                    case SEMESTER ->
                        known.get(org.encaisse.latefees.rule.Semester.of(day).first());
                    case YEAR -> known.get(day.withDayOfYear(1));
                    case FIXING -> known.get(day);
                    case STEPS -> {
                        Map.Entry<LocalDate, Rate> entry = known.floorEntry(day);
                        yield entry == null || !speaks(known, entry.getValue(), day) ? null : entry.getValue();
                    }
                });
    }

    /** Newest first. */
    public List<Rate> all(RateSeries series) {
        return List.copyOf(of(series).descendingMap().values());
    }

    private static boolean speaks(NavigableMap<LocalDate, Rate> known, Rate rate, LocalDate day) {
        return known.higherKey(rate.from()) != null || day.equals(rate.from()) || !day.isAfter(rate.checkedOn());
    }

    private NavigableMap<LocalDate, Rate> of(RateSeries series) {
        return rates.getOrDefault(series, Collections.emptyNavigableMap());
    }
}
