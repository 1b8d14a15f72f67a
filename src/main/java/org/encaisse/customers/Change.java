package org.encaisse.customers;

/** What saying something again did: loading the same file twice changes nothing. */
public enum Change {
    CREATED,
    UPDATED,
    UNCHANGED
}
