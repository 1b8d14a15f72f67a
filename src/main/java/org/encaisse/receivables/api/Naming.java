package org.encaisse.receivables.api;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.customers.Customer;
import org.encaisse.customers.CustomerRefusal;
import org.encaisse.customers.Customers;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Between the user's own codes, which the interface speaks, and our ids, which stay inside. */
@Component
class Naming {

    private final Customers customers;
    private final Structures structures;

    Naming(Customers customers, Structures structures) {
        this.customers = customers;
        this.structures = structures;
    }

    /** Null when none is said. */
    @Nullable
    UUID entity(@Nullable String code) {
        return code == null
                ? null
                : structures
                        .byCode(code)
                        .map(LegalEntity::entityId)
                        .orElseThrow(() -> new Refused(CustomerRefusal.ENTITY_UNKNOWN, code));
    }

    Customer customer(@Nullable String code, @Nullable String entity) {
        if (code == null) {
            throw new Refused(CustomerRefusal.CODE_EMPTY);
        }
        return customers.byCode(code, entity);
    }

    /** The codes of these customers and of every entity. */
    Codes codes(Collection<UUID> customerIds) {
        return new Codes(
                customers.byIds(customerIds),
                structures.all().stream().collect(Collectors.toMap(LegalEntity::entityId, LegalEntity::code)));
    }

    record Codes(Map<UUID, Customer> customers, Map<UUID, String> entities) {

        String customer(UUID id) {
            Customer customer = customers.get(id);
            return customer == null ? "" : customer.code();
        }

        String customerName(UUID id) {
            Customer customer = customers.get(id);
            return customer == null ? "" : customer.name();
        }

        String entity(UUID id) {
            return entities.getOrDefault(id, "");
        }
    }
}
