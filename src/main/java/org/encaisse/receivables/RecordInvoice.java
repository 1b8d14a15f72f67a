package org.encaisse.receivables;

import org.encaisse.customers.Recorded;
import org.encaisse.kernel.tenant.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in an invoice or credit note, or brings it up to date; saying the same again changes nothing. */
@Component
@Transactional
public class RecordInvoice {

    public Recorded<Invoice> record(InvoiceEntry entry, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
