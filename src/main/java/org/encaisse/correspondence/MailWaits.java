package org.encaisse.correspondence;

import org.encaisse.kernel.tenant.TenantId;

/** Something may leave now: wakes the workers once it is committed. */
public record MailWaits(TenantId tenant) {}
