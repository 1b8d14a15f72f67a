package org.encaisse.latefees;

import org.encaisse.kernel.outcome.Refusal;

/** Why interest is not computed, not claimed, or a rate is not taken in. */
public enum LateFeesRefusal implements Refusal {
    /** The French legal rate for professional creditors of that half-year is not known: 2026-S2. */
    LEGAL_RATE_MISSING,
    /** The French legal rate for individual creditors of that half-year is not known. */
    INDIVIDUAL_RATE_MISSING,
    /** The European Central Bank's rate on that day is not known. */
    ECB_RATE_MISSING,
    /** The legal rate of the UEMOA for that year is not known. */
    UEMOA_RATE_MISSING,
    /** The Bank of England's rate on that fixing day is not known. */
    BOE_RATE_MISSING,
    /** A contractual regime without a contractual rate. */
    CONTRACT_RATE_MISSING,
    /** No such table of rates. */
    SERIES_UNKNOWN,
    /** A rate is between 0 and 100 %. */
    PERCENT_OUT_OF_RANGE,
    /** A rate without saying where it comes from. */
    SOURCE_MISSING,
    /** A half-year's rate begins on 1 January or 1 July, a year's on 1 January, the Bank of England's is read on 30 June and 31 December. */
    WRONG_FIRST_DAY,
    DATE_MALFORMED,
    REGIME_UNKNOWN,
    TERM_UNKNOWN,
    /** Nothing may be claimed of this customer. */
    NO_LATE_FEES,
    /** Every day until then is already claimed, or nothing was late. */
    NOTHING_TO_CLAIM,
    /** No invoice was ticked. */
    NOTHING_TICKED,
    /** Interest of tomorrow is not owed yet. */
    IN_THE_FUTURE,
    NO_SUCH_CLAIM,
    ALREADY_WITHDRAWN,
    /** Money was allocated to it. */
    CLAIM_PAID,
    /** A later claim counts on from this one: withdraw that one first. */
    LATER_CLAIM,
    REASON_REQUIRED,
    /** Amounts of two currencies, or a negative one. */
    AMOUNT_WRONG,
    /** A place in a list that no list gave. */
    CURSOR_MALFORMED;

    @Override
    public String code() {
        return Refusal.code("latefees", this);
    }

    @Override
    public Kind kind() {
        return switch (this) {
            case NO_SUCH_CLAIM -> Kind.MISSING;
            case ALREADY_WITHDRAWN -> Kind.CONFLICT;
            case SERIES_UNKNOWN, DATE_MALFORMED, REGIME_UNKNOWN, TERM_UNKNOWN, CURSOR_MALFORMED -> Kind.SYNTAX;
            default -> Kind.RULE;
        };
    }
}
