package org.encaisse.inbox;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a tenant's mail is fetched. The password is not in it.
 *
 * @param hasPassword whether one is kept
 * @param uidValidity of the folder when it was last read; another one means that its numbers begin anew
 * @param trouble why the last reading failed, in the server's or the network's words; null when it did not
 */
public record Mailbox(
        Source source,
        @Nullable String host,
        @Nullable Integer port,
        Security security,
        @Nullable String user,
        boolean hasPassword,
        String folder,
        int everyMinutes,
        @Nullable Long uidValidity,
        long lastUid,
        @Nullable Instant readAt,
        @Nullable String trouble,
        @Nullable Instant troubleSince) {

    /** Until somebody says otherwise: the folder beside the outbox. */
    public static final Mailbox FOLDER =
            new Mailbox(Source.FOLDER, null, null, Security.TLS, null, false, "INBOX", 5, null, 0, null, null, null);

    /** How mail is fetched. */
    public enum Source {
        OFF,
        /** Files {@code *.eml} in the data folder: the counterpart of the outbox that writes files. */
        FOLDER,
        IMAP;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How the line to the server is kept private. */
    public enum Security {
        /** Encrypted from the first byte. */
        TLS,
        /** In clear first, then encrypted or not at all. */
        STARTTLS,
        /** On this machine only. */
        NONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        int port() {
            return this == TLS ? 993 : 143;
        }
    }

    public int portOrUsual() {
        return port == null ? security.port() : port;
    }
}
