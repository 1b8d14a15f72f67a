package org.encaisse.dunning.run;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.encaisse.casefile.ContactSearch;
import org.encaisse.dunning.settings.DunningSettings;
import org.encaisse.dunning.settings.NightlyMode;
import org.encaisse.dunning.settings.Settings;
import org.encaisse.identity.Organisation;
import org.encaisse.identity.Tenants;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.night.NightPhase;
import org.encaisse.night.NightlyTask;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.sql.TenantScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The run of the night, at the hour that the manager set: is there none yet today? So a night on which nothing ran is caught up
 * in the morning. On days off the desk rests; the next working day catches up. Runs that a crash left half way are taken up again,
 * twice a minute.
 */
@Component
class NightlyRuns implements NightlyTask {

    private static final Duration SILENCE = Duration.ofSeconds(45);

    private final Tenants tenants;
    private final TenantScope scope;
    private final Settings settings;
    private final Runs runs;
    private final StartRun start;
    private final LaunchRun launch;
    private final AnythingOpen anything;
    private final Organisation organisation;
    private final BusinessClock clock;

    NightlyRuns(
            Tenants tenants,
            TenantScope scope,
            Settings settings,
            Runs runs,
            StartRun start,
            LaunchRun launch,
            AnythingOpen anything,
            Organisation organisation,
            BusinessClock clock) {
        this.tenants = tenants;
        this.scope = scope;
        this.settings = settings;
        this.runs = runs;
        this.start = start;
        this.launch = launch;
        this.anything = anything;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "dunning.run";
    }

    @Override
    public NightPhase phase() {
        return NightPhase.REMINDERS_DECIDED;
    }

    @Override
    public LocalTime from() {
        return settings.current().nightlyAt();
    }

    @Override
    public boolean keepsItsHour() {
        return true;
    }

    @Override
    public boolean isWanted(LocalDate day) {
        DunningSettings current = settings.current();
        return current.nightlyMode() != NightlyMode.OFF
                && !current.since()
                        .isAfter(day.atTime(current.nightlyAt())
                                .atZone(organisation.current().zone())
                                .toInstant())
                && runs.of(day).isEmpty()
                && anything.isOpen()
                && organisation.calendar().isWorkingDay(day);
    }

    @Override
    public void run(LocalDate day) {
        RunMode mode = settings.current().nightlyMode() == NightlyMode.SEND ? RunMode.SEND : RunMode.PROPOSE;
        launch.runHere(
                scope.required(), start.start(day, mode, null, Actor.SYSTEM).runId());
    }

    /** Runs that a crash left half way. */
    void takeUp() {
        tenants.all()
                .forEach(tenant -> scope.run(
                        tenant.id(),
                        () -> runs.abandoned(clock.now().minus(SILENCE))
                                .forEach(run -> launch.runHere(tenant.id(), run.runId()))));
    }

    /** An empty desk has no run: the first portfolio loaded this afternoon still gets today's. */
    @Component
    @Transactional(readOnly = true)
    static class AnythingOpen {

        private final JdbcClient jdbc;

        AnythingOpen(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        boolean isOpen() {
            return jdbc.sql("""
                    select exists (select 1
                                     from receivables.open_now o
                                    where o.tenant_id = (select platform.current_tenant()))
                    """).query(Boolean.class).single();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        ContactSearch dunningSearches() {
            return new ContactSearch(DescribeTask.RECOVER_CONTACT);
        }

        @Bean
        RecurringTask<Void> dunningRunsLeftHalfWay(NightlyRuns nightly) {
            return Tasks.recurring("dunning-runs-left-half-way", FixedDelay.of(Duration.ofSeconds(30)))
                    .execute((instance, context) -> nightly.takeUp());
        }
    }
}
