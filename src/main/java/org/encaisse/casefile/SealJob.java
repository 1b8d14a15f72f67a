package org.encaisse.casefile;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalDate;
import org.encaisse.identity.Tenants;
import org.encaisse.night.NightPhase;
import org.encaisse.night.NightlyTask;
import org.encaisse.platform.sql.TenantScope;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Every half minute, tenant after tenant, the journal is sealed, and once more when the night is over. */
@Configuration(proxyBeanMethods = false)
class SealJob {

    private static final int BATCH = 5_000;

    @Bean
    RecurringTask<Void> sealEveryJournal(Tenants tenants, TenantScope scope, SealJournal journal) {
        return Tasks.recurring("casefile-seal-journal", FixedDelay.of(Duration.ofSeconds(30)))
                .execute((instance, context) ->
                        tenants.all().forEach(tenant -> scope.run(tenant.id(), () -> all(journal))));
    }

    private static void all(SealJournal journal) {
        while (journal.seal(BATCH) == BATCH) {
            // the next batch
        }
    }

    /** What the night wrote down. */
    @Component
    static class AfterTheNight implements NightlyTask {

        private final SealJournal journal;

        AfterTheNight(SealJournal journal) {
            this.journal = journal;
        }

        @Override
        public String name() {
            return "casefile.seal-journal";
        }

        @Override
        public NightPhase phase() {
            return NightPhase.JOURNAL_SEALED;
        }

        @Override
        public void run(LocalDate day) {
            all(journal);
        }
    }
}
