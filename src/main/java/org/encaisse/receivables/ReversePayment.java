package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.kernel.tenant.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that a payment was given back; what it had settled is owed again. */
@Component
@Transactional
public class ReversePayment {

    public Payment reverse(UUID paymentId, ReversalReason reason, @Nullable String note, LocalDate on, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
