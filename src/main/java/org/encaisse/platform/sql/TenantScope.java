package org.encaisse.platform.sql;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.encaisse.kernel.tenant.TenantId;
import org.springframework.stereotype.Component;

/**
 * Binds the tenant for everything done inside: each transaction begun there sees that tenant's rows and no others.
 *
 * <p>Bind outside the transaction; without a tenant, row-level security shows no row at all. Two tenants are never
 * nested: a job that serves several binds them one after the other.
 */
@Component
public class TenantScope {

    private static final ScopedValue<TenantId> CURRENT = ScopedValue.newInstance();

    public void run(TenantId tenant, Runnable work) {
        ScopedValue.where(CURRENT, tenant).run(work);
    }

    public <T> T call(TenantId tenant, Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, tenant).call(work::call);
    }

    public Optional<TenantId> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    public TenantId required() {
        return current().orElseThrow(() -> new IllegalStateException("no tenant is bound here"));
    }
}
