package org.encaisse.latefees.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.latefees.EnterRate;
import org.encaisse.latefees.LateFeesRefusal;
import org.encaisse.latefees.LatefeesRight;
import org.encaisse.latefees.RateBook;
import org.encaisse.latefees.rate.Rate;
import org.encaisse.latefees.rate.RateSeries;
import org.encaisse.latefees.rate.RateTable;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tables of rates through the interface. */
@RestController
@RequestMapping("/api/v1/rates")
class RatesResource {

    private final RateBook rateBook;
    private final EnterRate enterRate;

    RatesResource(RateBook rateBook, EnterRate enterRate) {
        this.rateBook = rateBook;
        this.enterRate = enterRate;
    }

    /** Newest first; with {@code on}, the one of the series that speaks for that day, or the named refusal. */
    @GetMapping
    @LatefeesRight.Needed(LatefeesRight.READ)
    Listed rates(@RequestParam @Nullable String series, @RequestParam @Nullable LocalDate on) {
        RateTable table = rateBook.table();
        List<RateSeries> wanted =
                series == null ? Arrays.asList(RateSeries.values()) : List.of(RateSeries.parse(series));
        return new Listed(
                wanted.stream()
                        .flatMap(one -> on == null || series == null
                                ? table.all(one).stream()
                                : java.util.stream.Stream.of(table.at(one, on)))
                        .map(Line::of)
                        .toList(),
                null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @LatefeesRight.Needed(LatefeesRight.RATES)
    Line enter(@RequestBody Wanted body, SignedIn person, Ui ui) {
        if (body.from() == null) {
            throw new Refused(LateFeesRefusal.DATE_MALFORMED, "");
        }
        Rate rate = new Rate(
                RateSeries.parse(body.series() == null ? "" : body.series()),
                body.from(),
                percent(body.percent() == null ? "" : body.percent()),
                Boolean.TRUE.equals(body.toVerify()),
                body.source() == null ? "" : body.source(),
                body.checkedOn() == null ? ui.today() : body.checkedOn(),
                true);
        enterRate.enter(rate, person.actor());
        return Line.of(rate);
    }

    static BigDecimal percent(String text) {
        try {
            BigDecimal percent = new BigDecimal(text.strip());
            if (percent.scale() > 4 || percent.precision() > 12) {
                throw new Refused(LateFeesRefusal.PERCENT_OUT_OF_RANGE, text);
            }
            return percent;
        } catch (NumberFormatException e) {
            throw new Refused(LateFeesRefusal.PERCENT_OUT_OF_RANGE, text);
        }
    }

    record Listed(List<Line> items, @Nullable String next) {}

    /**
     * @param percent a year, as a decimal string
     * @param period what it speaks for: {@code 2026-S1}, {@code 2026}, or the day it begins
     */
    record Line(
            String series,
            LocalDate from,
            String period,
            String percent,
            String source,
            LocalDate checkedOn,
            boolean toVerify,
            boolean own) {

        static Line of(Rate rate) {
            return new Line(
                    rate.series().code(),
                    rate.from(),
                    rate.series().period(rate.from()),
                    rate.percent().toPlainString(),
                    rate.source(),
                    rate.checkedOn(),
                    rate.toVerify(),
                    rate.own());
        }
    }

    record Wanted(
            @Nullable String series,
            @Nullable LocalDate from,
            @Nullable String percent,
            @Nullable String source,
            @Nullable LocalDate checkedOn,
            @Nullable Boolean toVerify) {}
}
