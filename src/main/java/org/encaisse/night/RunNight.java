package org.encaisse.night;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.encaisse.identity.TenantRef;
import org.encaisse.identity.Tenants;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.sql.TenantScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Looks at every organisation in its own time zone: what of its night is due, in order. A night on which the machine was off is
 * caught up when it is on again, once, for the day that it is then. What fails holds up what comes after it and is tried again.
 */
@Component
public class RunNight {

    private static final Logger LOG = LoggerFactory.getLogger(RunNight.class);
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(5);

    private final List<NightlyTask> tasks;
    private final NightRows rows;
    private final Tenants tenants;
    private final TenantScope scope;
    private final BusinessClock clock;

    RunNight(List<NightlyTask> tasks, NightRows rows, Tenants tenants, TenantScope scope, BusinessClock clock) {
        this.tasks = OrderNight.inOrder(tasks);
        this.rows = rows;
        this.tenants = tenants;
        this.scope = scope;
        this.clock = clock;
    }

    void look() {
        for (TenantRef tenant : tenants.all()) {
            ZonedDateTime there = clock.now().atZone(tenant.zone());
            try {
                scope.run(tenant.id(), () -> at(there));
            } catch (RuntimeException e) {
                // One organisation whose night cannot even be looked at must not keep the others awake.
                LOG.error("the night of {} could not be looked at; it is tried again", tenant.id(), e);
            }
        }
    }

    /** The night of the organisation that is bound, as far as it is due at that moment. */
    public void at(ZonedDateTime there) {
        LocalDate day = there.toLocalDate();
        Set<String> finished = rows.finished(day);
        List<NightlyTask> open =
                tasks.stream().filter(task -> !finished.contains(task.name())).toList();
        for (NightlyTask task : OrderNight.due(open, there.toLocalTime())) {
            Instant failed = rows.failedAt(day, task.name());
            if (failed != null && clock.now().isBefore(failed.plus(AGAIN_AFTER))) {
                return;
            }
            if (task.isWanted(day) && !did(task, day)) {
                return; // what comes after it waits
            }
        }
    }

    private boolean did(NightlyTask task, LocalDate day) {
        rows.begins(day, task.name(), clock.now());
        try {
            task.run(day);
        } catch (RuntimeException e) {
            LOG.error("{} of {} failed at {}; it is tried again", task.name(), day, scope.required(), e);
            rows.fails(day, task.name(), clock.now(), e.getClass().getSimpleName());
            return false;
        }
        rows.ends(day, task.name(), clock.now());
        return true;
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> night(RunNight night) {
            return Tasks.recurring("night", FixedDelay.of(Duration.ofSeconds(30)))
                    .execute((instance, context) -> night.look());
        }
    }
}
