package org.encaisse.customers;

import org.encaisse.kernel.tenant.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Creates a customer, or brings what is known of it up to date; saying the same again changes nothing. */
@Component
@Transactional
public class RecordCustomer {

    public Recorded<Customer> record(CustomerEntry entry, Actor actor) {
        throw new UnsupportedOperationException(entry.code() + actor.name());
    }
}
