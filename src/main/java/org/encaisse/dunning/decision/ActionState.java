package org.encaisse.dunning.decision;

/** Where a step taken stands. */
public enum ActionState {
    /** Awaits a person's tick, or a person's work. */
    PROPOSED,
    /** In the outbox, or in the agenda: decided, not yet done. */
    RESERVED,
    /** The message left, or the person did it. */
    DONE,
    /** The message did not arrive; it is tried again once a person has found the right address. */
    FAILED,
    /** A person said that it shall not be taken, this time round. */
    REFUSED
}
