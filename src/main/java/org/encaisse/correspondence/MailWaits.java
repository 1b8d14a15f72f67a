package org.encaisse.correspondence;

import org.encaisse.kernel.tenant.TenantId;

/** Something new may leave: wakes the workers once it is committed. */
record MailWaits(TenantId tenant) {}
