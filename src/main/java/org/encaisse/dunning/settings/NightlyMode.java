package org.encaisse.dunning.settings;

/** What the desk does by itself every night. */
public enum NightlyMode {
    OFF,
    /** Prepares the proposal; a person sends it. */
    PROPOSE,
    /** Lets the automatic steps go; the others wait for a person. */
    SEND
}
