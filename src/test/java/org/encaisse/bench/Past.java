package org.encaisse.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/**
 * What has happened to the portfolio: one invoice in twenty half paid, a little money nobody could place, some accounts
 * suspended, a third of what is late already reminded once.
 */
final class Past {

    private static final List<String> HAPPENED = List.of("""
            create temporary table half_paid as
            select i.open_item_id, i.customer_id, i.entity_id, i.currency, i.amount / 2 as amount, n.number,
                   greatest(i.issued_on, date '%2$s' - (abs(hashtext(n.number)) %% 60)) as paid_on,
                   gen_random_uuid() as payment_id
              from receivables.open_item i
              join receivables.invoice n using (tenant_id, invoice_id)
             where i.tenant_id = '%1$s'
               and i.amount > 100
               and abs(hashtext(n.number)) %% 20 = 1
            """, """
            insert into receivables.payment (tenant_id, payment_id, entity_id, customer_id, reference, received_on, amount, currency, unallocated)
            select '%1$s', payment_id, entity_id, customer_id, 'VIR-' || number, paid_on, amount, currency, 0
              from half_paid
            """, """
            insert into receivables.allocation (tenant_id, allocation_id, open_item_id, customer_id, source, payment_id, amount, currency, allocated_on)
            select '%1$s', gen_random_uuid(), open_item_id, customer_id, 'payment', payment_id, amount, currency, paid_on
              from half_paid
            """, """
            update receivables.open_item i
               set remaining = i.remaining - h.amount
              from half_paid h
             where i.tenant_id = '%1$s'
               and i.open_item_id = h.open_item_id
            """, """
            insert into receivables.payment (tenant_id, payment_id, entity_id, customer_id, reference, received_on, amount, currency, unallocated)
            select '%1$s', gen_random_uuid(), c.entity_id, c.customer_id, 'CHQ-' || c.code, date '%2$s' - 5, 12345, 'EUR', 12345
              from customers.customer c
             where c.tenant_id = '%1$s'
               and abs(hashtext(c.code)) %% 200 = 1
            """, """
            insert into casefile.hold (tenant_id, hold_id, customer_id, kind, since, until, reason)
            select '%1$s', gen_random_uuid(), c.customer_id, 'dispute', date '%2$s' - 20, date '%2$s' + 20, 'Litige en cours'
              from customers.customer c
             where c.tenant_id = '%1$s'
               and abs(hashtext(c.code)) %% 100 = 2
            """, """
            insert into casefile.hold (tenant_id, hold_id, customer_id, open_item_id, kind, since, reason)
            select '%1$s', gen_random_uuid(), i.customer_id, i.open_item_id, 'dispute', date '%2$s' - 3, 'Marchandise abîmée'
              from receivables.open_item i
             where i.tenant_id = '%1$s'
               and i.amount > 0
               and abs(hashtext(i.open_item_id::text)) %% 300 = 3
            """);

    private static final String REMINDED = """
            insert into dunning.action (tenant_id, action_id, open_item_id, customer_id, scenario_code, version, step_code, stage,
                   channel, mode, offset_days, currency, decided_on, state, done_on)
            select '%1$s', gen_random_uuid(), i.open_item_id, i.customer_id, 'pme', 1, 'P1', 'reminder', 'email', 'auto', 7,
                   i.currency, date '%2$s' - 10, 'done', date '%2$s' - 10
              from receivables.open_item i
             where i.tenant_id = '%1$s'
               and i.amount > 0
               and i.due_on <= date '%2$s' - 20
               and abs(hashtext(i.customer_id::text)) %% 3 = 1
            """;

    private Past() {}

    static void happens(Connection owner, Portfolio portfolio, UUID tenant) throws SQLException {
        for (String sql : HAPPENED) {
            Server.execute(owner, sql.formatted(tenant, portfolio.on()));
        }
        Server.execute(owner, REMINDED.formatted(tenant, portfolio.on()));
    }
}
