package org.encaisse.correspondence.sending;

import java.time.LocalDate;
import org.encaisse.correspondence.PendingMessage;

/** A message that is archived and may be handed over. */
record Outgoing(
        PendingMessage message, Parcel parcel, String subject, int templateVersion, int attempt, LocalDate today) {

    boolean isMail() {
        return parcel instanceof Parcel.Mail;
    }
}
