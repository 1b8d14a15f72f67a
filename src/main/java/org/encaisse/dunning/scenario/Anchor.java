package org.encaisse.dunning.scenario;

/** What the days of a step are counted from. */
public enum Anchor {
    DUE,
    /** The end of the month it is due in, then so many days. */
    END_OF_MONTH_AFTER_DUE,
    /** So many days after the due date, then the end of that month: the trade's « 30 jours fin de mois ». */
    DUE_THEN_END_OF_MONTH,
    /** The day on which the previous step was really done. */
    PREVIOUS_STEP,
    /** The day on which the bank gave a payment back. */
    REJECT,
    /** The day for which money was promised or announced. */
    PROMISE,
    /** The day on which somebody decides so. */
    DECISION
}
