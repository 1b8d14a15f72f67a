package org.encaisse.exchange;

import java.util.UUID;
import org.encaisse.customers.Staged;
import org.encaisse.kernel.outcome.Refusal;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.sql.TenantScope;
import org.encaisse.platform.tabular.RecogniseTable;
import org.encaisse.platform.tabular.TableShape;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at a file, or takes it in: recognises it, reads it in one transaction, and says what became of it. */
@Component
class RunImport {

    private static final Logger LOG = LoggerFactory.getLogger(RunImport.class);
    private static final int MOST_ATTEMPTS = 3;

    private final JdbcClient jdbc;
    private final Imports imports;
    private final ImportFiles files;
    private final KeptMappings mappings;
    private final TakeIn takeIn;
    private final ImportAnomalies anomalies;
    private final TenantScope scope;
    private final BusinessClock clock;
    private final TransactionTemplate apart;

    RunImport(
            JdbcClient jdbc,
            Imports imports,
            ImportFiles files,
            KeptMappings mappings,
            TakeIn takeIn,
            ImportAnomalies anomalies,
            TenantScope scope,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.imports = imports;
        this.files = files;
        this.mappings = mappings;
        this.takeIn = takeIn;
        this.anomalies = anomalies;
        this.scope = scope;
        this.clock = clock;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void run(UUID importId) {
        TenantId tenant = scope.required();
        FileImport brought = imports.byId(importId);
        if (brought.isOver()) {
            return;
        }
        if (begin(importId) > MOST_ATTEMPTS) {
            fail(importId, ExchangeRefusal.UNEXPECTED);
            anomalies.refused(brought, new Refused(ExchangeRefusal.UNEXPECTED));
            return;
        }
        try {
            var file = files.existing(tenant, importId);
            TableShape shape = RecogniseTable.of(file);
            KeptMappings.Kept kept = mappings.find(brought.kind(), shape.headers());
            Reading reading = Reading.of(brought.kind(), shape, brought.wanted().over(kept.wanted()), kept);
            look(importId, shape, reading, Sample.of(file, shape));
            reading.check();
            takeIn.take(brought, file, shape, reading, new Progress(jdbc, apart, clock, importId));
            if (brought.keep()) {
                files.forget(tenant, importId);
            }
        } catch (Refused refused) {
            LOG.info("Import {} refused: {}", importId, refused.getMessage());
            fail(importId, refused.refusal(), refused.arguments().toArray());
            anomalies.refused(brought, refused);
        }
    }

    private int begin(UUID importId) {
        Integer attempts = apart.execute(status ->
                jdbc.sql("""
                update exchange.import
                   set state = 'running', phase = 'recognising', done = 0, attempts = attempts + 1
                 where tenant_id = :tenant
                   and import_id = :import
                returning attempts
                """).param("import", importId).query(Integer.class).single());
        return attempts == null ? 0 : attempts;
    }

    private void look(UUID importId, TableShape shape, Reading reading, Sample sample) {
        apart.executeWithoutResult(status -> jdbc.sql("""
                update exchange.import
                   set total = :total, shape = :shape::jsonb, reading = :reading::jsonb
                 where tenant_id = :tenant
                   and import_id = :import
                """)
                .param("total", shape.rows())
                .param("shape", WantedJson.write(sample.look(shape, reading)))
                .param("reading", WantedJson.write(reading.asWanted()))
                .param("import", importId)
                .update());
    }

    private void fail(UUID importId, Refusal refusal, @Nullable Object... arguments) {
        apart.executeWithoutResult(status -> {
            jdbc.sql("""
                    delete from exchange.reject
                     where tenant_id = :tenant
                       and import_id = :import
                    """).param("import", importId).update();
            jdbc.sql("""
                    update exchange.import
                       set state = 'failed', phase = 'finished', failure = :failure, failure_arguments = :arguments,
                           finished_at = :at, created = 0, updated = 0, unchanged = 0, rejected = 0, settled = 0,
                           customers_created = 0
                     where tenant_id = :tenant
                       and import_id = :import
                    """)
                    .param("failure", refusal.code())
                    .param("arguments", Staged.joined(arguments))
                    .param("at", java.sql.Timestamp.from(clock.now()))
                    .param("import", importId)
                    .update();
        });
    }
}
