package org.encaisse.casefile;

import org.encaisse.kernel.outcome.Refusal;

/** Why the casefile refuses, in order of precedence. */
public enum CasefileRefusal implements Refusal {
    /** No such hold, or it is someone else's. */
    NO_SUCH_HOLD(Kind.MISSING),
    /** No such task, or it is someone else's. */
    NO_SUCH_TASK(Kind.MISSING),
    /** No such customer, or it is someone else's. */
    NO_SUCH_CUSTOMER(Kind.MISSING),
    NO_SUCH_ITEM(Kind.MISSING),
    /** The open item is not this customer's. */
    NOT_THIS_CUSTOMERS_ITEM(Kind.MISSING),
    /** Nobody of that name works here. */
    NO_SUCH_COLLECTOR(Kind.MISSING),
    /** No structure has this code. */
    NO_SUCH_STRUCTURE(Kind.MISSING),
    /** A task ends done or cancelled. */
    UNKNOWN_OUTCOME(Kind.SYNTAX),
    /** Not a cursor that a slice gave. */
    UNKNOWN_CURSOR(Kind.SYNTAX),
    /** The hold was lifted before. */
    ALREADY_LIFTED(Kind.CONFLICT),
    /** The task was completed or cancelled before. */
    ALREADY_COMPLETED(Kind.CONFLICT),
    /** This hold ends where it came from: a suspension by the direction or by payment. */
    LIFTED_ELSEWHERE(Kind.RULE),
    /** No room places holds of this kind, or nobody chooses it by hand. */
    NO_SUCH_KIND_OF_HOLD(Kind.RULE),
    /** A promise holds invoices, an insolvency the whole customer. */
    HOLD_STANDS_ELSEWHERE(Kind.RULE),
    /** A hold needs a reason of 1 to 500 characters. */
    REASON_REQUIRED(Kind.RULE),
    /** A task is put off to a later day, not to an earlier one. */
    NOT_LATER(Kind.RULE),
    /** A task says what to do, in 1 to 500 characters. */
    WHAT_TO_DO(Kind.RULE),
    /** Nothing was ticked. */
    NOTHING_TICKED(Kind.RULE),
    /** A point of the weekly round is one of the usual ones or says what to do, once, and there are thirty at most. */
    WEEKLY_POINT(Kind.RULE),
    /** One unit at least makes a point of stake, a million million at most. */
    STAKE_DIVISOR(Kind.RULE),
    /** A part is suspended of one invoice, not of a whole customer. */
    PART_OF_WHAT(Kind.RULE),
    /** The part is more than nought and no more than what is owed of the due date, in its currency. */
    PART_OF_WHAT_IS_OWED(Kind.RULE),
    /** The hold would end before it starts. */
    ENDS_BEFORE_IT_STARTS(Kind.RULE),
    /** It cannot be lifted before it started. */
    LIFTED_BEFORE_IT_STARTS(Kind.RULE);

    private final Kind kind;

    CasefileRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return Refusal.code("casefile", this);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
