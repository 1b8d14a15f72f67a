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

    private final AgedGroups groups;
    private final AgedCustomers customers;

    AgedBalance(AgedGroups groups, AgedCustomers customers) {
        this.groups = groups;
        this.customers = customers;
    }

    /** One line per currency. */
    public List<AgedLine> totals(LocalDate on, AgedFilter filter) {
        return groups.totals(on, filter);
    }

    /** A page of customers, one line per customer and currency; {@code limit} counts customers. */
    public Slice<AgedLine> byCustomer(
            LocalDate on, AgedFilter filter, AgedSort sort, @Nullable String after, int limit) {
        return switch (sort) {
            case CODE -> customers.byCode(on, filter, after, limit);
            case NAME -> customers.byName(on, filter, after, limit);
            case TOTAL -> customers.byDebt(on, filter, false, after, limit);
            case OVERDUE -> customers.byDebt(on, filter, true, after, limit);
        };
    }

    /** By collector, entity or segment; the same as the totals for {@code TOTAL}. */
    public List<AgedLine> by(AgedBy by, LocalDate on, AgedFilter filter) {
        return switch (by) {
            case COLLECTOR -> groups.byCollector(on, filter);
            case ENTITY -> groups.byEntity(on, filter);
            case SEGMENT -> groups.bySegment(on, filter);
            case TOTAL -> groups.totals(on, filter);
            case CUSTOMER ->
                customers.byCode(on, filter, null, Integer.MAX_VALUE - 1).items();
        };
    }
}
