package org.encaisse.exchange;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.io.InputStream;
import java.util.UUID;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.sql.TenantScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a file from a person or a programme, and queues it: to be looked at, or taken in at once. */
@Component
@Transactional
public class BringFile {

    private static final int LONGEST_NAME = 200;

    private final JdbcClient jdbc;
    private final ImportFiles files;
    private final SchedulerClient jobs;
    private final TenantScope scope;
    private final BusinessClock clock;

    BringFile(JdbcClient jdbc, ImportFiles files, SchedulerClient jobs, TenantScope scope, BusinessClock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.jobs = jobs;
        this.scope = scope;
        this.clock = clock;
    }

    /** @param keep false only looks at it */
    public UUID bring(ImportKind kind, String fileName, InputStream content, Wanted wanted, boolean keep, Actor actor) {
        UUID importId = Ids.next();
        TenantId tenant = scope.required();
        long size = files.keep(tenant, importId, content);
        jdbc.sql("""
                insert into exchange.import (tenant_id, import_id, kind, file_name, file_size, wanted, keep, state, phase,
                       brought_by, brought_by_name, brought_at)
                values (:tenant, :import, :kind, :name, :size, :wanted::jsonb, :keep, 'queued', 'waiting',
                       :by, :byName, :at)
                """)
                .param("import", importId)
                .param("kind", kind.code())
                .param("name", fileName.length() > LONGEST_NAME ? fileName.substring(0, LONGEST_NAME) : fileName)
                .param("size", size)
                .param("wanted", WantedJson.write(wanted))
                .param("keep", keep)
                .param("by", actor.userId())
                .param("byName", actor.name())
                .param("at", java.sql.Timestamp.from(clock.now()))
                .update();
        jobs.scheduleIfNotExists(
                ImportJob.TASK
                        .instance(ImportJob.name(tenant, importId, Ids.next()))
                        .build(),
                clock.now());
        return importId;
    }
}
