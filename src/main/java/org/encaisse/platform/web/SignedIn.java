package org.encaisse.platform.web;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Right;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.kernel.tenant.TenantId;

/** The person at the desk: the principal of every authenticated request. A controller may ask for it as an argument. */
public interface SignedIn {

    UUID userId();

    TenantId tenant();

    String tenantName();

    String displayName();

    Set<Role> roles();

    /** What the administrator gave this person (true) or took from him (false), by code, beside what his roles say. */
    default Map<String, Boolean> exceptions() {
        return Map.of();
    }

    default boolean may(Right right) {
        Boolean said = exceptions().get(right.code());
        return said == null
                ? right.holders().usual(roles())
                : said && right.holders().possible(roles());
    }

    /** For what a door that opens with several rights does with one of them only. */
    default void need(Right right) {
        if (!may(right)) {
            throw new Refused(WebRefusal.FORBIDDEN);
        }
    }

    Locale language();

    /** Where the tenant works: its days begin and end there. */
    ZoneId zone();

    /** As the journal names this person. */
    default Actor actor() {
        return new Actor(userId(), displayName());
    }
}
