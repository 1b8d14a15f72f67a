package org.encaisse.customers.api;

import java.util.EnumSet;
import java.util.Set;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.customers.CustomersRight;
import org.encaisse.customers.Opposition;
import org.encaisse.customers.Oppositions;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a customer does not want, through the interface: {@code {"sms": true, "copies": false}}. */
@RestController
@RequestMapping("/api/v1/customers/{code}/oppositions")
class OppositionsResource {

    private final Customers customers;
    private final Oppositions oppositions;

    OppositionsResource(Customers customers, Oppositions oppositions) {
        this.customers = customers;
        this.oppositions = oppositions;
    }

    @GetMapping
    @CustomersRight.Needed(CustomersRight.READ)
    Opposed one(@PathVariable String code, @RequestParam @Nullable String entity) {
        return Opposed.of(oppositions.of(customers.byCode(code, entity).customerId()));
    }

    @PutMapping
    @CustomersRight.Needed(CustomersRight.WRITE)
    Opposed keep(
            @PathVariable String code,
            @RequestParam @Nullable String entity,
            @RequestBody Opposed body,
            SignedIn person,
            Ui ui) {
        Customer customer = customers.byCode(code, entity);
        Set<Opposition> wanted = EnumSet.noneOf(Opposition.class);
        if (body.sms()) {
            wanted.add(Opposition.SMS);
        }
        if (body.copies()) {
            wanted.add(Opposition.COPIES);
        }
        oppositions.keep(customer.customerId(), wanted, person.actor(), ui.today());
        return Opposed.of(oppositions.of(customer.customerId()));
    }

    record Opposed(boolean sms, boolean copies) {

        static Opposed of(Set<Opposition> opposed) {
            return new Opposed(opposed.contains(Opposition.SMS), opposed.contains(Opposition.COPIES));
        }
    }
}
