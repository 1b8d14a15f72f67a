package org.encaisse.dunning.scenario;

/** The name of a condition that is not met. */
public enum Condition {
    AT_LEAST,
    PAYMENT_METHOD,
    SEGMENT,
    SECTOR,
    STRUCTURE,
    COUNTRY,
    LANGUAGE,
    DAYS_LATE,
    HAS_EMAIL,
    HAS_MOBILE,
    NOTHING_OVERDUE,
    BROKEN_PROMISE,
    UNREACHED,
    PAPERS,
    REJECT_CODE
}
