package org.encaisse.correspondence;

import org.encaisse.identity.Tenants;
import org.encaisse.platform.sql.TenantScope;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A new version of the product ships new templates: at the start, organisations opened before receive those they lack. */
@Component
class ProvideNewTemplates implements SmartLifecycle {

    private final Tenants tenants;
    private final TenantScope scope;
    private final TransactionTemplate transaction;
    private final ProvideTemplates provide;
    private volatile boolean running;

    ProvideNewTemplates(Tenants tenants, TenantScope scope, TransactionTemplate transaction, ProvideTemplates provide) {
        this.tenants = tenants;
        this.scope = scope;
        this.transaction = transaction;
        this.provide = provide;
    }

    @Override
    public void start() {
        running = true;
        tenants.all()
                .forEach(tenant -> scope.run(
                        tenant.id(), () -> transaction.executeWithoutResult(status -> provide.provide(tenant.id()))));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before anything is sent. */
    @Override
    public int getPhase() {
        return 5;
    }
}
