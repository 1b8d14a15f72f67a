package org.encaisse.dunning.run;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.encaisse.dunning.decision.Assignments;
import org.encaisse.dunning.decision.Policy;
import org.encaisse.dunning.prevention.PreventionPolicies;
import org.encaisse.dunning.settings.AssignScenario;
import org.encaisse.dunning.settings.DunningSettings;
import org.encaisse.dunning.settings.Settings;
import org.encaisse.identity.Organisation;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.receivables.AccountsFreshness;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What every decision of the tenant rests on: its limits, its calendar, who follows which scenario, how old the accounts are. */
@Component
@Transactional(readOnly = true)
public class RunTerms {

    private final Settings settings;
    private final Organisation organisation;
    private final AssignScenario assignments;
    private final AccountsFreshness freshness;
    private final PreventionPolicies prevention;
    private final BusinessClock clock;

    RunTerms(
            Settings settings,
            Organisation organisation,
            AssignScenario assignments,
            AccountsFreshness freshness,
            PreventionPolicies prevention,
            BusinessClock clock) {
        this.settings = settings;
        this.organisation = organisation;
        this.assignments = assignments;
        this.freshness = freshness;
        this.prevention = prevention;
        this.clock = clock;
    }

    /** @param lastRefresh when the accounts were last taken over; null when they never were */
    public record Terms(
            DunningSettings settings,
            Policy policy,
            Assignments assignments,
            @Nullable Instant lastRefresh,
            boolean fresh) {

        /** Why nothing may leave by itself that day: {@code stopped}, {@code first-month} or {@code stale}. */
        public Optional<String> gate(boolean overruled, LocalDate on) {
            if (settings.isStopped()) {
                return Optional.of("stopped");
            }
            if (settings.validatesAll(on)) {
                return Optional.of("first-month");
            }
            return fresh || overruled ? Optional.empty() : Optional.of("stale");
        }

        Clearance clearance(RunMode mode, boolean overruled, LocalDate on, long already) {
            if (mode != RunMode.SEND) {
                return new Clearance(0, null);
            }
            return gate(overruled, on)
                    .map(problem -> new Clearance(0, problem))
                    .orElseGet(() -> new Clearance((int) Math.max(0, settings.capPerRun() - already), null));
        }
    }

    /**
     * What may leave now.
     *
     * @param reason why sending is stopped; empty when it is not
     * @param validateUntil before that day a person looks at everything; null when the first month is over
     * @param stale the accounts are too old for anything to leave by itself
     */
    public record Gate(
            boolean stopped,
            String reason,
            @Nullable LocalDate validateUntil,
            boolean stale,
            @Nullable Instant lastRefresh,
            int hours) {}

    public Gate gate() {
        DunningSettings current = settings.current();
        Instant refreshed = freshness.lastRefresh();
        return new Gate(
                current.isStopped(),
                current.stoppedReason() == null ? "" : current.stoppedReason(),
                current.validatesAll(organisation.today()) ? current.validateUntil() : null,
                !current.isFresh(refreshed, clock.now()),
                refreshed,
                current.freshnessHours());
    }

    public Terms today() {
        DunningSettings current = settings.current();
        Instant refreshed = freshness.lastRefresh();
        return new Terms(
                current,
                current.policy(organisation.calendar()).preventing(prevention.current()),
                assignments.current(),
                refreshed,
                current.isFresh(refreshed, clock.now()));
    }
}
