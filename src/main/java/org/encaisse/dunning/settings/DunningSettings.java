package org.encaisse.dunning.settings;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.encaisse.dunning.decision.Policy;
import org.encaisse.kernel.calendar.BusinessCalendar;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;

/**
 * How this organisation chases.
 *
 * @param freshnessHours nothing leaves by itself when the accounts are older
 * @param gapDays business days of peace between two contacts
 * @param minimums by currency code, below which nobody is chased
 * @param capPerRun messages one run may let go by itself; the rest is proposed
 * @param since when the desk was opened: a night before that was not missed
 * @param validateUntil before that day everything automatic is only proposed; null when the first month is over
 * @param handDelaySeconds how long what a person lets go may still be taken back
 * @param stoppedSince the kill switch: null while sending is allowed
 */
public record DunningSettings(
        int freshnessHours,
        int gapDays,
        Map<String, Money> minimums,
        int capPerRun,
        int capPerCustomerDay,
        @Nullable Instant stoppedSince,
        @Nullable String stoppedReason,
        LocalTime nightlyAt,
        NightlyMode nightlyMode,
        Instant since,
        @Nullable LocalDate validateUntil,
        int handDelaySeconds) {

    public DunningSettings {
        minimums = Map.copyOf(minimums);
    }

    public boolean isStopped() {
        return stoppedSince != null;
    }

    /** Whether a person has to look at everything that leaves on that day. */
    public boolean validatesAll(LocalDate on) {
        return validateUntil != null && on.isBefore(validateUntil);
    }

    public DunningSettings delaying(int seconds) {
        return new DunningSettings(
                freshnessHours,
                gapDays,
                minimums,
                capPerRun,
                capPerCustomerDay,
                stoppedSince,
                stoppedReason,
                nightlyAt,
                nightlyMode,
                since,
                validateUntil,
                seconds);
    }

    /** Whether the accounts are young enough for anything to leave by itself. */
    public boolean isFresh(@Nullable Instant lastRefresh, Instant now) {
        return lastRefresh != null
                && !lastRefresh.plus(Duration.ofHours(freshnessHours)).isBefore(now);
    }

    public Policy policy(BusinessCalendar calendar) {
        return new Policy(calendar, gapDays, minimums, capPerCustomerDay);
    }

    DunningSettings checked() {
        check(freshnessHours >= 1 && freshnessHours <= 24 * 366, "freshnessHours");
        check(gapDays >= 0 && gapDays <= 60, "gapDays");
        check(capPerRun >= 1, "capPerRun");
        check(capPerCustomerDay >= 1, "capPerCustomerDay");
        check(handDelaySeconds >= 0 && handDelaySeconds <= 86_400, "handDelaySeconds");
        minimums.forEach((currency, minimum) -> check(!minimum.isNegative(), "minimums"));
        return this;
    }

    private static void check(boolean holds, String field) {
        if (!holds) {
            throw new Refused(DunningRefusal.SETTING, field);
        }
    }
}
