package org.encaisse.arrangements;

import org.encaisse.kernel.outcome.Refusal;

/** Why a promise or an announcement is refused, in order of precedence. */
public enum ArrangementsRefusal implements Refusal {
    NO_SUCH_CUSTOMER(Kind.MISSING),
    NO_SUCH_PROMISE(Kind.MISSING),
    NO_SUCH_ANNOUNCEMENT(Kind.MISSING),
    NO_SUCH_PERSON(Kind.MISSING),
    UNKNOWN_MEANS(Kind.SYNTAX),
    UNKNOWN_STATE(Kind.SYNTAX),
    UNKNOWN_KIND(Kind.SYNTAX),
    UNKNOWN_OUTCOME(Kind.SYNTAX),
    UNKNOWN_CURSOR(Kind.SYNTAX),
    DATE_NOT_READABLE(Kind.SYNTAX),
    DATE_MISSING(Kind.SYNTAX),
    AMOUNT_MISSING(Kind.SYNTAX),
    AMOUNT_NOT_READABLE(Kind.SYNTAX),
    TIME_NOT_READABLE(Kind.SYNTAX),
    AMOUNT_NOT_POSITIVE(Kind.RULE),
    /** A promise is about a day to come, today included. */
    DATE_IN_THE_PAST(Kind.RULE),
    /** More than a year ahead: a slip of the pen. */
    DATE_TOO_FAR(Kind.RULE),
    /** What was said, done or paid already cannot be of tomorrow. */
    DATE_IN_THE_FUTURE(Kind.RULE),
    /** Years ago: a slip of the pen. */
    DATE_TOO_OLD(Kind.RULE),
    /** Say which invoices it pays. */
    ITEMS_MISSING(Kind.RULE),
    /** The customer owes nothing: there is nothing to promise. */
    NOTHING_OPEN(Kind.RULE),
    OTHER_CUSTOMERS_ITEM(Kind.RULE),
    /** EUR does not settle XOF. */
    OTHER_CURRENCY(Kind.RULE),
    /** Nothing is owed of this item. */
    ITEM_NOT_OWED(Kind.RULE),
    /** More than what is owed of the items that it covers. */
    ABOVE_BALANCE(Kind.RULE),
    /** Withdrawn, kept or broken: there is nothing left to take back. */
    PROMISE_OVER(Kind.CONFLICT),
    /** Only a promise that is broken, wholly or in part, is written about. */
    PROMISE_NOT_BROKEN(Kind.RULE),
    /** Received, missing or cancelled: nothing more happens to it. */
    ANNOUNCEMENT_OVER(Kind.CONFLICT),
    /** That cannot happen to this sort of announcement, or not yet. */
    NOT_ITS_TURN(Kind.RULE),
    NO_ADDRESS(Kind.RULE),
    CHEQUE_NUMBER_MISSING(Kind.RULE),
    REASON_REQUIRED(Kind.RULE),
    TEXT_TOO_LONG(Kind.RULE),
    TOLERANCE_OUT_OF_RANGE(Kind.RULE);

    private final Kind kind;

    ArrangementsRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return Refusal.code("arrangements", this);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
