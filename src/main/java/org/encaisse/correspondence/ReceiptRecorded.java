package org.encaisse.correspondence;

import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.kernel.tenant.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What the post brought back of a letter; told in the transaction that records it.
 *
 * @param outcome {@code delivered}, {@code unclaimed}, {@code refused} or {@code unknown-address}
 * @param happenedOn when it was handed over, presented or refused, as the receipt says
 * @param scanName with {@code scan}: the receipt on paper, read in; null when there is none
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes of a scan; compared nowhere
public record ReceiptRecorded(
        UUID messageId,
        UUID customerId,
        MessageChannel channel,
        String outcome,
        @Nullable String registeredNumber,
        LocalDate happenedOn,
        LocalDate receivedOn,
        @Nullable String scanName,
        byte @Nullable [] scan,
        Actor by) {}
