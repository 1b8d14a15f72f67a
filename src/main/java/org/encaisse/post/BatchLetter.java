package org.encaisse.post;

import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.correspondence.MessageChannel;
import org.encaisse.correspondence.MessageState;
import org.jspecify.annotations.Nullable;

/**
 * A letter at its place in a batch.
 *
 * @param address in one line
 * @param registeredNumber of a registered letter that is posted; null until it is known
 * @param receipt what the post brought back; null while nothing has come
 */
public record BatchLetter(
        int position,
        UUID messageId,
        MessageChannel channel,
        UUID entityId,
        @Nullable UUID collectorId,
        UUID customerId,
        String customerCode,
        String customerName,
        @Nullable String recipientName,
        String address,
        @Nullable String subject,
        LocalDate businessDate,
        MessageState state,
        @Nullable LocalDate postedOn,
        @Nullable String registeredNumber,
        @Nullable ReceiptOutcome receipt) {}
