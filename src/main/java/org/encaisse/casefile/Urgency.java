package org.encaisse.casefile;

/** Points of urgency that a task is worth for what it is about (reference E12); said here once. */
public final class Urgency {

    public static final int ORDINARY = 0;
    /** A promise falls due today. */
    public static final int PROMISE_DUE = 3;
    /** A promise was broken, or kept in part only. */
    public static final int BROKEN_PROMISE = 5;
    /** A cheque that was to be there is not. */
    public static final int MISSING_CHEQUE = 5;

    private Urgency() {}
}
