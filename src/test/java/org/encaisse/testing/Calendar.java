package org.encaisse.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.sql.TenantScope;

/**
 * The calendar on the wall of the application under test. Every test begins on the same Wednesday at ten in the morning,
 * universal time, and its clock goes on from there. A test turns the pages of its own tenant by hand; the others' stay.
 *
 * <p>What is asked outside of any tenant (who has mail waiting?) hears the time of the tenant that is furthest ahead, so
 * that nobody is overlooked; what is then done for one tenant is done at that tenant's time. A file that is brought is taken in
 * by the scheduler, which goes by the machine's clock: turn a tenant no further than today before it imports.
 */
public final class Calendar extends Clock {

    /** The day of the tests: an ordinary working day in Paris and in Dakar. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static final ScopedValue<Instant> THEN = ScopedValue.newInstance();
    private static final LocalTime MORNING = LocalTime.of(10, 0);

    private final TenantScope scope;
    private final Instant opened = Instant.now();
    private final Map<TenantId, Duration> ahead = new ConcurrentHashMap<>();

    Calendar(TenantScope scope) {
        this.scope = scope;
    }

    /** It is that day and that hour, universal time (which Dakar keeps), at that desk. */
    public void turnTo(TenantId tenant, LocalDate day, int hour) {
        turnTo(tenant, day.atTime(LocalTime.of(hour, 0)).toInstant(ZoneOffset.UTC));
    }

    public void turnTo(TenantId tenant, Instant then) {
        ahead.put(tenant, Duration.between(shared(), then));
    }

    /** For the length of this work, on this thread alone, it is that day and hour: a desk is opened on a day of the past. */
    public <T> T on(LocalDate day, int hour, Supplier<T> work) {
        return ScopedValue.where(THEN, day.atTime(LocalTime.of(hour, 0)).toInstant(ZoneOffset.UTC))
                .call(work::get);
    }

    /** Now at that desk. */
    public Instant at(TenantId tenant) {
        return shared().plus(ahead.getOrDefault(tenant, Duration.ZERO));
    }

    @Override
    public Instant instant() {
        return THEN.isBound() ? THEN.get() : scope.current().map(this::at).orElseGet(this::furthest);
    }

    private Instant furthest() {
        return shared().plus(ahead.values().stream().reduce(Duration.ZERO, (a, b) -> a.compareTo(b) > 0 ? a : b));
    }

    private Instant shared() {
        return TODAY.atTime(MORNING).toInstant(ZoneOffset.UTC).plus(Duration.between(opened, Instant.now()));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
