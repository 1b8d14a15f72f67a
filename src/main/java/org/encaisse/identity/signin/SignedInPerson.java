package org.encaisse.identity.signin;

import java.io.Serializable;
import java.security.Principal;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.web.SignedIn;

/** The person of a session or of a token; kept in the session table, hence serialisable. */
record SignedInPerson(
        UUID userId,
        UUID tenantId,
        String tenantName,
        String displayName,
        EnumSet<Role> roleSet,
        Map<String, Boolean> exceptions,
        Locale language,
        ZoneId zone)
        implements SignedIn, Principal, Serializable {

    /** A session kept before rights could be given has none. */
    @SuppressWarnings("ConstantValue")
    SignedInPerson {
        exceptions = exceptions == null ? Map.of() : Map.copyOf(exceptions);
    }

    @Override
    public TenantId tenant() {
        return new TenantId(tenantId);
    }

    @Override
    public Set<Role> roles() {
        return roleSet;
    }

    /** The name under which the session table finds this person's sessions again. */
    @Override
    public String getName() {
        return userId.toString();
    }
}
