package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.tenant.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets what is left of a payment settle the oldest due dates of its customer first. */
@Component
@Transactional
public class AllocateOldestFirst {

    public List<Allocation> allocate(UUID paymentId, LocalDate on, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
