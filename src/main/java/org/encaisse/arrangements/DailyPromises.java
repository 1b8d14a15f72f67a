package org.encaisse.arrangements;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.encaisse.identity.TenantRef;
import org.encaisse.identity.Tenants;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.sql.TenantScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Every morning at five, tenant after tenant in its own time zone: which promises fall due today, which were broken? */
@Component
class DailyPromises {

    private static final Logger LOG = LoggerFactory.getLogger(DailyPromises.class);
    private static final LocalTime FROM = LocalTime.of(5, 0);

    private final Tenants tenants;
    private final TenantScope scope;
    private final MorningLook look;
    private final BusinessClock clock;

    DailyPromises(Tenants tenants, TenantScope scope, MorningLook look, BusinessClock clock) {
        this.tenants = tenants;
        this.scope = scope;
        this.look = look;
        this.clock = clock;
    }

    void run() {
        for (TenantRef tenant : tenants.all()) {
            ZonedDateTime there = clock.now().atZone(tenant.zone());
            if (!there.toLocalTime().isBefore(FROM)) {
                scope.run(tenant.id(), () -> today(tenant, there.toLocalDate()));
            }
        }
    }

    private void today(TenantRef tenant, LocalDate day) {
        if (look.isDone(day)) {
            return;
        }
        for (UUID customer : look.customers(day)) {
            try {
                look.at(customer, day);
            } catch (RuntimeException e) {
                // One file that cannot be judged must not keep the others from being called today.
                LOG.error("The promises of {} at {} could not be judged", customer, tenant.id(), e);
            }
        }
        look.done(day);
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> dailyPromises(DailyPromises daily) {
            return Tasks.recurring("arrangements-daily-promises", FixedDelay.of(Duration.ofSeconds(60)))
                    .execute((instance, context) -> daily.run());
        }
    }
}
