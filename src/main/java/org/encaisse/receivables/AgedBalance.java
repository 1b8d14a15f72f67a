package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.List;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who owes what since when (balance âgée), as of any day, per currency. */
@Component
@Transactional(readOnly = true)
public class AgedBalance {

    public List<AgedLine> totals(LocalDate on, AgedFilter filter) {
        throw new UnsupportedOperationException();
    }

    /** A page of customers, one line per customer and currency; {@code limit} counts customers. */
    public Slice<AgedLine> byCustomer(
            LocalDate on, AgedFilter filter, AgedSort sort, @Nullable String after, int limit) {
        throw new UnsupportedOperationException();
    }

    /** By collector, entity or segment. */
    public List<AgedLine> by(AgedBy by, LocalDate on, AgedFilter filter) {
        throw new UnsupportedOperationException();
    }
}
