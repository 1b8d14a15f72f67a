package org.encaisse.behaviour;

import org.encaisse.kernel.outcome.Refusal;

/** Why something said of segments is refused. */
public enum BehaviourRefusal implements Refusal {
    /** No such proposal, or it is someone else's. */
    NO_SUCH_CHANGE(Kind.MISSING),
    /** Not a cursor that a slice gave. */
    UNKNOWN_CURSOR(Kind.SYNTAX),
    /** It was applied, refused or replaced before. */
    ALREADY_SETTLED(Kind.CONFLICT),
    /** The window counts from 1 to 36 months. */
    WINDOW(Kind.RULE),
    /** The first segment begins at 0. */
    FIRST_BAND(Kind.RULE),
    /** A segment needs a name of its own of 1 to 40 characters. */
    BAND_NAME(Kind.RULE),
    /** Thresholds are in the rule's currency. */
    BAND_CURRENCY(Kind.RULE),
    /** Each threshold lies above the one before. */
    BAND_ORDER(Kind.RULE),
    /** Nobody knows what will have been billed by then. */
    IN_THE_FUTURE(Kind.RULE),
    /** A refusal has a reason of 1 to 500 characters. */
    REASON_REQUIRED(Kind.RULE);

    private final Kind kind;

    BehaviourRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return Refusal.code("behaviour", this);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
