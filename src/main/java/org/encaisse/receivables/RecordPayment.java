package org.encaisse.receivables;

import org.encaisse.customers.Recorded;
import org.encaisse.kernel.tenant.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in money: allocated as it says, else by the invoices it names, else oldest first if wished, else it waits. */
@Component
@Transactional
public class RecordPayment {

    public Recorded<Payment> record(PaymentEntry entry, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
