package org.encaisse.correspondence.web;

import java.util.List;
import org.encaisse.customers.Customer;

/** On whom a text may be tried. */
public record FoundCustomers(List<Line> lines) {

    public record Line(String id, String name, String code) {}

    static FoundCustomers of(List<Customer> found) {
        return new FoundCustomers(found.stream()
                .map(customer -> new Line(customer.customerId().toString(), customer.name(), customer.code()))
                .toList());
    }
}
