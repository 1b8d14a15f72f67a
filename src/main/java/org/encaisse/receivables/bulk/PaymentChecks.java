package org.encaisse.receivables.bulk;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the lines of a file of payments say against each other, and against the invoices and payments that are known. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PaymentChecks {

    private final JdbcClient jdbc;

    PaymentChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void judgeAmongThemselves() {
        refuse("number", "reference", LoadRefusal.LINE_TWICE, """
                  from (select t.line, min(t.line) over (partition by t.entity_id, t.reference, t.number) as other
                          from pg_temp.payment_line t
                         where t.reason is null) o
                 where o.line = l.line
                   and o.other < l.line
                """);
        refuse("reference", "reference", LoadRefusal.DIFFERS_FROM_LINE, """
                  from (select t.line,
                               first_value(t.line) over same as other,
                               first_value(t.customer_code) over same as customer_code,
                               first_value(t.currency) over same as currency,
                               first_value(t.received_on) over same as received_on
                          from pg_temp.payment_line t
                         where t.reason is null
                        window same as (partition by t.entity_id, t.reference order by t.line)) o
                 where o.line = l.line
                   and o.other < l.line
                   and (o.customer_code, o.currency, o.received_on)
                       is distinct from (l.customer_code, l.currency, l.received_on)
                """);
    }

    /** The invoices named, in {@code payment_invoice}; a line whose invoice cannot be paid by it is refused. */
    void judgeAgainstInvoices() {
        jdbc.sql("drop table if exists pg_temp.payment_invoice").update();
        jdbc.sql("""
                create temporary table payment_invoice on commit drop as
                select l.line, i.invoice_id, i.customer_id, i.kind, i.currency
                  from pg_temp.payment_line l
                  join receivables.invoice i
                    on i.tenant_id = :tenant
                   and i.entity_id = l.entity_id
                   and i.number = l.number
                 where l.reason is null
                   and l.number is not null
                """).update();
        jdbc.sql("analyze pg_temp.payment_invoice").update();
        refuse("invoice", "number", LoadRefusal.INVOICE_UNKNOWN, """
                  from (select null::int as other) o
                 where l.number is not null
                   and not exists (select from pg_temp.payment_invoice i where i.line = l.line)
                """);
        refuse("invoice", "number", LoadRefusal.INVOICE_OF_OTHER_CUSTOMER, """
                  from (select i.line, null::int as other
                          from pg_temp.payment_invoice i
                          join pg_temp.payment_line p on p.line = i.line
                          join pg_temp.customer_named n
                            on n.entity_id = p.entity_id
                           and n.customer_code = p.customer_code
                         where i.customer_id is distinct from n.customer_id) o
                 where o.line = l.line
                """);
        refuse("invoice", "number", LoadRefusal.INVOICE_IN_OTHER_CURRENCY, """
                  from (select i.line, i.currency, null::int as other
                          from pg_temp.payment_invoice i) o
                 where o.line = l.line
                   and o.currency <> l.currency
                """);
        refuse("invoice", "number", LoadRefusal.CREDIT_NOTE_NAMED, """
                  from (select i.line, null::int as other
                          from pg_temp.payment_invoice i
                         where i.kind = 'credit-note') o
                 where o.line = l.line
                """);
    }

    /** Half a payment is not taken. */
    void refuseHalves() {
        refuse("reference", "reference", LoadRefusal.OTHER_LINE_REFUSED, """
                  from (select r.entity_id, r.reference, min(r.line) as other
                          from pg_temp.payment_line r
                         where r.reason not in ('load.line-twice', 'load.differs-from-line')
                         group by r.entity_id, r.reference) o
                 where o.entity_id = l.entity_id
                   and o.reference = l.reference
                """);
    }

    /** Fills {@code payment_said}, one row per reference, and refuses what would rewrite a known payment. */
    void judgeAgainstPayments() {
        holdWaiting();
        jdbc.sql("drop table if exists pg_temp.payment_said").update();
        jdbc.sql("""
                create temporary table payment_said on commit drop as
                select s.entity_id, s.reference, s.amount, s.line, p.payment_id as known,
                       p.payment_id is not null
                       and (p.amount, p.currency, p.received_on, p.customer_id)
                           is distinct from (s.amount, l.currency, l.received_on, n.customer_id) as differs,
                       w.payment_id is not null as waits
                  from (select t.entity_id, t.reference, sum(t.amount)::bigint as amount, min(t.line) as line
                          from pg_temp.payment_line t
                         where t.reason is null
                         group by t.entity_id, t.reference) s
                  join pg_temp.payment_line l on l.line = s.line
                  join pg_temp.customer_named n
                    on n.entity_id = l.entity_id
                   and n.customer_code = l.customer_code
                  left join receivables.payment p
                         on p.tenant_id = :tenant
                        and p.entity_id = s.entity_id
                        and p.reference = s.reference
                  left join (select q.payment_id
                               from receivables.payment q
                              where q.tenant_id = :tenant
                                and q.unallocated > 0
                                and q.unallocated = q.amount
                                and not exists (select
                                                  from receivables.allocation a
                                                 where a.tenant_id = :tenant
                                                   and a.payment_id = q.payment_id)) w
                         on w.payment_id = p.payment_id
                """).update();
        jdbc.sql("analyze pg_temp.payment_said").update();
        refuse("reference", "reference", LoadRefusal.PAYMENT_DIFFERS, """
                  from (select s.entity_id, s.reference, null::int as other
                          from pg_temp.payment_said s
                         where s.differs) o
                 where o.entity_id = l.entity_id
                   and o.reference = l.reference
                """);
    }

    /** Known money that nobody ever allocated may be by this file: nobody else does meanwhile. */
    private void holdWaiting() {
        jdbc.sql("""
                select p.payment_id
                  from receivables.payment p
                 where p.tenant_id = :tenant
                   and p.unallocated = p.amount
                   and (p.entity_id, p.reference) in (select l.entity_id, l.reference
                                                        from pg_temp.payment_line l
                                                       where l.reason is null
                                                         and l.number is not null)
                 order by p.payment_id
                   for update
                """).query((row, n) -> 1).list();
    }

    private void refuse(String field, String found, LoadRefusal reason, String from) {
        jdbc.sql("""
                update pg_temp.payment_line l
                   set field = :field, found = l.%s, reason = :reason, arguments = coalesce(o.other::text, l.%s)
                %s   and l.reason is null
                """.formatted(found, found, from))
                .param("field", field)
                .param("reason", reason.code())
                .update();
    }
}
