package org.encaisse.casefile;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.encaisse.identity.Tenants;
import org.encaisse.platform.sql.TenantScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Every half minute, tenant after tenant, the journal is sealed. */
@Configuration(proxyBeanMethods = false)
class SealJob {

    private static final int BATCH = 5_000;

    @Bean
    RecurringTask<Void> sealEveryJournal(Tenants tenants, TenantScope scope, SealJournal journal) {
        return Tasks.recurring("casefile-seal-journal", FixedDelay.of(Duration.ofSeconds(30)))
                .execute((instance, context) -> tenants.all()
                        .forEach(tenant -> scope.run(tenant.id(), () -> {
                            while (journal.seal(BATCH) == BATCH) {
                                // the next batch
                            }
                        })));
    }
}
