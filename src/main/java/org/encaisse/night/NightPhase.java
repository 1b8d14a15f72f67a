package org.encaisse.night;

/**
 * The night in its order: each phase begins when everything before it is over, whatever hour anything was set to. So nobody is
 * reminded before his promise was judged.
 */
public enum NightPhase {
    /** Promises that are over are kept or broken, those of the day come on the agenda. */
    PROMISES_JUDGED,
    /** How customers pay is counted anew. */
    PAYERS_FIGURED,
    /** What follows from visits that led to nothing. */
    VISITS_FOLLOWED,
    /** Who is reminded today, how, and why not. */
    REMINDERS_DECIDED,
    /** What has grown old in the accounts' picture of a customer: segments, contact details. */
    RECORDS_REVIEWED,
    /** What was written down is sealed. */
    JOURNAL_SEALED
}
