package org.encaisse.customers;

import org.encaisse.kernel.outcome.Violation;
import org.jspecify.annotations.Nullable;

/** Where the lines of a file of customers go. */
public interface CustomerLines {

    /**
     * One customer. What a line does not say stays as it is.
     *
     * @param reachedAt how to reach it: brings the first contact up to date, or is the first
     */
    void add(int line, CustomerEntry entry, @Nullable ContactEntry reachedAt);

    void refuse(Violation fault);
}
