package org.encaisse.correspondence.sending;

import java.time.LocalDate;
import org.encaisse.correspondence.PendingMessage;

/** A letter on paper to be: what is archived is what will be printed. */
@SuppressWarnings("ArrayRecordComponent") // the bytes of a PDF; compared nowhere
record Written(
        PendingMessage message,
        String recipient,
        byte[] pdf,
        String subject,
        int templateVersion,
        int attempt,
        LocalDate today) {}
