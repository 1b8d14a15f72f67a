package org.encaisse.evidence;

import org.encaisse.customers.Customer;
import org.encaisse.platform.web.Ui;

/** What a room knows of a customer, as files: a bean of the room. */
public interface FilePart {

    /** Where it stands among the others. */
    int order();

    /** Writes its files one after the other, keeping none of them in memory for longer than it takes. */
    void write(Customer customer, Ui ui, Bundle into);
}
