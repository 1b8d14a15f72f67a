package org.encaisse.dunning.run;

/** Where a run stands. */
public enum RunState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED
}
