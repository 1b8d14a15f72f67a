package org.encaisse.dunning.run;

import org.encaisse.dunning.decision.Contact;
import org.jspecify.annotations.Nullable;

/**
 * How much of a run may leave without a person.
 *
 * @param left how many messages it may still let go
 * @param problem why less than it was asked for
 */
record Clearance(int left, @Nullable String problem) {

    boolean lets(Contact contact) {
        return contact.isAutomatic() && left > 0;
    }

    Clearance less() {
        return left <= 1 ? new Clearance(0, problem == null ? "capped" : problem) : new Clearance(left - 1, problem);
    }
}
