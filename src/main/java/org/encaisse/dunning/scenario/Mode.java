package org.encaisse.dunning.scenario;

/** Who lets a step go. */
public enum Mode {
    /** Leaves by itself. */
    AUTO,
    /** Drafted; a person confirms it. */
    VALIDATE,
    /** A person does it: a task. */
    MANUAL
}
