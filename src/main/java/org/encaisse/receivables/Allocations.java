package org.encaisse.receivables;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which money settles which due date, looked up; in the order in which it was said. */
@Component
@Transactional(readOnly = true)
public class Allocations {

    private final JdbcClient jdbc;

    Allocations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Allocation> byIds(Collection<UUID> allocationIds) {
        return jdbc.sql("""
                select a.*, i.due_on, n.number, coalesce(p.reference, cn.number) as source_reference,
                       undo.allocation_id is not null as reversed
                  from receivables.allocation a
                  join receivables.open_item i on i.tenant_id = :tenant and i.open_item_id = a.open_item_id
                  join receivables.invoice n on n.tenant_id = :tenant and n.invoice_id = i.invoice_id
                  left join receivables.payment p on p.tenant_id = :tenant and p.payment_id = a.payment_id
                  left join receivables.open_item c on c.tenant_id = :tenant and c.open_item_id = a.credit_item_id
                  left join receivables.invoice cn on cn.tenant_id = :tenant and cn.invoice_id = c.invoice_id
                  left join receivables.allocation undo on undo.tenant_id = :tenant and undo.reverses = a.allocation_id
                 where a.tenant_id = :tenant
                   and a.allocation_id = any (:ids::uuid[])
                 order by a.allocation_id
                """)
                .param("ids", allocationIds.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> line(row))
                .list();
    }

    /** What a payment settles, and settled. */
    public List<Allocation> ofPayment(UUID paymentId) {
        return byIds(jdbc.sql("""
                select a.allocation_id
                  from receivables.allocation a
                 where a.tenant_id = :tenant
                   and a.payment_id = :payment
                """).param("payment", paymentId).query(UUID.class).list());
    }

    /** What settles the due dates of an invoice; what a credit note settles. */
    public List<Allocation> ofInvoice(UUID invoiceId) {
        return byIds(jdbc.sql("""
                select a.allocation_id
                  from receivables.open_item i
                  join receivables.allocation a on a.tenant_id = :tenant and a.open_item_id = i.open_item_id
                 where i.tenant_id = :tenant
                   and i.invoice_id = :invoice
                union
                select a.allocation_id
                  from receivables.open_item i
                  join receivables.allocation a on a.tenant_id = :tenant and a.credit_item_id = i.open_item_id
                 where i.tenant_id = :tenant
                   and i.invoice_id = :invoice
                """).param("invoice", invoiceId).query(UUID.class).list());
    }

    private static Allocation line(ResultSet row) throws SQLException {
        return new Allocation(
                row.getObject("allocation_id", UUID.class),
                row.getObject("open_item_id", UUID.class),
                row.getString("number"),
                row.getObject("due_on", LocalDate.class),
                Allocation.Source.parse(row.getString("source")),
                row.getObject("payment_id", UUID.class),
                row.getObject("credit_item_id", UUID.class),
                row.getString("source_reference"),
                Money.of(row.getLong("amount"), row.getString("currency")),
                row.getObject("allocated_on", LocalDate.class),
                row.getObject("reverses", UUID.class),
                row.getBoolean("reversed"),
                row.getString("reason"));
    }
}
