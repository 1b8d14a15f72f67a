package org.encaisse.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.encaisse.identity.Structures;
import org.encaisse.identity.TenantRef;
import org.encaisse.identity.Tenants;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.postgres.DatabaseOrigin;
import org.encaisse.platform.sql.TenantScope;
import org.encaisse.receivables.MarkAccountsRefreshed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Before the first page is served: {@code encaisse.demo=auto} loads the demonstration into an empty embedded database,
 * {@code on} also beside other organisations, {@code off} never. A named server never receives it.
 */
@Component
class StartDemo implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StartDemo.class);

    private final String wanted;
    private final DatabaseOrigin origin;
    private final Tenants tenants;
    private final TenantScope scope;
    private final Structures structures;
    private final MarkAccountsRefreshed refreshed;
    private final LoadDemo load;
    private final RemoveDemo remove;
    private final BusinessClock clock;
    private volatile boolean running;

    StartDemo(
            @Value("${encaisse.demo:auto}") String wanted,
            DatabaseOrigin origin,
            Tenants tenants,
            TenantScope scope,
            Structures structures,
            MarkAccountsRefreshed refreshed,
            LoadDemo load,
            RemoveDemo remove,
            BusinessClock clock) {
        this.wanted = wanted;
        this.origin = origin;
        this.tenants = tenants;
        this.scope = scope;
        this.structures = structures;
        this.refreshed = refreshed;
        this.load = load;
        this.remove = remove;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        if (!origin.embedded()) {
            return;
        }
        List<TenantRef> known = tenants.all();
        List<TenantRef> demos = known.stream().filter(TenantRef::demo).toList();
        boolean loads = wanted.equals("on") ? demos.isEmpty() : wanted.equals("auto") && known.isEmpty();
        if (loads) {
            loadAll();
        } else {
            demos.forEach(this::refresh);
        }
    }

    private void loadAll() {
        Instant begun = clock.now();
        LOG.info("Loading the demonstration, this once; it takes a minute or a few, then the first page is served");
        boolean whole = false;
        try {
            for (DemoTenant demo : Demonstration.tenants()) {
                load.load(demo, clock.today(ZoneId.of(demo.timeZone())), clock.now());
            }
            whole = true;
        } finally {
            if (!whole) {
                remove.remove();
            }
        }
        LOG.info(
                "The demonstration is loaded ({} s); see the sign-in page for who may look",
                Duration.between(begun, clock.now()).toSeconds());
    }

    /** Nobody sends the demonstration its accounts every morning: they count as fresh whenever the desk is opened. */
    private void refresh(TenantRef demo) {
        scope.run(
                demo.id(),
                () -> structures
                        .all()
                        .forEach(entity -> refreshed.mark(entity.entityId(), "demonstration", clock.now())));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the first organisation named by the environment, before the web server. */
    @Override
    public int getPhase() {
        return 10;
    }
}
