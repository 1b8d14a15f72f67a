package org.encaisse.inbox;

import java.util.Locale;

/** Where a mail stands; {@code inbox.state.<code>} words it. */
public enum MailState {
    /** Fetched, not understood yet. */
    STORED,
    /** In a customer's file. */
    FILED,
    /** Waits for a person. */
    TRAY,
    /** A person, or what it is, says that it belongs nowhere. */
    ASIDE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static MailState parse(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
