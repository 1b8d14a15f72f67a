package org.encaisse.inbox.bounce;

import java.util.Locale;

/** What is to be done about a return, more than what the server said; {@code inbox.family.<code>} words it. */
public enum CauseFamily {
    /** Another address is needed. */
    ADDRESS,
    /** The customer must empty his mailbox. */
    FULL,
    /** What we sent is refused. */
    CONTENT,
    /** We are refused: our server, our name, our reputation. */
    REFUSED,
    /** The same mail may pass later. */
    LATER,
    UNKNOWN,
    NONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
