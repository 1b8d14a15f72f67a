package org.encaisse.receivables;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invoices and credit notes, looked up. */
@Component
@Transactional(readOnly = true)
public class Invoices {

    // After any character a number may begin with: closes the range of those that begin so.
    private static final String AFTER_ALL = "\uffff";

    private final JdbcClient jdbc;
    private final OpenItems openItems;

    Invoices(JdbcClient jdbc, OpenItems openItems) {
        this.jdbc = jdbc;
        this.openItems = openItems;
    }

    public Optional<Invoice> byId(UUID invoiceId) {
        return withItems(jdbc.sql("""
                select n.*, c.cancelled_on, c.reason as cancelled_for
                  from receivables.invoice n
                  left join receivables.cancellation c
                         on c.tenant_id = :tenant
                        and c.invoice_id = n.invoice_id
                 where n.tenant_id = :tenant
                   and n.invoice_id = :id
                """)
                        .param("id", invoiceId)
                        .query((row, n) -> header(row))
                        .list())
                .stream()
                .findFirst();
    }

    /** Refuses with INVOICE_MISSING, or INVOICE_AMBIGUOUS when the entity is not said and several have this number. */
    public Invoice byNumber(String number, @Nullable UUID entityId) {
        List<Invoice> found = numbered(List.of(number), entityId);
        if (found.size() > 1) {
            throw new Refused(ReceivablesRefusal.INVOICE_AMBIGUOUS, number);
        }
        return found.stream().findFirst().orElseThrow(() -> new Refused(ReceivablesRefusal.INVOICE_MISSING, number));
    }

    /** Those of these numbers, in any entity when none is said. */
    public List<Invoice> numbered(Collection<String> numbers, @Nullable UUID entityId) {
        return withItems(jdbc.sql("""
                select n.*, c.cancelled_on, c.reason as cancelled_for
                  from receivables.invoice n
                  left join receivables.cancellation c
                         on c.tenant_id = :tenant
                        and c.invoice_id = n.invoice_id
                 where n.tenant_id = :tenant
                   and n.number = any (:numbers::text[])
                   and (:entity::uuid is null or n.entity_id = :entity)
                """)
                .param("numbers", numbers.stream().map(String::strip).toArray(String[]::new))
                .param("entity", entityId)
                .query((row, n) -> header(row))
                .list());
    }

    /** Those whose number begins so, at most {@code limit}. */
    public List<Invoice> beginningWith(String number, int limit) {
        return withItems(jdbc.sql("""
                select n.*, c.cancelled_on, c.reason as cancelled_for
                  from receivables.invoice n
                  left join receivables.cancellation c
                         on c.tenant_id = :tenant
                        and c.invoice_id = n.invoice_id
                 where n.tenant_id = :tenant
                   and n.number collate "C" >= :from
                   and n.number collate "C" < :to
                 order by n.number collate "C"
                 limit :limit
                """)
                .param("from", number.strip())
                .param("to", number.strip() + AFTER_ALL)
                .param("limit", limit)
                .query((row, n) -> header(row))
                .list());
    }

    /** Of one customer, newest first. */
    public List<Invoice> ofCustomer(UUID customerId, int limit) {
        return withItems(jdbc.sql("""
                select n.*, c.cancelled_on, c.reason as cancelled_for
                  from receivables.invoice n
                  left join receivables.cancellation c
                         on c.tenant_id = :tenant
                        and c.invoice_id = n.invoice_id
                 where n.tenant_id = :tenant
                   and n.customer_id = :customer
                 order by n.issued_on desc, n.invoice_id desc
                 limit :limit
                """)
                .param("customer", customerId)
                .param("limit", limit)
                .query((row, n) -> header(row))
                .list());
    }

    private List<Invoice> withItems(List<Invoice> headers) {
        Map<UUID, List<OpenItem>> items = new HashMap<>();
        for (OpenItem item :
                openItems.ofInvoices(headers.stream().map(Invoice::invoiceId).toList())) {
            items.computeIfAbsent(item.invoiceId(), id -> new ArrayList<>()).add(item);
        }
        return headers.stream()
                .map(invoice -> new Invoice(
                        invoice.invoiceId(),
                        invoice.entityId(),
                        invoice.customerId(),
                        invoice.number(),
                        invoice.kind(),
                        invoice.issuedOn(),
                        invoice.total(),
                        invoice.orderReference(),
                        items.getOrDefault(invoice.invoiceId(), List.of()),
                        invoice.cancellation()))
                .toList();
    }

    private static Invoice header(ResultSet row) throws SQLException {
        return new Invoice(
                row.getObject("invoice_id", UUID.class),
                row.getObject("entity_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("number"),
                InvoiceKind.parse(row.getString("kind")),
                row.getObject("issued_on", LocalDate.class),
                Money.of(row.getLong("total"), row.getString("currency")),
                row.getString("order_reference"),
                List.of(),
                cancellation(row));
    }

    private static Invoice.@Nullable Cancellation cancellation(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("cancelled_on", LocalDate.class);
        return on == null ? null : new Invoice.Cancellation(on, row.getString("cancelled_for"));
    }
}
