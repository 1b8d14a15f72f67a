package org.encaisse.journeys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.encaisse.platform.clock.BusinessClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The wall calendar of a story: its pages are turned by hand, and its clock goes on from where it was set. */
final class Calendar extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    /** It is that day and that hour in Dakar, which keeps universal time. */
    void turnTo(LocalDate day, int hour) {
        ahead = Duration.between(
                Instant.now(), day.atTime(LocalTime.of(hour, 0)).toInstant(ZoneOffset.UTC));
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    /** Puts the calendar on the wall of a running application. */
    @TestConfiguration
    static class OnTheWall {

        @Bean
        Calendar calendar() {
            return new Calendar();
        }

        @Bean
        @Primary
        BusinessClock storyClock(Calendar calendar) {
            return BusinessClock.of(calendar);
        }
    }
}
