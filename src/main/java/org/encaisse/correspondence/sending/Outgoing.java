package org.encaisse.correspondence.sending;

import java.time.LocalDate;
import org.encaisse.correspondence.PendingMessage;
import org.encaisse.platform.mail.SealedMail;

/** A message that is archived and may be handed over. */
record Outgoing(
        PendingMessage message, SealedMail mail, String subject, int templateVersion, int attempt, LocalDate today) {}
