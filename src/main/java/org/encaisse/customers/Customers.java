package org.encaisse.customers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The customers of the tenant, looked up. */
@Component
@Transactional(readOnly = true)
public class Customers {

    private final JdbcClient jdbc;

    Customers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Customer> byId(UUID customerId) {
        throw new UnsupportedOperationException(jdbc.toString());
    }

    public Map<UUID, Customer> byIds(Collection<UUID> customerIds) {
        throw new UnsupportedOperationException();
    }

    /** Refuses with MISSING, or CONFLICT when the entity is not said and several have this code. */
    public Customer byCode(String code, @Nullable String entityCode) {
        throw new UnsupportedOperationException();
    }

    /** In the order of the codes. */
    public Slice<Customer> page(CustomerFilter filter, @Nullable String after, int limit) {
        throw new UnsupportedOperationException();
    }

    public List<Contact> contactsOf(UUID customerId) {
        throw new UnsupportedOperationException();
    }

    public Map<UUID, List<Contact>> contactsOf(Collection<UUID> customerIds) {
        throw new UnsupportedOperationException();
    }

    /** Whom to write to about this: a contact of that role with an e-mail, else the first contact with one. */
    public Optional<Contact> recipientOf(UUID customerId, ContactRole role) {
        throw new UnsupportedOperationException();
    }
}
