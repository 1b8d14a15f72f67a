package org.encaisse.receivables;

import java.time.Instant;
import java.util.UUID;

/**
 * A whole file of the accounts has been taken in, in one transaction.
 *
 * @param kind {@code customers}, {@code invoices}, {@code payments} or {@code open-items}
 */
public record AccountsLoaded(String kind, UUID importId, Instant at) {}
