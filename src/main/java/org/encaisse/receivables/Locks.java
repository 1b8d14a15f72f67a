package org.encaisse.receivables;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two people who settle the same thing take turns: lock first, then read, then decide. Always the payment before the
 * open items, and those in the order of their ids, so that nobody waits in a circle.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Locks {

    private final JdbcClient jdbc;

    Locks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void payment(UUID paymentId) {
        jdbc.sql("""
                select 1
                  from receivables.payment p
                 where p.tenant_id = :tenant
                   and p.payment_id = :id
                   for no key update
                """).param("id", paymentId).query(Integer.class).list();
    }

    public void items(Collection<UUID> openItemIds) {
        jdbc.sql("""
                select 1
                  from receivables.open_item i
                 where i.tenant_id = :tenant
                   and i.open_item_id = any (:ids::uuid[])
                 order by i.open_item_id
                   for no key update
                """)
                .param("ids", openItemIds.stream().map(UUID::toString).toArray(String[]::new))
                .query(Integer.class)
                .list();
    }

    public void openItemsOf(UUID customerId) {
        jdbc.sql("""
                select 1
                  from receivables.open_item i
                 where i.tenant_id = :tenant
                   and i.customer_id = :customer
                   and i.remaining <> 0
                 order by i.open_item_id
                   for no key update
                """).param("customer", customerId).query(Integer.class).list();
    }

    public void itemsOf(UUID invoiceId) {
        jdbc.sql("""
                select 1
                  from receivables.open_item i
                 where i.tenant_id = :tenant
                   and i.invoice_id = :invoice
                 order by i.open_item_id
                   for no key update
                """).param("invoice", invoiceId).query(Integer.class).list();
    }
}
