package org.encaisse.dunning.run;

/** How far a run goes. */
public enum RunMode {
    /** Decides and counts; writes nothing down but its own figures. */
    DRY_RUN,
    /** Prepares messages that await a person's tick; tasks go to the agenda. */
    PROPOSE,
    /** Lets the automatic steps go to the outbox; the others await a tick. */
    SEND
}
