package org.encaisse.platform.mail;

import org.encaisse.kernel.outcome.Refusal;

/** Why a message is not built. */
public enum MailRefusal implements Refusal {
    /** Not an address that mail can be sent to. */
    BAD_ADDRESS,
    /** A line break or a control character in a name, a subject or a header: the way to smuggle in headers. */
    LINE_BREAK,
    /** A name of header or of file that cannot stand in a message. */
    BAD_NAME,
    /** The server offers no encryption, and a password, or the operator, demands it. */
    NOT_ENCRYPTED;

    @Override
    public String code() {
        return Refusal.code("mail", this);
    }
}
