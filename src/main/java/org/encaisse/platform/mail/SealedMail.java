package org.encaisse.platform.mail;

import java.util.List;

/** The exact bytes of a message with its envelope: what is archived is what is handed over. */
@SuppressWarnings("ArrayRecordComponent") // the bytes of a message; compared nowhere
public record SealedMail(String messageId, String from, List<String> recipients, byte[] content) {}
