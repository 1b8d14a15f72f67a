package org.encaisse.correspondence.sending;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.encaisse.correspondence.MailWaits;
import org.encaisse.identity.TenantRef;
import org.encaisse.identity.Tenants;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.mail.MailTransport;
import org.encaisse.platform.sql.TenantScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** The people at the sending desk: some virtual threads, woken when something is reserved, else looking each second. */
@Component
class Workers implements SmartLifecycle {

    private static final int HANDFULS_PER_TURN = 16;
    private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

    private final PrepareMessages prepare;
    private final SettleMessages settle;
    private final RecoverSending recover;
    private final TenantsWithMail waiting;
    private final Tenants tenants;
    private final TenantScope scope;
    private final BusinessClock clock;
    private final MailTransport transport;
    private final Seat seat;
    private final Path flights;
    private final int desks;
    private final Breaker breaker;
    private final Semaphore bell = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;
    private volatile boolean sending;
    private volatile boolean cleaned;

    Workers(
            PrepareMessages prepare,
            SettleMessages settle,
            RecoverSending recover,
            TenantsWithMail waiting,
            Tenants tenants,
            TenantScope scope,
            BusinessClock clock,
            MailTransport transport,
            Breaker breaker,
            DataSource dataSource,
            @Value("${encaisse.data:data}") String data,
            @Value("${encaisse.outbox.workers:4}") int desks) {
        this.prepare = prepare;
        this.settle = settle;
        this.recover = recover;
        this.waiting = waiting;
        this.tenants = tenants;
        this.scope = scope;
        this.clock = clock;
        this.transport = transport;
        this.breaker = breaker;
        this.seat = new Seat(dataSource);
        this.flights = Path.of(data, "flight");
        this.desks = desks;
    }

    @Override
    public void start() {
        running = true;
        if (desks == 0) {
            return;
        }
        String process = UUID.randomUUID().toString().substring(0, 8);
        threads.add(Thread.ofVirtual().name("outbox-seat").start(this::keepSeat));
        for (int i = 1; i <= desks; i++) {
            String name = process + "-" + i;
            threads.add(Thread.ofVirtual().name("outbox-" + i).start(() -> work(name)));
        }
        LOG.info("mail leaves by {}", transport.name());
    }

    /** The handful in hand is finished and recorded; no thread is interrupted, that would cut off a handover. */
    @Override
    public void stop() {
        running = false;
        bell.release(desks);
        for (Thread thread : threads) {
            try {
                thread.join(15_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
        sending = false;
        seat.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @TransactionalEventListener
    void on(MailWaits reserved) {
        waiting.forget(reserved.tenant());
        bell.release(desks);
    }

    /** Takes the seat, cleans up after whoever sat there before, and lets the workers begin. */
    private void keepSeat() {
        while (running) {
            boolean taken = seat.taken();
            if (taken && !sending) {
                // Once: what is being sent later on is in the hands of our own workers, even if the seat was lost
                // meanwhile.
                taken = cleaned || cleanedUp();
                cleaned |= taken;
                bell.release(desks);
            }
            sending = taken;
            sleep(1_000);
        }
    }

    private boolean cleanedUp() {
        try {
            for (TenantRef tenant : tenants.all()) {
                int left = scope.call(tenant.id(), () -> recover.afterDeath(flights, transport));
                if (left > 0) {
                    LOG.warn("{} messages were being sent when the desk stopped; see the outbox", left);
                }
            }
            return true;
        } catch (Exception e) {
            LOG.error("the outbox could not be cleaned up; nothing is sent until it is", e);
            return false;
        }
    }

    private void work(String name) {
        while (running) {
            try (Worker worker = new Worker(
                    name,
                    prepare,
                    settle,
                    transport.line(),
                    FlightLog.open(flights, name),
                    breaker,
                    clock,
                    Worker.Seams.NONE)) {
                while (running) {
                    if (!sending || !round(worker)) {
                        rest();
                    }
                }
            } catch (IOException e) {
                LOG.error("the flight log cannot be kept; nothing is sent without it", e);
                sleep(5_000);
            }
        }
    }

    private boolean round(Worker worker) {
        boolean looked = false;
        try {
            for (TenantId tenant : waiting.at(clock.now())) {
                looked |= turn(worker, tenant);
            }
        } catch (RuntimeException e) {
            LOG.error("the outbox cannot be read", e);
            sleep(1_000);
        }
        return looked;
    }

    private boolean turn(Worker worker, TenantId tenant) {
        boolean[] looked = new boolean[1];
        try {
            scope.run(tenant, () -> looked[0] = worker.turn(HANDFULS_PER_TURN, () -> !running || !sending));
        } catch (RuntimeException e) {
            LOG.error("sending broke off; what was handed over is recorded first", e);
            makeGood(worker, tenant);
        }
        return looked[0];
    }

    /** After a breakdown: first record what was handed over, then give back what was taken and never begun. */
    private void makeGood(Worker worker, TenantId tenant) {
        for (int tries = 1; ; tries++) {
            int now = tries;
            sleep(1_000);
            try {
                scope.run(tenant, () -> {
                    if (now % 3 == 0) {
                        worker.settleOneByOne();
                    } else {
                        worker.settle();
                    }
                    if (!worker.owes()) {
                        recover.neverBegun(worker.name());
                    }
                });
                if (!worker.owes()) {
                    return;
                }
            } catch (RuntimeException e) {
                LOG.error("what was handed over is not recorded yet", e);
                if (!running && tries >= 3) {
                    return;
                }
            }
        }
    }

    private void rest() {
        try {
            boolean rung = bell.tryAcquire(1, TimeUnit.SECONDS);
            LOG.trace("woken {}", rung);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
