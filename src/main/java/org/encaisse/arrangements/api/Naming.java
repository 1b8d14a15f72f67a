package org.encaisse.arrangements.api;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.arrangements.ArrangementsRefusal;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.OpenItems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Between the user's own codes, which the interface speaks, and our ids, which stay inside. */
@Component
class Naming {

    private final Customers customers;
    private final OpenItems openItems;
    private final People people;

    Naming(Customers customers, OpenItems openItems, People people) {
        this.customers = customers;
        this.openItems = openItems;
        this.people = people;
    }

    /** An invoice that is covered, or one of its due dates. */
    record Invoice(String number, @Nullable LocalDate due) {}

    Customer customer(@Nullable String code, @Nullable String entity) {
        if (code == null) {
            throw new Refused(ArrangementsRefusal.NO_SUCH_CUSTOMER);
        }
        return customers.byCode(code, entity);
    }

    @Nullable
    UUID person(@Nullable String name) {
        return name == null
                ? null
                : people.named(name)
                        .map(Person::userId)
                        .orElseThrow(() -> new Refused(ArrangementsRefusal.NO_SUCH_PERSON, name));
    }

    /** The open items of these invoices; without a due date all that are owed of the invoice. */
    List<UUID> items(Customer customer, @Nullable List<Invoice> invoices) {
        List<UUID> found = new ArrayList<>();
        if (invoices == null || invoices.isEmpty()) {
            return found;
        }
        List<OpenItem> open = openItems.openOf(customer.customerId());
        for (Invoice invoice : invoices) {
            List<UUID> items = open.stream()
                    .filter(item -> item.number().equals(invoice.number()))
                    .filter(item -> invoice.due() == null || item.dueOn().equals(invoice.due()))
                    .map(OpenItem::openItemId)
                    .toList();
            if (items.isEmpty()) {
                throw new Refused(ArrangementsRefusal.OTHER_CUSTOMERS_ITEM);
            }
            found.addAll(items);
        }
        return found;
    }

    Map<UUID, Customer> customers(Collection<UUID> ids) {
        return customers.byIds(ids);
    }

    Map<UUID, OpenItem> items(Collection<List<UUID>> ids) {
        return openItems.byIds(ids.stream().flatMap(List::stream).distinct().toList());
    }

    static List<Invoice> invoices(@Nullable List<UUID> ids, Map<UUID, OpenItem> items) {
        return ids == null
                ? List.of()
                : ids.stream()
                        .map(items::get)
                        .filter(java.util.Objects::nonNull)
                        .map(item -> new Invoice(item.number(), item.dueOn()))
                        .toList();
    }
}
