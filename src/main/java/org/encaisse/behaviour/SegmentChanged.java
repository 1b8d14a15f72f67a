package org.encaisse.behaviour;

import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.kernel.tenant.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A customer is in another segment from that day on; told in the transaction that wrote it.
 *
 * @param from null when it was in none before
 * @param fromProfile the profile before; where the rule gives another one, the scenario goes on at the equivalent step
 */
public record SegmentChanged(
        UUID customerId,
        @Nullable String from,
        String to,
        String fromProfile,
        String toProfile,
        LocalDate on,
        Actor actor) {}
