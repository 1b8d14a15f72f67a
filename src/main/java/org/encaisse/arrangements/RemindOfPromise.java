package org.encaisse.arrangements;

import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.kernel.outcome.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes to the customer that what was promised has not come (model F14R): never by itself, a person decides. */
@Component
@Transactional
public class RemindOfPromise {

    private final Promises promises;
    private final Customers customers;
    private final Letters letters;

    RemindOfPromise(Promises promises, Customers customers, Letters letters) {
        this.promises = promises;
        this.customers = customers;
        this.letters = letters;
    }

    public UUID remind(UUID promiseId, LocalDate on) {
        Promise promise = promises.byId(promiseId).orElseThrow(() -> new Refused(ArrangementsRefusal.NO_SUCH_PROMISE));
        if (!promise.isUnkept()) {
            throw new Refused(ArrangementsRefusal.PROMISE_NOT_BROKEN);
        }
        Customer customer = customers.byId(promise.customerId()).orElseThrow();
        return letters.toCustomer(
                        Letters.PROMISE, "F14R", customer, promise.contactId(), promise.amount(), on, promise, null)
                .orElseThrow(() -> new Refused(ArrangementsRefusal.NO_ADDRESS));
    }
}
