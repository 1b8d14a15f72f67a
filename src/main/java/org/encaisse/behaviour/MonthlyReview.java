package org.encaisse.behaviour;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalDate;
import org.encaisse.identity.TenantRef;
import org.encaisse.identity.Tenants;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.sql.TenantScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Once a month, tenant after tenant: the first look in a new month reviews the segments, however late it comes. */
@Component
class MonthlyReview {

    private final Tenants tenants;
    private final TenantScope scope;
    private final SegmentChanges changes;
    private final SegmentRules rules;
    private final ProposeSegments propose;
    private final BusinessClock clock;

    MonthlyReview(
            Tenants tenants,
            TenantScope scope,
            SegmentChanges changes,
            SegmentRules rules,
            ProposeSegments propose,
            BusinessClock clock) {
        this.tenants = tenants;
        this.scope = scope;
        this.changes = changes;
        this.rules = rules;
        this.propose = propose;
        this.clock = clock;
    }

    void look() {
        for (TenantRef tenant : tenants.all()) {
            LocalDate today = clock.today(tenant.zone());
            scope.run(tenant.id(), () -> {
                if (!reviewedSince(today.withDayOfMonth(1))
                        && rules.all().values().stream().anyMatch(SegmentRule::enabled)) {
                    propose.propose(today, Actor.SYSTEM);
                }
            });
        }
    }

    private boolean reviewedSince(LocalDate day) {
        return changes.lastReview().filter(review -> !review.on().isBefore(day)).isPresent();
    }

    @Configuration(proxyBeanMethods = false)
    static class Job {

        @Bean
        RecurringTask<Void> monthlySegmentReviews(MonthlyReview review) {
            return Tasks.recurring("behaviour-monthly-review", FixedDelay.of(Duration.ofHours(1)))
                    .execute((instance, context) -> review.look());
        }
    }
}
