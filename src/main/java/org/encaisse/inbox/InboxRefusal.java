package org.encaisse.inbox;

import org.encaisse.kernel.outcome.Refusal;

/** Why something about the mail received is not done. */
public enum InboxRefusal implements Refusal {
    /** No such mail, or it is someone else's. */
    NO_SUCH_MAIL(Kind.MISSING),
    /** It is filed or set aside already. */
    NOT_WAITING(Kind.CONFLICT),
    /** No customer has this code. */
    NO_SUCH_CUSTOMER(Kind.RULE),
    /** Several legal entities have a customer of this code. */
    SEVERAL_CUSTOMERS(Kind.RULE),
    /** A mail is set aside for a reason, in at most 500 characters. */
    REASON_REQUIRED(Kind.RULE),
    /** No mail server is named. */
    HOST_REQUIRED(Kind.RULE),
    /** A name of a server has letters, digits, points and hyphens. */
    BAD_HOST(Kind.RULE),
    /** An address inside the machine's cloud is asked on nobody's behalf. */
    FORBIDDEN_HOST(Kind.RULE),
    /** Without encryption a password would cross the network in clear. */
    PASSWORD_IN_CLEAR(Kind.RULE),
    /** The mailbox cannot be read; the server's words say why. */
    CANNOT_READ(Kind.RULE),
    /** Not a way of reading mail, not a way of encrypting, not a number of minutes, not a port. */
    BAD_SETTING(Kind.SYNTAX),
    /** The kept password cannot be read any more: the key of this installation has changed. */
    PASSWORD_LOST(Kind.CONFLICT);

    private final Kind kind;

    InboxRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return Refusal.code("inbox", this);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
