package org.encaisse.identity;

import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.TenantId;
import org.springframework.stereotype.Component;

/** The first organisation of an installation may be opened by whoever comes first; afterwards the door is shut. */
@Component
public class FirstRun {

    private final Tenants tenants;
    private final OpenTenant openTenant;

    FirstRun(Tenants tenants, OpenTenant openTenant) {
        this.tenants = tenants;
        this.openTenant = openTenant;
    }

    /** Whether there is no organisation yet but demonstrations. */
    public boolean isOpen() {
        return tenants.all().stream().allMatch(TenantRef::demo);
    }

    /** Opens the first one; two people who come at once do not both get in. */
    public synchronized TenantId open(NewOrganisation organisation) {
        if (!isOpen()) {
            throw new Refused(IdentityRefusal.ALREADY_OPENED);
        }
        return openTenant.open(organisation);
    }
}
