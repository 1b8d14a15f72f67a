package org.encaisse.dunning.scenario;

/** How the customer is reached. Only e-mail leaves by itself today; every other channel is a task of the agenda. */
public enum Channel {
    EMAIL,
    CALL,
    LETTER,
    REGISTERED_LETTER,
    SMS,
    VISIT,
    /** A file prepared inside the house. */
    INTERNAL
}
