package org.encaisse.calls;

import org.encaisse.kernel.outcome.Refusal;

/** Why a call is not recorded. */
public enum CallRefusal implements Refusal {
    /** No outcome of that name. */
    UNKNOWN_OUTCOME(Kind.SYNTAX),
    /** No such call here. */
    NO_SUCH_CALL(Kind.MISSING),
    /** Somebody wrote in this file since the screen was drawn: look first, then say it again. */
    SOMEBODY_WROTE(Kind.CONFLICT),
    /** A question of the form has no answer. */
    ANSWER_MISSING(Kind.RULE),
    /** An answer that is not what was asked for: a date, an hour, one of the choices. */
    ANSWER_MALFORMED(Kind.RULE),
    /** Say which invoices it is about. */
    ITEMS_MISSING(Kind.RULE),
    /** The invoices are in several currencies: one call records one of them. */
    SEVERAL_CURRENCIES(Kind.RULE),
    /** Say who was called. */
    CONTACT_MISSING(Kind.RULE),
    /** One calls back later, not earlier. */
    DAY_IS_PAST(Kind.RULE),
    /** More than a year ahead: a slip of the pen. */
    DAY_TOO_FAR(Kind.RULE),
    /** A call is told when it has been made. */
    NOT_YET(Kind.RULE),
    NOTE_TOO_LONG(Kind.RULE);

    private final Kind kind;

    CallRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return Refusal.code("call", this);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
