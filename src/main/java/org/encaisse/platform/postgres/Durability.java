package org.encaisse.platform.postgres;

/** What becomes of the data when the power fails. */
public enum Durability {
    /** Every commit is on the disk before it is answered. */
    DURABLE,
    /** For tests: nothing is waited for, and the next start begins with an empty cluster. */
    THROWAWAY
}
