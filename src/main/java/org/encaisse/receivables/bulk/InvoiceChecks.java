package org.encaisse.receivables.bulk;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the lines of a file of invoices say against each other: each is judged beside those of the same number. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InvoiceChecks {

    private final JdbcClient jdbc;

    InvoiceChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Refuses lines that contradict an earlier one, then whole invoices of which a line is refused. */
    void judge() {
        several();
        refuseTwice();
        refuseDiffering();
        refuseHalves();
    }

    /** Most files have one line per invoice: only the numbers that stand on several lines are sorted. */
    private void several() {
        jdbc.sql("drop table if exists pg_temp.invoice_several").update();
        jdbc.sql("""
                create temporary table invoice_several on commit drop as
                select l.line, l.entity_id, l.number, l.due_on, l.reason is not null as refused,
                       first_value(l.line) over same as first_line
                  from pg_temp.invoice_line l
                  join (select d.entity_id, d.number
                          from pg_temp.invoice_line d
                         group by d.entity_id, d.number
                        having count(*) > 1) twice
                    on twice.entity_id = l.entity_id
                   and twice.number = l.number
                window same as (partition by l.entity_id, l.number order by l.reason is not null, l.line)
                """).update();
        jdbc.sql("analyze pg_temp.invoice_several").update();
    }

    private void refuseTwice() {
        jdbc.sql("""
                update pg_temp.invoice_line l
                   set field = 'number', found = l.number, reason = :reason, arguments = s.earlier::text
                  from (select v.line, min(v.line) over (partition by v.entity_id, v.number, v.due_on) as earlier
                          from pg_temp.invoice_several v
                         where not v.refused) s
                 where s.line = l.line
                   and s.earlier < l.line
                   and l.reason is null
                """).param("reason", LoadRefusal.LINE_TWICE.code()).update();
    }

    private void refuseDiffering() {
        jdbc.sql("""
                update pg_temp.invoice_line l
                   set field = case when l.customer_code <> f.customer_code then 'customer'
                                    when l.currency <> f.currency then 'currency'
                                    when l.kind <> f.kind then 'kind'
                                    else 'date' end,
                       found = l.number, reason = :reason, arguments = f.line::text
                  from pg_temp.invoice_several v
                  join pg_temp.invoice_line f on f.line = v.first_line
                 where v.line = l.line
                   and not v.refused
                   and l.reason is null
                   and (l.customer_code, l.currency, l.kind, l.issued_on)
                       is distinct from (f.customer_code, f.currency, f.kind, f.issued_on)
                """).param("reason", LoadRefusal.DIFFERS_FROM_LINE.code()).update();
    }

    /** A line that could not be read belongs to its invoice all the same; one that contradicts it does not. */
    private void refuseHalves() {
        jdbc.sql("""
                update pg_temp.invoice_line l
                   set field = 'number', found = l.number, reason = :reason, arguments = bad.line::text
                  from pg_temp.invoice_several v
                  join (select r.entity_id, r.number, min(r.line) as line
                          from pg_temp.invoice_several r
                         where r.refused
                         group by r.entity_id, r.number) bad
                    on bad.entity_id = v.entity_id
                   and bad.number = v.number
                 where v.line = l.line
                   and l.reason is null
                """).param("reason", LoadRefusal.OTHER_LINE_REFUSED.code()).update();
    }

    /** For the accepted lines of numbers that stand on several: which is first, and what they come to. */
    void group() {
        jdbc.sql("drop table if exists pg_temp.invoice_group").update();
        jdbc.sql("""
                create temporary table invoice_group on commit drop as
                select l.line,
                       first_value(l.invoice_id) over (same order by l.line) as invoice_id,
                       row_number() over (same order by l.line) = 1 as head,
                       sum(l.amount) over same as total
                  from pg_temp.invoice_several v
                  join pg_temp.invoice_line l on l.line = v.line
                 where l.reason is null
                window same as (partition by l.entity_id, l.number)
                """).update();
        jdbc.sql("analyze pg_temp.invoice_group").update();
    }
}
