package org.encaisse.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.calls.CallOutcome.Done;
import org.encaisse.calls.CallOutcome.Reached;
import org.jspecify.annotations.Nullable;

/** A call that was recorded, with what followed from it. */
public record Call(
        UUID callId,
        UUID customerId,
        @Nullable UUID contactId,
        @Nullable UUID taskId,
        @Nullable UUID userId,
        Instant at,
        LocalDate on,
        boolean incoming,
        String outcome,
        Reached reached,
        @Nullable String note,
        List<Done> done) {

    public Call {
        done = List.copyOf(done);
    }
}
