package org.encaisse.identity;

import java.time.ZoneId;
import org.encaisse.kernel.tenant.TenantId;

/** A tenant as a job needs it: whose turn it is, and what time it is there. */
public record TenantRef(TenantId id, ZoneId zone, boolean demo) {}
