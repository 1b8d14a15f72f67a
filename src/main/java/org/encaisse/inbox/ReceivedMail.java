package org.encaisse.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail as the lists show it.
 *
 * @param kind null until it is understood
 * @param hints what it seems to be about, as codes
 * @param messageId of ours, that it answers or returns
 * @param foundBy the sign by which its customer was found
 * @param reason why it waits or was set aside, when a machine decided it
 * @param until the last day of an absence
 */
public record ReceivedMail(
        UUID mailId,
        Instant fetchedAt,
        @Nullable Instant writtenAt,
        MailState state,
        @Nullable MailKind kind,
        String sender,
        @Nullable String senderName,
        String subject,
        List<String> hints,
        @Nullable UUID customerId,
        @Nullable String customerCode,
        @Nullable String customerName,
        @Nullable UUID messageId,
        @Nullable String foundBy,
        @Nullable String reason,
        @Nullable LocalDate until,
        int size) {

    /** Whether a person has to say where it belongs. */
    public boolean isWaiting() {
        return state == MailState.TRAY;
    }

    /** Whether a person may file it: it waits, or was set aside, or went to a file that a sign and not a person chose. */
    public boolean mayBeFiled() {
        return state != MailState.STORED
                && (kind == MailKind.ANSWER || kind == MailKind.UNREADABLE || state == MailState.TRAY);
    }
}
