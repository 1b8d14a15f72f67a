package org.encaisse.dunning.approval;

import java.time.Instant;
import java.util.UUID;
import org.encaisse.kernel.tenant.Role;

/**
 * Somebody said that a message may leave, about what the customer owed then.
 *
 * @param approver whose word it needed
 */
public record Approval(
        UUID messageId, UUID customerId, String currency, Role approver, String actor, Instant at, Balance balance) {}
