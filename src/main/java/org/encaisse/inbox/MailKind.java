package org.encaisse.inbox;

import java.util.Locale;

/** What a mail was understood to be; {@code inbox.kind.<code>} words it. */
public enum MailKind {
    /** A person wrote. */
    ANSWER,
    /** Mail of ours came back, or is late. */
    RETURN,
    /** A server says that mail of ours arrived. */
    DELIVERED,
    /** A provider says that somebody complained of our mail. */
    COMPLAINT,
    /** A machine answered in somebody's name. */
    AUTOMATIC,
    /** Nothing could be made of it. */
    UNREADABLE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static MailKind parse(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
