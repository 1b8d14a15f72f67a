package org.encaisse.dunning.scenario;

/** What the days of a step are counted from. */
public enum Anchor {
    DUE,
    END_OF_MONTH_AFTER_DUE,
    /** The day on which the previous step was really done. */
    PREVIOUS_STEP,
    /** The day on which the bank gave a payment back. */
    REJECT,
    /** The day for which money was promised or announced. */
    PROMISE,
    /** The day on which somebody decides so. */
    DECISION
}
