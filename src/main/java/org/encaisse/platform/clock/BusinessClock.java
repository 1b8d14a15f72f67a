package org.encaisse.platform.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The one place that may ask what day or time it is; web and job edges ask it and pass the answer down. */
@Component
public class BusinessClock {

    private final Clock clock;

    public BusinessClock() {
        this(Clock.systemUTC());
    }

    private BusinessClock(Clock clock) {
        this.clock = clock;
    }

    public static BusinessClock fixed(Instant instant) {
        return of(Clock.fixed(instant, ZoneId.of("UTC")));
    }

    /** Asks another clock than the machine's: a story that lasts a week is told in a minute. */
    public static BusinessClock of(Clock clock) {
        return new BusinessClock(clock);
    }

    public Instant now() {
        return clock.instant();
    }

    /** Today where the tenant works. */
    public LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
