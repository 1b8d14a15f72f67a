package org.encaisse.dunning.simulation;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.encaisse.dunning.run.RunState;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.sql.TenantScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets a simulation go in the background, one after the other: each takes all cores. */
@Component
public class LaunchSimulation {

    private static final Logger LOG = LoggerFactory.getLogger(LaunchSimulation.class);

    private final ExecuteSimulation execute;
    private final Simulations simulations;
    private final TenantScope scope;
    private final Semaphore turn = new Semaphore(1, true);

    LaunchSimulation(ExecuteSimulation execute, Simulations simulations, TenantScope scope) {
        this.execute = execute;
        this.simulations = simulations;
        this.scope = scope;
    }

    /** Waits for the end for as long as {@code patience}, not longer; it goes on in any case. */
    public Simulation launch(UUID id, Duration patience) {
        TenantId tenant = scope.required();
        CountDownLatch over = new CountDownLatch(1);
        Thread.ofVirtual()
                .name("simulation-" + id)
                .start(() -> scope.run(tenant, () -> {
                    try {
                        whenItsTurnComes(id);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    } finally {
                        over.countDown();
                    }
                }));
        try {
            if (!over.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("simulation {} goes on", id);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return simulations.byId(id);
    }

    private void whenItsTurnComes(UUID id) throws InterruptedException {
        while (!turn.tryAcquire(20, TimeUnit.SECONDS)) {
            simulations.touch(id);
        }
        try {
            execute.execute(id);
        } catch (RuntimeException e) {
            LOG.error("simulation {} failed", id, e);
            simulations.finish(id, RunState.FAILED, "error");
        } finally {
            turn.release();
        }
    }
}
