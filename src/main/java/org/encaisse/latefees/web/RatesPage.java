package org.encaisse.latefees.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.encaisse.latefees.Policy;
import org.encaisse.latefees.rate.Rate;
import org.encaisse.latefees.rate.RateSeries;
import org.encaisse.latefees.rate.RateTable;
import org.encaisse.latefees.rule.DayCount;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Ui;

/** The tables of rates, and the organisation's choices. */
public record RatesPage(RateTable table, Policy policy, LocalDate today) {

    public List<RateSeries> series() {
        return List.of(RateSeries.values());
    }

    public List<Rate> rates(RateSeries series) {
        return table.all(series);
    }

    /** Whether nobody knows the rate that speaks for today. */
    public boolean missing(RateSeries series) {
        return series.cadence() != RateSeries.Cadence.FIXING
                && table.find(series, today(series)).isEmpty();
    }

    public String missingText(RateSeries series, Ui ui) {
        return ui.t("latefees.rate.missing", series.period(today(series)));
    }

    /** Penalties look at the first day of the half-year, and not at today. */
    private LocalDate today(RateSeries series) {
        return series.cadence() == RateSeries.Cadence.STEPS
                ? org.encaisse.latefees.rule.Semester.of(today).first()
                : today;
    }

    public String period(Rate rate, Ui ui) {
        return switch (rate.series().cadence()) {
            case SEMESTER, YEAR -> rate.series().period(rate.from());
            case STEPS -> ui.t("latefees.rate.since", rate.from());
            case FIXING -> ui.t("latefees.rate.read-on", rate.from());
        };
    }

    public String percent(Rate rate, Ui ui) {
        return Calculation.percent(rate.percent(), ui);
    }

    public String takeBack(Rate rate) {
        return "/settings/rates/" + rate.series().code() + "/" + rate.from() + "/remove";
    }

    public List<Option> seriesOptions(Ui ui) {
        return Arrays.stream(RateSeries.values())
                .map(series -> new Option(series.code(), ui.t("latefees.series." + series.code())))
                .toList();
    }

    public List<Option> dayCounts(Ui ui) {
        return Arrays.stream(DayCount.values())
                .map(count -> new Option(count.code(), ui.t("latefees.day-count." + count.code())))
                .toList();
    }
}
