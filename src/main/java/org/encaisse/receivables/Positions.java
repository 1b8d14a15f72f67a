package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is owed in all, per currency. */
@Component
@Transactional(readOnly = true)
public class Positions {

    public List<Position> of(UUID customerId, LocalDate on) {
        throw new UnsupportedOperationException();
    }

    public List<Position> totals(LocalDate on, AgedFilter filter) {
        throw new UnsupportedOperationException();
    }
}
