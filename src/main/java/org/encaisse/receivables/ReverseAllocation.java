package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.kernel.tenant.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Undoes one allocation by adding its opposite, with a reason. */
@Component
@Transactional
public class ReverseAllocation {

    public Allocation reverse(UUID allocationId, String reason, LocalDate on, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
