package org.encaisse.receivables;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Money received, looked up. */
@Component
@Transactional(readOnly = true)
public class Payments {

    public Optional<Payment> byId(UUID paymentId) {
        throw new UnsupportedOperationException();
    }

    /** Refuses with PAYMENT_MISSING or PAYMENT_AMBIGUOUS. */
    public Payment byReference(String reference, @Nullable UUID entityId) {
        throw new UnsupportedOperationException();
    }

    /** Newest first; of one customer or of all, all or only what is not wholly allocated. */
    public Slice<Payment> page(@Nullable UUID customerId, boolean unallocatedOnly, @Nullable String after, int limit) {
        throw new UnsupportedOperationException();
    }

    /** What it settles and settled, in the order things were done. */
    public List<Allocation> allocationsOf(UUID paymentId) {
        throw new UnsupportedOperationException();
    }

    /** What settles the due dates of an invoice, or what a credit note settles. */
    public List<Allocation> allocationsOfInvoice(UUID invoiceId) {
        throw new UnsupportedOperationException();
    }
}
