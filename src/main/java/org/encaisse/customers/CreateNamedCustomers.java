package org.encaisse.customers;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates at once all the customers that a file of invoices names and nobody knows yet, from the temporary table
 * {@code customer_wanted (customer_id, entity_id, code, name)}.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CreateNamedCustomers {

    private final JdbcClient jdbc;

    CreateNamedCustomers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long create(String language) {
        // The search text is folded as for a single customer, for too many rows to bring them here.
        return jdbc.sql("""
                insert into customers.customer (tenant_id, customer_id, entity_id, code, name, language, profile, search)
                select :tenant, w.customer_id, w.entity_id, w.code, w.name, :language, :profile,
                       lower(regexp_replace(normalize(w.code || ' ' || w.name, nfd), '[\\u0300-\\u036f]', '', 'g'))
                  from pg_temp.customer_wanted w
                    on conflict (tenant_id, customer_id) do nothing
                """)
                .param("language", language)
                .param("profile", CustomerRules.ORDINARY_PROFILE)
                .update();
    }
}
