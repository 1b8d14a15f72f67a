package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.tenant.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says which due dates a credit note settles. */
@Component
@Transactional
public class AllocateCreditNote {

    public List<Allocation> allocate(UUID creditItemId, List<Share> shares, LocalDate on, Actor actor) {
        throw new UnsupportedOperationException();
    }
}
