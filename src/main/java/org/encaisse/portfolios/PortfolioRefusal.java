package org.encaisse.portfolios;

import org.encaisse.kernel.outcome.Refusal;

/** Why a portfolio is not given or handed over. */
public enum PortfolioRefusal implements Refusal {
    /** No such collector, or he has left. */
    NO_SUCH_COLLECTOR(Kind.MISSING),
    NO_SUCH_STRUCTURE(Kind.MISSING),
    /** A range goes from one letter (or digit) to another, in order. */
    LETTERS(Kind.RULE),
    /** The same person hands over and takes over. */
    SAME_PERSON(Kind.RULE),
    /** None of the customers named is in that portfolio. */
    NOTHING_TO_HAND_OVER(Kind.RULE),
    /** A hand-over has a note of 1 to 500 characters. */
    NOTE_REQUIRED(Kind.RULE);

    private final Kind kind;

    PortfolioRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return Refusal.code("portfolio", this);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
