package org.encaisse.customers;

import java.util.UUID;
import org.encaisse.kernel.tenant.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Something was found out about one datum of a contact; told in the transaction that records it.
 *
 * @param value the number or address itself, so that the chronology still tells it when it has changed
 * @param mark null when it was found right
 */
public record DatumMarked(
        UUID customerId,
        UUID contactId,
        String contact,
        Datum datum,
        String value,
        DatumState.@Nullable Mark mark,
        @Nullable String why,
        Actor actor) {}
