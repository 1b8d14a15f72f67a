package org.encaisse.receivables.web;

import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.AgedBy;
import org.encaisse.receivables.AgedFilter;
import org.encaisse.receivables.AgedSort;
import org.jspecify.annotations.Nullable;

/** What the address of the aged balance asks for; what it does not say has its ordinary value. */
record AgedQuery(
        @Nullable LocalDate on,
        @Nullable String by,
        @Nullable String sort,
        @Nullable String query,
        @Nullable UUID entity,
        @Nullable UUID collector,
        @Nullable String segment,
        @Nullable String currency,
        @Nullable String after) {

    LocalDate day(Ui ui) {
        return on == null ? ui.today() : on;
    }

    AgedBy grouping() {
        try {
            return by == null || by.isEmpty() ? AgedBy.CUSTOMER : AgedBy.parse(by);
        } catch (IllegalArgumentException e) {
            return AgedBy.CUSTOMER;
        }
    }

    /** A leading minus is how addresses say « largest first »; debts are always so. */
    AgedSort order() {
        try {
            return sort == null || sort.isEmpty()
                    ? AgedSort.CODE
                    : AgedSort.parse(sort.startsWith("-") ? sort.substring(1) : sort);
        } catch (IllegalArgumentException e) {
            return AgedSort.CODE;
        }
    }

    AgedFilter filter() {
        return new AgedFilter(query, entity, collector, null, blank(segment), blank(currency));
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
