package org.encaisse.casefile;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** A person has ended a task, published in the transaction that records it: whoever asked for the task goes on from here. */
public record TaskCompleted(
        UUID taskId, UUID customerId, String kind, Map<String, String> detail, TaskOutcome outcome, LocalDate on) {

    public TaskCompleted {
        detail = Map.copyOf(detail);
    }
}
