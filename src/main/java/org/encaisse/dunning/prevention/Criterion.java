package org.encaisse.dunning.prevention;

/** Why a due date deserves a call before its day (reference E11). */
public enum Criterion {
    /** The customer is among those who together make the first 80 % of the turnover. */
    TOP_TURNOVER,
    /** The due date is several times what an invoice usually comes to. */
    LARGE_ITEM,
    /** The customer pays late, on the average. */
    PAYS_LATE,
    /** The customer's line of business is at risk. */
    RISKY_SECTOR,
    /** The customer pays by a means that comes late or not at all: by cheque. */
    RISKY_METHOD
}
