package org.encaisse.dunning.simulation;

/** One of the two columns of a comparison. */
public enum Side {
    /** As it is. */
    USUAL,
    /** As it would be. */
    OTHER
}
