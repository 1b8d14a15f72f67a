package org.encaisse.receivables;

/**
 * What stood open on the day {@code :on}, as movements to be summed: what stands open now, with everything that came later put
 * back. {@code due_on} is null for credits (credit notes and money not allocated); their amounts are negative.
 *
 * <p>Text and no function of the database: a statement that is sent to another server takes along what it reads. On a
 * million open items the totals cost what one plain parallel aggregate costs, provided that each source is summed on its
 * own and that due dates stay plain columns.
 */
final class Standing {

    /** By customer, entity, currency and due date: {@code customer_id, entity_id, currency, due_on, amount}. */
    private static final String MOVEMENTS = """
            (
            select i.customer_id, i.entity_id, i.currency, i.due_on, i.remaining as amount
              from receivables.open_item i
             where i.tenant_id = :tenant
               and i.remaining <> 0
               and i.amount > 0
               and i.issued_on <= :on
            union all
            select i.customer_id, i.entity_id, i.currency, null::date, i.remaining
              from receivables.open_item i
             where i.tenant_id = :tenant
               and i.remaining <> 0
               and i.amount < 0
               and i.issued_on <= :on
            union all
            select p.customer_id, p.entity_id, p.currency, null::date, - p.unallocated
              from receivables.payment p
             where p.tenant_id = :tenant
               and p.unallocated > 0
               and p.received_on <= :on
            union all
            select i.customer_id, i.entity_id, i.currency, case when i.amount > 0 then i.due_on end, a.amount
              from receivables.allocation a
              join receivables.open_item i on i.tenant_id = :tenant and i.open_item_id = a.open_item_id
             where a.tenant_id = :tenant
               and a.allocated_on > :on
               and i.issued_on <= :on
            union all
            select c.customer_id, c.entity_id, c.currency, null::date, - a.amount
              from receivables.allocation a
              join receivables.open_item c on c.tenant_id = :tenant and c.open_item_id = a.credit_item_id
             where a.tenant_id = :tenant
               and a.allocated_on > :on
               and c.issued_on <= :on
            union all
            select p.customer_id, p.entity_id, p.currency, null::date, - a.amount
              from receivables.allocation a
              join receivables.payment p on p.tenant_id = :tenant and p.payment_id = a.payment_id
             where a.tenant_id = :tenant
               and a.allocated_on > :on
               and p.received_on <= :on
            union all
            select p.customer_id, p.entity_id, p.currency, null::date, - p.amount
              from receivables.payment_reversal r
              join receivables.payment p on p.tenant_id = :tenant and p.payment_id = r.payment_id
             where r.tenant_id = :tenant
               and r.reversed_on > :on
               and p.received_on <= :on)""";

    /** The same, summed by entity, currency and due date, when nothing is asked of the customers. */
    private static final String SUMS = """
            (
            select i.entity_id, i.currency, i.due_on, sum(i.remaining) as amount
              from receivables.open_item i
             where i.tenant_id = :tenant
               and i.remaining <> 0
               and i.amount > 0
               and i.issued_on <= :on
             group by i.entity_id, i.currency, i.due_on
            union all
            select i.entity_id, i.currency, null::date, sum(i.remaining)
              from receivables.open_item i
             where i.tenant_id = :tenant
               and i.remaining <> 0
               and i.amount < 0
               and i.issued_on <= :on
             group by i.entity_id, i.currency
            union all
            select p.entity_id, p.currency, null::date, - sum(p.unallocated)
              from receivables.payment p
             where p.tenant_id = :tenant
               and p.unallocated > 0
               and p.received_on <= :on
             group by p.entity_id, p.currency
            union all
            select i.entity_id, i.currency, i.due_on, sum(a.amount)
              from receivables.allocation a
              join receivables.open_item i on i.tenant_id = :tenant and i.open_item_id = a.open_item_id
             where a.tenant_id = :tenant
               and a.allocated_on > :on
               and i.issued_on <= :on
               and i.amount > 0
             group by i.entity_id, i.currency, i.due_on
            union all
            select i.entity_id, i.currency, null::date, sum(a.amount)
              from receivables.allocation a
              join receivables.open_item i on i.tenant_id = :tenant and i.open_item_id = a.open_item_id
             where a.tenant_id = :tenant
               and a.allocated_on > :on
               and i.issued_on <= :on
               and i.amount < 0
             group by i.entity_id, i.currency
            union all
            select c.entity_id, c.currency, null::date, - sum(a.amount)
              from receivables.allocation a
              join receivables.open_item c on c.tenant_id = :tenant and c.open_item_id = a.credit_item_id
             where a.tenant_id = :tenant
               and a.allocated_on > :on
               and c.issued_on <= :on
             group by c.entity_id, c.currency
            union all
            select p.entity_id, p.currency, null::date, - sum(a.amount)
              from receivables.allocation a
              join receivables.payment p on p.tenant_id = :tenant and p.payment_id = a.payment_id
             where a.tenant_id = :tenant
               and a.allocated_on > :on
               and p.received_on <= :on
             group by p.entity_id, p.currency
            union all
            select p.entity_id, p.currency, null::date, - sum(p.amount)
              from receivables.payment_reversal r
              join receivables.payment p on p.tenant_id = :tenant and p.payment_id = r.payment_id
             where r.tenant_id = :tenant
               and r.reversed_on > :on
               and p.received_on <= :on
             group by p.entity_id, p.currency)""";

    /** Of the movements {@code s}, those of the {@link AgedFilter}; its parameters are in {@link AgedParams}. */
    private static final String ITEMS = """
            (:entity::uuid is null or s.entity_id = :entity)
               and (:currency::text is null or s.currency = :currency)""";

    /** Of the directory {@code d}, those of the {@link AgedFilter}. */
    private static final String CUSTOMERS = """
            (:collector::uuid is null or d.collector_id = :collector)
               and (:profile::text is null or d.profile = :profile)
               and (:segment::text is null or d.segment = :segment)
               and not exists (select 1 from unnest(:words::text[]) w where strpos(d.search, w) = 0)""";

    private Standing() {}

    /** The statement with what stands in braces written out: the movements, their sums, the two halves of the filter. */
    static String in(String sql) {
        return sql.replace("{standing}", MOVEMENTS)
                .replace("{standing by due}", SUMS)
                .replace("{items asked for}", ITEMS)
                .replace("{customers asked for}", CUSTOMERS);
    }
}
