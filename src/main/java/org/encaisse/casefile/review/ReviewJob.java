package org.encaisse.casefile.review;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalDate;
import org.encaisse.identity.Organisation;
import org.encaisse.identity.Tenants;
import org.encaisse.platform.sql.TenantScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Several times a day, on working days, tenant after tenant. */
@Configuration(proxyBeanMethods = false)
class ReviewJob {

    @Bean
    RecurringTask<Void> planReviewsOfContacts(
            Tenants tenants, TenantScope scope, Organisation organisation, PlanReviews planReviews) {
        return Tasks.recurring("casefile-review-contacts", FixedDelay.of(Duration.ofHours(4)))
                .execute((instance, context) -> tenants.all()
                        .forEach(tenant -> scope.run(tenant.id(), () -> {
                            LocalDate today = organisation.today();
                            if (organisation.calendar().isWorkingDay(today)) {
                                planReviews.plan(today);
                            }
                        })));
    }
}
