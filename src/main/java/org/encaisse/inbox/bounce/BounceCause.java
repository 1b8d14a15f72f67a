package org.encaisse.inbox.bounce;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why mail came back; {@code inbox.cause.<code>} words it. */
public enum BounceCause {
    USER_UNKNOWN(CauseFamily.ADDRESS, true),
    HOST_UNKNOWN(CauseFamily.ADDRESS, true),
    HAS_MOVED(CauseFamily.ADDRESS, true),
    /** The server takes the address and drops the mail when it sees it. */
    FILTERED(CauseFamily.ADDRESS, false),
    SUSPEND(CauseFamily.ADDRESS, false),
    /** The domain says that it takes no mail at all. */
    NOT_ACCEPT(CauseFamily.ADDRESS, true),
    MAILBOX_FULL(CauseFamily.FULL, false),
    MESG_TOO_BIG(CauseFamily.CONTENT, false),
    CONTENT_ERROR(CauseFamily.CONTENT, false),
    NOT_COMPLIANT_RFC(CauseFamily.CONTENT, false),
    VIRUS_DETECTED(CauseFamily.CONTENT, false),
    SPAM_DETECTED(CauseFamily.REFUSED, false),
    POLICY_VIOLATION(CauseFamily.REFUSED, false),
    BLOCKED(CauseFamily.REFUSED, false),
    /** Our sender is refused, not the recipient. */
    REJECTED(CauseFamily.REFUSED, false),
    AUTH_FAILURE(CauseFamily.REFUSED, false),
    SECURITY_ERROR(CauseFamily.REFUSED, false),
    NO_RELAYING(CauseFamily.REFUSED, false),
    RATE_LIMITED(CauseFamily.LATER, false),
    SPEEDING(CauseFamily.LATER, false),
    TOO_MANY_CONN(CauseFamily.LATER, false),
    EXPIRED(CauseFamily.LATER, false),
    NETWORK_ERROR(CauseFamily.LATER, false),
    SYSTEM_ERROR(CauseFamily.LATER, false),
    SYSTEM_FULL(CauseFamily.LATER, false),
    MAILER_ERROR(CauseFamily.LATER, false),
    SYNTAX_ERROR(CauseFamily.LATER, false),
    UNDEFINED(CauseFamily.UNKNOWN, false),
    /** No fault: the notice says that the mail arrived. */
    DELIVERED(CauseFamily.NONE, false);

    private final CauseFamily family;
    private final boolean deadAddress;

    BounceCause(CauseFamily family, boolean deadAddress) {
        this.family = family;
        this.deadAddress = deadAddress;
    }

    public CauseFamily family() {
        return family;
    }

    /** Once is enough: whoever was written to is not there and will not be. */
    public boolean deadAddress() {
        return deadAddress;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<BounceCause> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
