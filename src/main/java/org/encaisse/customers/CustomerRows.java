package org.encaisse.customers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Customers, written. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CustomerRows {

    private final JdbcClient jdbc;

    CustomerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locked until the end of the transaction, so that two people saying different things take turns. */
    public Optional<Customer> locked(UUID entityId, String code) {
        return jdbc.sql("""
                select c.*
                  from customers.customer c
                 where c.tenant_id = :tenant
                   and c.entity_id = :entity
                   and c.code = :code
                   for update
                """)
                .param("entity", entityId)
                .param("code", code)
                .query((row, n) -> customer(row))
                .optional();
    }

    public Optional<Customer> locked(UUID customerId) {
        return jdbc.sql("""
                select c.*
                  from customers.customer c
                 where c.tenant_id = :tenant
                   and c.customer_id = :customer
                   for update
                """)
                .param("customer", customerId)
                .query((row, n) -> customer(row))
                .optional();
    }

    /** False when somebody else created it in the meantime. */
    public boolean insert(Customer customer, String search) {
        return jdbc.sql("""
                insert into customers.customer (tenant_id, customer_id, entity_id, code, name, language, country, profile,
                       segment, payment_method, collector_id, salesperson_name, salesperson_email, sector, search, nature)
                values (:tenant, :id, :entity, :code, :name, :language, :country, :profile,
                       :segment, :method, :collector, :salesperson, :salespersonEmail, :sector, :search, :nature)
                    on conflict on constraint customer_code_taken do nothing
                """)
                        .param("entity", customer.entityId())
                        .param("code", customer.code())
                        .params(paramsOf(customer, search))
                        .update()
                == 1;
    }

    public void update(Customer customer, String search) {
        jdbc.sql("""
                update customers.customer
                   set name = :name,
                       language = :language,
                       country = :country,
                       profile = :profile,
                       segment = :segment,
                       payment_method = :method,
                       collector_id = :collector,
                       salesperson_name = :salesperson,
                       salesperson_email = :salespersonEmail,
                       sector = :sector,
                       search = :search,
                       nature = :nature
                 where tenant_id = :tenant
                   and customer_id = :id
                """).params(paramsOf(customer, search)).update();
    }

    private static Map<String, ?> paramsOf(Customer customer, String search) {
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("id", customer.customerId());
        params.put("name", customer.name());
        params.put("language", customer.language());
        params.put("country", customer.country());
        params.put("profile", customer.profile());
        params.put("segment", customer.segment());
        params.put("method", customer.paymentMethod());
        params.put("collector", customer.collectorId());
        params.put("salesperson", customer.salespersonName());
        params.put("salespersonEmail", customer.salespersonEmail());
        params.put("sector", customer.sector());
        params.put("search", search);
        params.put("nature", customer.nature().code());
        return params;
    }

    static Customer customer(ResultSet row) throws SQLException {
        return new Customer(
                row.getObject("customer_id", UUID.class),
                row.getObject("entity_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("language"),
                row.getString("country"),
                row.getString("profile"),
                row.getString("segment"),
                row.getString("payment_method"),
                row.getObject("collector_id", UUID.class),
                row.getString("salesperson_name"),
                row.getString("salesperson_email"),
                row.getString("sector"),
                Nature.parse(row.getString("nature")));
    }
}
