package org.encaisse.dunning.scenario;

import org.encaisse.identity.Organisation;
import org.encaisse.identity.Tenants;
import org.encaisse.platform.sql.TenantScope;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** At the start, organisations opened before receive the scenarios they lack. */
@Component
class ProvideNewScenarios implements SmartLifecycle {

    private final Tenants tenants;
    private final TenantScope scope;
    private final Organisation organisation;
    private final ShipScenarios ship;
    private volatile boolean running;

    ProvideNewScenarios(Tenants tenants, TenantScope scope, Organisation organisation, ShipScenarios ship) {
        this.tenants = tenants;
        this.scope = scope;
        this.organisation = organisation;
        this.ship = ship;
    }

    @Override
    public void start() {
        running = true;
        tenants.all()
                .forEach(tenant -> scope.run(
                        tenant.id(),
                        () -> ship.provide(organisation.current().language().getLanguage())));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before anything is sent or run. */
    @Override
    public int getPhase() {
        return 6;
    }
}
