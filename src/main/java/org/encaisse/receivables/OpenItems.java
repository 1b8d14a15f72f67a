package org.encaisse.receivables;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.kernel.money.Money;
import org.encaisse.platform.sql.ReadOnce;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is owed, item by item. */
@Component
@Transactional(readOnly = true)
public class OpenItems {

    private final JdbcClient jdbc;
    private final ReadOnce once;

    OpenItems(JdbcClient jdbc, ReadOnce once) {
        this.jdbc = jdbc;
        this.once = once;
    }

    /** Owed today (the kept figure), credits included and negative, oldest due date first. */
    public List<OpenItem> openOf(UUID customerId) {
        return once.of(
                "receivables.open",
                customerId,
                () -> openOf(List.of(customerId)).getOrDefault(customerId, List.of()));
    }

    /** These customers will be asked for one after the other: they are read together. */
    public void readAhead(Collection<UUID> customers) {
        Map<UUID, List<OpenItem>> open = openOf(customers);
        once.know(
                "receivables.open",
                customers.stream()
                        .distinct()
                        .collect(Collectors.toMap(id -> id, id -> open.getOrDefault(id, List.of()))));
    }

    private Map<UUID, List<OpenItem>> openOf(Collection<UUID> customers) {
        Map<UUID, List<OpenItem>> found = new HashMap<>();
        jdbc.sql("""
                select i.*
                  from receivables.item i
                 where i.tenant_id = :tenant
                   and i.customer_id = any (:customers::uuid[])
                   and i.remaining <> 0
                 order by i.customer_id, i.due_on, i.number, i.open_item_id
                """)
                .param("customers", customers.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> line(row))
                .list()
                .forEach(item -> found.computeIfAbsent(item.customerId(), id -> new ArrayList<>())
                        .add(item));
        return found;
    }

    /** Owed on that day, from the facts, oldest due date first. */
    public List<OpenItem> openOf(UUID customerId, LocalDate asOf) {
        return page(ItemFilter.of(customerId), asOf, null, Integer.MAX_VALUE - 1)
                .items();
    }

    /** Owed on that day, from the facts: customer after customer, each oldest due date first. */
    public Slice<OpenItem> page(ItemFilter filter, LocalDate on, @Nullable String after, int limit) {
        ItemKey key = ItemKey.read(after);
        List<OpenItem> read = jdbc.sql("""
                select i.tenant_id, i.open_item_id, i.invoice_id, i.number, i.kind, i.entity_id, i.customer_id,
                       i.issued_on, i.due_on, i.amount, i.currency, i.order_reference, stood.remaining
                  from receivables.item i
                 cross join lateral (
                       select i.amount
                              - coalesce((select sum(a.amount)
                                            from receivables.allocation a
                                           where a.tenant_id = :tenant
                                             and a.open_item_id = i.open_item_id
                                             and a.allocated_on <= :on), 0)
                              + coalesce((select sum(a.amount)
                                            from receivables.allocation a
                                           where a.tenant_id = :tenant
                                             and a.credit_item_id = i.open_item_id
                                             and a.allocated_on <= :on), 0) as remaining) stood
                 where i.tenant_id = :tenant
                   and (:customer::uuid is null or i.customer_id = :customer)
                   and (:entity::uuid is null or i.entity_id = :entity)
                   and (:currency::text is null or i.currency = :currency)
                   and (:bucket::int is null or (i.amount > 0 and receivables.bucket(i.due_on, :on) = :bucket))
                   and (:keyCustomer::uuid is null
                        or (i.customer_id, i.due_on, i.open_item_id) > (:keyCustomer, :keyDue::date, :keyItem::uuid))
                   and i.issued_on <= :on
                   and stood.remaining <> 0
                 order by i.customer_id, i.due_on, i.open_item_id
                 limit :limit
                """)
                .param("on", on)
                .param("customer", filter.customerId())
                .param("entity", filter.entityId())
                .param("currency", filter.currency())
                .param(
                        "bucket",
                        filter.bucket() == null ? null : filter.bucket().ordinal())
                .param("keyCustomer", key == null ? null : key.customerId())
                .param("keyDue", key == null ? null : key.dueOn())
                .param("keyItem", key == null ? null : key.openItemId())
                .param("limit", limit + 1)
                .query((row, n) -> line(row))
                .list();
        return Slice.of(read, limit, last -> new ItemKey(last.customerId(), last.dueOn(), last.openItemId()).written());
    }

    public Optional<OpenItem> byId(UUID openItemId) {
        return Optional.ofNullable(byIds(List.of(openItemId)).get(openItemId));
    }

    public Map<UUID, OpenItem> byIds(Collection<UUID> openItemIds) {
        Map<UUID, OpenItem> found = HashMap.newHashMap(openItemIds.size());
        jdbc.sql("""
                select i.*
                  from receivables.item i
                 where i.tenant_id = :tenant
                   and i.open_item_id = any (:ids::uuid[])
                """)
                .param("ids", openItemIds.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> line(row))
                .list()
                .forEach(item -> found.put(item.openItemId(), item));
        return found;
    }

    /** The due dates of these invoices, settled ones included, oldest first. */
    public List<OpenItem> ofInvoices(Collection<UUID> invoiceIds) {
        return jdbc
                .sql("""
                select i.*
                  from receivables.item i
                 where i.tenant_id = :tenant
                   and i.invoice_id = any (:ids::uuid[])
                """)
                .param("ids", invoiceIds.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> line(row))
                .stream()
                .sorted(Comparator.comparing(OpenItem::dueOn).thenComparing(OpenItem::openItemId))
                .toList();
    }

    static OpenItem line(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new OpenItem(
                row.getObject("open_item_id", UUID.class),
                row.getObject("invoice_id", UUID.class),
                row.getString("number"),
                InvoiceKind.parse(row.getString("kind")),
                row.getObject("customer_id", UUID.class),
                row.getObject("entity_id", UUID.class),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                Money.of(row.getLong("amount"), currency),
                Money.of(row.getLong("remaining"), currency),
                row.getString("order_reference"));
    }
}
