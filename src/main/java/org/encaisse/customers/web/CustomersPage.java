package org.encaisse.customers.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.customers.Customer;
import org.encaisse.platform.web.Option;
import org.jspecify.annotations.Nullable;

/** The list of customers, and what it may be filtered by. */
public record CustomersPage(
        List<Customer> lines,
        @Nullable String next,
        List<Option> entities,
        List<Option> collectors,
        List<Option> segments,
        Map<UUID, String> entityNames,
        Map<UUID, String> collectorNames,
        boolean filtered,
        boolean may) {

    public String entity(Customer customer) {
        return entityNames.getOrDefault(customer.entityId(), "");
    }

    public String collector(Customer customer) {
        UUID collector = customer.collectorId();
        return collector == null ? "" : collectorNames.getOrDefault(collector, "");
    }

    public String segment(Customer customer) {
        return customer.segment() == null ? "" : customer.segment();
    }

    public String href(Customer customer) {
        return "/customers/" + customer.customerId();
    }
}
