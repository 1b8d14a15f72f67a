package org.encaisse.platform.web;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.kernel.tenant.TenantId;

/** The person at the desk: the principal of every authenticated request. A controller may ask for it as an argument. */
public interface SignedIn {

    UUID userId();

    TenantId tenant();

    String tenantName();

    String displayName();

    Set<Role> roles();

    Locale language();

    /** Where the tenant works: its days begin and end there. */
    ZoneId zone();

    /** As the journal names this person. */
    default Actor actor() {
        return new Actor(userId(), displayName());
    }
}
