package org.encaisse.exchange;

import org.encaisse.kernel.outcome.Violation;

/** Leaves the reading of a line at its first fault. */
final class LineFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Violation violation;

    LineFault(Violation violation) {
        super(violation.field(), null, false, false);
        this.violation = violation;
    }

    Violation violation() {
        return violation;
    }
}
