package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.encaisse.customers.Customers;
import org.jspecify.annotations.Nullable;

/** The parameters that every query of the aged balance shares. */
final class AgedParams {

    private AgedParams() {}

    static Map<String, @Nullable Object> of(LocalDate on, AgedFilter filter) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("on", on);
        params.put("words", Customers.words(filter.text()));
        params.put("entity", filter.entityId());
        params.put("collector", filter.collectorId());
        params.put("profile", filter.profile());
        params.put("segment", filter.segment());
        params.put("currency", filter.currency());
        return params;
    }
}
