package org.encaisse.escalation;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A suspension of the service, proposed and perhaps decided and lifted.
 *
 * @param suspendedOn from which day: as proposed, then as decided
 * @param essential whether the service is an essential one, which the public sector keeps
 * @param outcome {@code approved}, {@code refused}, {@code moot} (paid before anybody decided); null while it waits
 * @param messageId the letter that went by e-mail; null when it is to be printed
 * @param liftedOn null while it lasts
 */
public record Suspension(
        UUID suspensionId,
        UUID customerId,
        String customerCode,
        String customerName,
        @Nullable UUID visitId,
        String reason,
        String clause,
        String service,
        String delay,
        LocalDate suspendedOn,
        boolean essential,
        LocalDate proposedOn,
        String proposedBy,
        @Nullable String outcome,
        @Nullable String answer,
        @Nullable LocalDate decidedOn,
        @Nullable UUID holdId,
        @Nullable UUID messageId,
        @Nullable LocalDate liftedOn,
        @Nullable String liftReason,
        boolean paid,
        @Nullable UUID liftMessageId) {

    /** The word for it everywhere: {@code proposed}, {@code refused}, {@code moot}, {@code suspended}, {@code lifted}. */
    public String state() {
        if (outcome == null) {
            return "proposed";
        }
        if (!outcome.equals("approved")) {
            return outcome;
        }
        return liftedOn == null ? "suspended" : "lifted";
    }

    public boolean waits() {
        return outcome == null;
    }

    /** By the direction, lifted since or not. */
    public boolean approved() {
        return "approved".equals(outcome);
    }

    /** Decided and not lifted; it begins on {@link #suspendedOn}. */
    public boolean inForce() {
        return approved() && liftedOn == null;
    }
}
