package org.encaisse.escalation;

import org.encaisse.kernel.outcome.Refusal;

/** Why a visit or a suspension is refused. */
public enum EscalationRefusal implements Refusal {
    /** Planning a visit is for the direction and the manager. */
    FOR_THE_DIRECTION(Kind.FORBIDDEN),
    NO_SUCH_CUSTOMER(Kind.MISSING),
    NO_SUCH_VISIT(Kind.MISSING),
    NO_SUCH_SUSPENSION(Kind.MISSING),
    /** The visit has its report, or was given up. */
    VISIT_OVER(Kind.CONFLICT),
    /** The customer has a suspension proposed or in force. */
    ALREADY_SUSPENDED(Kind.CONFLICT),
    /** The direction has answered before. */
    ALREADY_DECIDED(Kind.CONFLICT),
    /** There is no letter before the direction has approved, nor after it has refused. */
    NOT_APPROVED(Kind.CONFLICT),
    /** Only a suspension in force can be lifted. */
    NOT_IN_FORCE(Kind.CONFLICT),
    /** A reason of 1 to 500 characters. */
    REASON_REQUIRED(Kind.RULE),
    /** What was seen, or what the visit is for, is missing or too long. */
    TEXT_REQUIRED(Kind.RULE),
    /** No such outcome of a visit. */
    UNKNOWN_OUTCOME(Kind.RULE),
    /** A promise has its day. */
    PROMISE_WITHOUT_DAY(Kind.RULE),
    /** A visit that has not taken place yet has no report. */
    NOT_YET_VISITED(Kind.RULE),
    /** Nothing is overdue: there is nothing to suspend for. */
    NOTHING_OVERDUE(Kind.RULE),
    /** A company of the same group is never suspended (reference E6). */
    INTERNAL_CUSTOMER(Kind.RULE),
    /** An essential service of the public sector is never suspended (reference E10). */
    ESSENTIAL_SERVICE(Kind.RULE),
    /** All that is overdue is disputed. */
    ALL_DISPUTED(Kind.RULE),
    /** Insolvency proceedings stop all of it. */
    INSOLVENT(Kind.RULE),
    /** The letter needs the clause of the contract it rests on, and the service it stops. */
    CLAUSE_REQUIRED(Kind.RULE),
    /** A suspension does not begin in the past. */
    STARTS_IN_THE_PAST(Kind.RULE);

    private final Kind kind;

    EscalationRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return Refusal.code("escalation", this);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
