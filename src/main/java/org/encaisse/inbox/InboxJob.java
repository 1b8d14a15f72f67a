package org.encaisse.inbox;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.encaisse.casefile.ContactSearch;
import org.encaisse.identity.Tenants;
import org.encaisse.platform.sql.TenantScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Twice a minute: every tenant whose time has come, side by side, so that one silent server keeps nobody else waiting. */
@Configuration(proxyBeanMethods = false)
class InboxJob {

    @Bean
    ContactSearch inboxSearches() {
        return new ContactSearch(AskForAddress.TASK);
    }

    private static final int AT_ONCE = 4;

    @Bean
    RecurringTask<Void> readMailboxes(Tenants tenants, TenantScope scope, ReadMailbox read) {
        return Tasks.recurring("inbox-read-mailboxes", FixedDelay.of(Duration.ofSeconds(30)))
                .execute((instance, context) -> {
                    // Closing waits for all of them; each has its time-outs.
                    try (ExecutorService threads = Executors.newFixedThreadPool(
                            AT_ONCE, Thread.ofVirtual().factory())) {
                        tenants.all().forEach(tenant -> threads.execute(() -> scope.run(tenant.id(), read::readIfDue)));
                    }
                });
    }
}
