package org.encaisse.exchange;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.util.UUID;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.sql.TenantScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Goes on with a file that was looked at: looks again with another mapping, or takes it in. */
@Component
@Transactional
public class ConfirmImport {

    private final JdbcClient jdbc;
    private final ImportFiles files;
    private final SchedulerClient jobs;
    private final TenantScope scope;
    private final BusinessClock clock;

    ConfirmImport(JdbcClient jdbc, ImportFiles files, SchedulerClient jobs, TenantScope scope, BusinessClock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.jobs = jobs;
        this.scope = scope;
        this.clock = clock;
    }

    /** Refuses while it runs and once it was taken in. */
    public void confirm(UUID importId, Wanted wanted, boolean keep) {
        TenantId tenant = scope.required();
        files.existing(tenant, importId);
        int waiting = jdbc.sql("""
                update exchange.import
                   set wanted = :wanted::jsonb, keep = :keep, state = 'queued', phase = 'waiting', done = 0, attempts = 0,
                       failure = null, failure_arguments = null
                 where tenant_id = :tenant
                   and import_id = :import
                   and not kept
                   and state in ('done', 'failed')
                """)
                .param("wanted", WantedJson.write(wanted))
                .param("keep", keep)
                .param("import", importId)
                .update();
        if (waiting == 0) {
            throw new Refused(ExchangeRefusal.NOT_WAITING);
        }
        jobs.scheduleIfNotExists(
                ImportJob.TASK
                        .instance(ImportJob.name(tenant, importId, Ids.next()))
                        .build(),
                clock.now());
    }
}
