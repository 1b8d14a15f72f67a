package org.encaisse.dunning.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.encaisse.customers.PlaceTime;
import org.encaisse.dunning.settings.SendHours;
import org.encaisse.kernel.outcome.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a message may leave, by the debtor's clock. */
class SendHoursTest {

    private static final SendHours OFFICE = new SendHours(
            "pme", EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(8, 0), LocalTime.of(18, 0));

    @ParameterizedTest
    @CsvSource({
        // the same moment is morning in Paris, night in New York; Dakar keeps no summer time
        "FR, 2026-11-26T07:00:00Z, 2026-11-26T07:00:00Z",
        "FR, 2026-11-26T06:59:59Z, 2026-11-26T07:00:00Z",
        "SN, 2026-11-26T07:00:00Z, 2026-11-26T08:00:00Z",
        "US, 2026-11-26T07:00:00Z, 2026-11-26T13:00:00Z",
        // the closing hour is too late; the week-end is closed
        "FR, 2026-11-26T16:59:59Z, 2026-11-26T16:59:59Z",
        "FR, 2026-11-26T17:00:00Z, 2026-11-27T07:00:00Z",
        "FR, 2026-11-27T17:00:00Z, 2026-11-30T07:00:00Z",
        "SN, 2026-11-28T12:00:00Z, 2026-11-30T08:00:00Z",
        // summer time ends in Paris on 25 October, in New York on 1 November; it begins on 28 March and 14 March 2027
        "FR, 2026-10-23T17:00:00Z, 2026-10-26T07:00:00Z",
        "FR, 2026-10-22T17:00:00Z, 2026-10-23T06:00:00Z",
        "US, 2026-10-30T23:00:00Z, 2026-11-02T13:00:00Z",
        "US, 2027-03-12T23:30:00Z, 2027-03-15T12:00:00Z",
        "FR, 2027-03-26T20:00:00Z, 2027-03-29T06:00:00Z"
    })
    void leaves_at(String country, Instant now, Instant then) {
        ZoneId there = PlaceTime.zoneOf(country, ZoneId.of("Africa/Dakar"));
        assertThat(OFFICE.next(now, there)).isEqualTo(then);
    }

    @Test
    void an_hour_that_the_clock_skips_is_the_next_there_is() {
        SendHours night = new SendHours("", EnumSet.allOf(DayOfWeek.class), LocalTime.of(2, 30), LocalTime.of(4, 0));
        assertThat(night.next(Instant.parse("2027-03-28T00:00:00Z"), ZoneId.of("Europe/Paris")))
                .isEqualTo("2027-03-28T01:30:00Z");
    }

    @Test
    void hours_without_a_day_or_the_wrong_way_round_are_refused() {
        assertThatThrownBy(() -> new SendHours("", Set.of(), LocalTime.of(8, 0), LocalTime.of(18, 0)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new SendHours("", Set.of(DayOfWeek.MONDAY), LocalTime.of(18, 0), LocalTime.of(8, 0)))
                .isInstanceOf(Refused.class);
    }
}
