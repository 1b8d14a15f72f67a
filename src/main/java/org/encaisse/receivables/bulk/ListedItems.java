package org.encaisse.receivables.bulk;

import org.encaisse.customers.LoadOptions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings the open items in step with the accounts' list; allocations say by how much and that the accounts said so. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ListedItems {

    private final JdbcClient jdbc;

    ListedItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody's payment comes between looking at what is open and settling it. */
    void hold() {
        jdbc.sql("""
                select count(*)
                  from (select 1
                          from receivables.open_item
                         where tenant_id = :tenant
                           and remaining <> 0
                         order by open_item_id
                           for no key update) held
                """).query(Long.class).single();
    }

    /**
     * What is open here and stands on no line, nor belongs to an invoice of which a line is refused. Claims for late payment
     * are made here and not in the accounts: that these do not list one settles nothing.
     */
    long settleUnlisted(LoadOptions options) {
        jdbc.sql("drop table if exists pg_temp.unlisted_item").update();
        jdbc.sql("""
                create temporary table unlisted_item on commit drop as
                select o.open_item_id, o.customer_id, o.remaining, o.currency, greatest(:today::date, o.issued_on) as on_day
                  from receivables.open_item o
                  join receivables.invoice i
                    on i.tenant_id = :tenant
                   and i.invoice_id = o.invoice_id
                 where o.tenant_id = :tenant
                   and o.remaining <> 0
                   and i.kind <> 'late-fees'
                   and o.entity_id in (select l.entity_id from pg_temp.listed_item l where l.reason is null)
                   and not exists (select from pg_temp.listed_match m where m.known_item = o.open_item_id)
                   and not exists (select
                                     from pg_temp.listed_item r
                                    where r.reason is not null
                                      and r.number = i.number)
                """).param("today", options.today()).update();
        // No line of the file brings an id for what is not in it: these are made here.
        jdbc.sql("""
                insert into receivables.allocation (tenant_id, allocation_id, open_item_id, customer_id, source, amount,
                       currency, allocated_on, reason, recorded_by)
                select :tenant, gen_random_uuid(), u.open_item_id, u.customer_id, 'accounting', u.remaining,
                       u.currency, u.on_day, 'no-longer-listed', :actor
                  from pg_temp.unlisted_item u
                    on conflict (tenant_id, allocation_id) do nothing
                """).param("actor", options.actor().userId()).update();
        return jdbc.sql("""
                update receivables.open_item o
                   set remaining = 0
                  from pg_temp.unlisted_item u
                 where o.tenant_id = :tenant
                   and o.open_item_id = u.open_item_id
                """).update();
    }

    long adjustKnown(LoadOptions options) {
        jdbc.sql("drop table if exists pg_temp.adjusted_item").update();
        int adjusted = jdbc.sql("""
                create temporary table adjusted_item on commit drop as
                select l.allocation_id, o.open_item_id, o.invoice_id, o.customer_id, o.currency, l.due_on, wanted.amount,
                       l.remaining, (wanted.amount - l.remaining) - (o.amount - o.remaining) as settled,
                       greatest(:today::date, o.issued_on) as on_day
                  from pg_temp.listed_match m
                  join pg_temp.listed_item l on l.line = m.line
                  join receivables.open_item o
                    on o.tenant_id = :tenant
                   and o.open_item_id = m.known_item
                 cross join lateral (select coalesce(l.amount,
                                                     case when abs(l.remaining) > abs(o.amount) then l.remaining
                                                          else o.amount end) as amount) wanted
                 where (wanted.amount, l.remaining, l.due_on) is distinct from (o.amount, o.remaining, o.due_on)
                """).param("today", options.today()).update();
        jdbc.sql("""
                insert into receivables.allocation (tenant_id, allocation_id, open_item_id, customer_id, source, amount,
                       currency, allocated_on, reason, recorded_by)
                select :tenant, a.allocation_id, a.open_item_id, a.customer_id, 'accounting', a.settled,
                       a.currency, a.on_day, 'listed-otherwise', :actor
                  from pg_temp.adjusted_item a
                 where a.settled <> 0
                    on conflict (tenant_id, allocation_id) do nothing
                """).param("actor", options.actor().userId()).update();
        jdbc.sql("""
                update receivables.open_item o
                   set amount = a.amount, remaining = a.remaining, due_on = a.due_on
                  from pg_temp.adjusted_item a
                 where o.tenant_id = :tenant
                   and o.open_item_id = a.open_item_id
                """).update();
        sumUp("select a.invoice_id from pg_temp.adjusted_item a");
        return adjusted;
    }

    long createNew(LoadOptions options) {
        group();
        jdbc.sql("""
                insert into receivables.invoice (tenant_id, invoice_id, entity_id, customer_id, number, kind, issued_on,
                       total, currency)
                select :tenant, g.invoice_id, l.entity_id, n.customer_id, l.number,
                       case when g.amount < 0 then 'credit-note' else 'invoice' end, g.issued_on, g.total, l.currency
                  from pg_temp.listed_group g
                  join pg_temp.listed_item l on l.line = g.line
                  join pg_temp.customer_named n
                    on n.entity_id = l.entity_id
                   and n.customer_code = l.customer_code
                 where g.known_invoice is null
                   and g.head
                    on conflict (tenant_id, invoice_id) do nothing
                """).update();
        int created = jdbc.sql("""
                insert into receivables.open_item (tenant_id, open_item_id, invoice_id, entity_id, customer_id, issued_on,
                       due_on, amount, currency, remaining)
                select :tenant, l.open_item_id, g.invoice_id, l.entity_id, n.customer_id, g.issued_on,
                       l.due_on, g.amount, l.currency, l.remaining
                  from pg_temp.listed_group g
                  join pg_temp.listed_item l on l.line = g.line
                  join pg_temp.customer_named n
                    on n.entity_id = l.entity_id
                   and n.customer_code = l.customer_code
                    on conflict (tenant_id, open_item_id) do nothing
                """).update();
        jdbc.sql("""
                insert into receivables.allocation (tenant_id, allocation_id, open_item_id, customer_id, source, amount,
                       currency, allocated_on, reason, recorded_by)
                select :tenant, l.allocation_id, l.open_item_id, n.customer_id, 'accounting',
                       g.amount - l.remaining, l.currency, greatest(:today::date, g.issued_on), 'settled-before', :actor
                  from pg_temp.listed_group g
                  join pg_temp.listed_item l on l.line = g.line
                  join pg_temp.customer_named n
                    on n.entity_id = l.entity_id
                   and n.customer_code = l.customer_code
                 where g.amount <> l.remaining
                    on conflict (tenant_id, allocation_id) do nothing
                """)
                .param("today", options.today())
                .param("actor", options.actor().userId())
                .update();
        sumUp("select g.known_invoice from pg_temp.listed_group g where g.known_invoice is not null");
        return created;
    }

    /** New items: of which invoice, which line speaks for it, and what it comes to. */
    private void group() {
        jdbc.sql("drop table if exists pg_temp.listed_group").update();
        jdbc.sql("""
                create temporary table listed_group on commit drop as
                select l.line, m.known_invoice,
                       coalesce(m.known_invoice, first_value(l.invoice_id) over (same order by l.line)) as invoice_id,
                       row_number() over (same order by l.line) = 1 as head,
                       coalesce(l.amount, l.remaining) as amount,
                       abs(sum(coalesce(l.amount, l.remaining)) over same) as total,
                       coalesce(i.issued_on, min(coalesce(l.issued_on, l.due_on)) over same) as issued_on
                  from pg_temp.listed_match m
                  join pg_temp.listed_item l on l.line = m.line
                  left join receivables.invoice i
                         on i.tenant_id = :tenant
                        and i.invoice_id = m.known_invoice
                 where l.reason is null
                   and m.known_item is null
                   and coalesce(l.amount, l.remaining) <> 0
                window same as (partition by l.entity_id, l.number)
                """).update();
        jdbc.sql("analyze pg_temp.listed_group").update();
    }

    /** The total of an invoice is what its due dates come to. */
    private void sumUp(String invoices) {
        jdbc.sql("""
                update receivables.invoice i
                   set total = s.total
                  from (select o.invoice_id, abs(sum(o.amount))::bigint as total
                          from receivables.open_item o
                         where o.tenant_id = :tenant
                           and o.invoice_id in (%s)
                         group by o.invoice_id) s
                 where i.tenant_id = :tenant
                   and i.invoice_id = s.invoice_id
                   and i.total <> s.total
                """.formatted(invoices)).update();
    }
}
