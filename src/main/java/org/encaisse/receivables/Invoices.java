package org.encaisse.receivables;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invoices and credit notes, looked up. */
@Component
@Transactional(readOnly = true)
public class Invoices {

    public Optional<Invoice> byId(UUID invoiceId) {
        throw new UnsupportedOperationException();
    }

    /** Refuses with INVOICE_MISSING, or INVOICE_AMBIGUOUS when the entity is not said and several have this number. */
    public Invoice byNumber(String number, @Nullable UUID entityId) {
        throw new UnsupportedOperationException();
    }

    /** Those whose number begins so, at most {@code limit}. */
    public List<Invoice> beginningWith(String number, int limit) {
        throw new UnsupportedOperationException();
    }
}
