package org.encaisse.casefile;

/**
 * Contributed as a bean by a module whose holds are more than a hold: they end where that module ends them, with all that
 * follows, and not by hand in the panel of holds.
 */
public interface HoldKeeper {

    /** The kind of its holds. */
    String kind();
}
