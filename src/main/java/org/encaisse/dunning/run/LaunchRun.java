package org.encaisse.dunning.run;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.sql.TenantScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets a run go in the background; a small one is over before the page is back. */
@Component
public class LaunchRun {

    private static final Logger LOG = LoggerFactory.getLogger(LaunchRun.class);

    private final ExecuteRun execute;
    private final Runs runs;
    private final TenantScope scope;
    private final BusinessClock clock;
    private final RunAnomalies anomalies;

    LaunchRun(ExecuteRun execute, Runs runs, TenantScope scope, BusinessClock clock, RunAnomalies anomalies) {
        this.execute = execute;
        this.runs = runs;
        this.scope = scope;
        this.clock = clock;
        this.anomalies = anomalies;
    }

    /** Waits for the end of the run for as long as {@code patience}, not longer; the run goes on in any case. */
    public Run launch(UUID runId, Duration patience) {
        TenantId tenant = scope.required();
        CompletableFuture<Void> over = new CompletableFuture<>();
        Thread.ofVirtual().name("dunning-run-" + runId).start(() -> {
            runHere(tenant, runId);
            over.complete(null);
        });
        try {
            over.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.debug("run {} goes on", runId);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        return runs.byId(runId);
    }

    void runHere(TenantId tenant, UUID runId) {
        scope.run(tenant, () -> {
            try {
                execute.execute(runId);
            } catch (RuntimeException e) {
                LOG.error("dunning run {} of tenant {} failed", runId, tenant, e);
                runs.finish(runId, RunState.FAILED, "error", clock.now());
                anomalies.breaks(runs.byId(runId).on());
            }
        });
    }
}
