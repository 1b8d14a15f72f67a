package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.tenant.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says by hand which due dates a payment settles. */
@Component
@Transactional
public class AllocatePayment {

    public List<Allocation> allocate(UUID paymentId, List<Share> shares, LocalDate on, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
