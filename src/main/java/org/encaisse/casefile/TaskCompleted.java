package org.encaisse.casefile;

import java.time.LocalDate;
import java.util.UUID;

/** A person has ended a task, published in the transaction that records it: whoever asked for the task goes on from here. */
public record TaskCompleted(UUID taskId, UUID customerId, String kind, TaskOutcome outcome, LocalDate on) {}
