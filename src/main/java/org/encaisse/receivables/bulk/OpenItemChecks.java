package org.encaisse.receivables.bulk;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a list of open items may not say, and which known item each of its lines is about. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OpenItemChecks {

    private final JdbcClient jdbc;

    OpenItemChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void judgeAmongThemselves() {
        refuse("number", LoadRefusal.SEVERAL_LINES, """
                  from (select t.line,
                               min(t.line) over (partition by t.entity_id, t.number, t.due_on) as other,
                               count(*) over (partition by t.entity_id, t.number, t.due_on) as lines
                          from pg_temp.listed_item t
                         where t.reason is null) o
                 where o.line = l.line
                   and o.lines > 1
                """);
        refuse("customer", LoadRefusal.DIFFERS_FROM_LINE, """
                  from (select t.line,
                               first_value(t.line) over same as other,
                               first_value(t.customer_code) over same as customer_code,
                               first_value(t.currency) over same as currency,
                               first_value(sign(coalesce(t.amount, t.remaining))) over same as way
                          from pg_temp.listed_item t
                         where t.reason is null
                        window same as (partition by t.entity_id, t.number order by t.line)) o
                 where o.line = l.line
                   and o.other < l.line
                   and (o.customer_code, o.currency, o.way)
                       is distinct from (l.customer_code, l.currency, sign(coalesce(l.amount, l.remaining)))
                """);
        refuse("remaining", LoadRefusal.REMAINING_ABOVE_AMOUNT, """
                  from (select null::int as other) o
                 where l.amount is not null
                   and not case when l.amount > 0 then l.remaining between 0 and l.amount
                                else l.remaining between l.amount and 0 end
                """);
    }

    /** Fills {@code listed_match}: the known invoice of each line, and the known item: that of the same day. */
    void match() {
        // In two steps: of several outer joins between what is here and what is on another server a cluster makes a
        // mess.
        jdbc.sql("drop table if exists pg_temp.listed_invoice").update();
        jdbc.sql("""
                create temporary table listed_invoice on commit drop as
                select l.line, l.due_on, i.invoice_id as known_invoice,
                       (i.customer_id, i.currency, i.kind) is distinct from
                       (n.customer_id, l.currency,
                        case when coalesce(l.amount, l.remaining) < 0 then 'credit-note'
                             when coalesce(l.amount, l.remaining) > 0 then 'invoice'
                             else i.kind end) as differs
                  from pg_temp.listed_item l
                  join pg_temp.customer_named n
                    on n.entity_id = l.entity_id
                   and n.customer_code = l.customer_code
                  left join receivables.invoice i
                         on i.tenant_id = :tenant
                        and i.entity_id = l.entity_id
                        and i.number = l.number
                 where l.reason is null
                """).update();
        jdbc.sql("analyze pg_temp.listed_invoice").update();
        jdbc.sql("drop table if exists pg_temp.listed_match").update();
        jdbc.sql("""
                create temporary table listed_match on commit drop as
                select m.line, m.due_on, m.known_invoice, o.open_item_id as known_item, m.differs
                  from pg_temp.listed_invoice m
                  left join receivables.open_item o
                         on o.tenant_id = :tenant
                        and o.invoice_id = m.known_invoice
                        and o.due_on = m.due_on
                """).update();
        jdbc.sql("analyze pg_temp.listed_match").update();
        refuse("number", LoadRefusal.INVOICE_DIFFERS, """
                  from (select m.line, null::int as other
                          from pg_temp.listed_match m
                         where m.known_invoice is not null
                           and m.differs) o
                 where o.line = l.line
                """);
        jdbc.sql("delete from pg_temp.listed_match where known_invoice is not null and differs")
                .update();
        refuseCancelled();
        matchMovedDays();
    }

    /** What was cancelled is not owed again because a list says so: a document of another number would have to. */
    private void refuseCancelled() {
        jdbc.sql("drop table if exists pg_temp.listed_cancelled").update();
        int found = jdbc.sql("""
                create temporary table listed_cancelled on commit drop as
                select m.line
                  from pg_temp.listed_match m
                  join pg_temp.listed_item l on l.line = m.line
                  join receivables.cancellation c
                    on c.tenant_id = :tenant
                   and c.invoice_id = m.known_invoice
                  left join receivables.open_item o
                         on o.tenant_id = :tenant
                        and o.open_item_id = m.known_item
                 where l.remaining <> 0
                    or o.open_item_id is null
                    or coalesce(l.amount, o.amount) <> o.amount
                """).update();
        if (found > 0) {
            refuse("number", LoadRefusal.CANCELLED_LISTED, """
                      from (select c.line, null::int as other from pg_temp.listed_cancelled c) o
                     where o.line = l.line
                    """);
            jdbc.sql("delete from pg_temp.listed_match where line in (select line from pg_temp.listed_cancelled)")
                    .update();
        }
    }

    /** A due date put off in the accounts is the same item: the first one left takes the first day left. */
    private void matchMovedDays() {
        jdbc.sql("""
                update pg_temp.listed_match m
                   set known_item = k.open_item_id
                  from (select s.line, s.known_invoice,
                               row_number() over (partition by s.known_invoice order by s.due_on) as nth
                          from pg_temp.listed_match s
                         where s.known_item is null
                           and s.known_invoice is not null) u
                  join (select o.invoice_id, o.open_item_id,
                               row_number() over (partition by o.invoice_id order by o.due_on) as nth
                          from receivables.open_item o
                         where o.tenant_id = :tenant
                           and o.remaining <> 0
                           and o.invoice_id in (select s.known_invoice
                                                  from pg_temp.listed_match s
                                                 where s.known_item is null
                                                   and s.known_invoice is not null)
                           and not exists (select
                                             from pg_temp.listed_match taken
                                            where taken.known_item = o.open_item_id)) k
                    on k.invoice_id = u.known_invoice
                   and k.nth = u.nth
                 where m.line = u.line
                """).update();
    }

    private void refuse(String field, LoadRefusal reason, String from) {
        jdbc.sql("""
                update pg_temp.listed_item l
                   set field = :field, found = l.number, reason = :reason, arguments = coalesce(o.other::text, l.number)
                %s   and l.reason is null
                """.formatted(from))
                .param("field", field)
                .param("reason", reason.code())
                .update();
    }
}
