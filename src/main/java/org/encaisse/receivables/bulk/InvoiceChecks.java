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

    /**
     * A line per article: those of one invoice, customer, date, due date and currency become the first of them with their sum,
     * credits among them deducted. What comes to nothing is left as it stands, to be refused.
     */
    void addUpArticles() {
        jdbc.sql("""
                update pg_temp.invoice_line l
                   set amount = abs(s.total),
                       kind = case when s.total < 0 then 'credit-note' else 'invoice' end
                  from (select min(a.line) as line,
                               sum(case a.kind when 'credit-note' then - a.amount else a.amount end) as total
                          from pg_temp.invoice_line a
                         where a.reason is null
                         group by a.entity_id, a.number, a.customer_code, a.issued_on, a.due_on, a.currency
                        having count(*) > 1
                           and sum(case a.kind when 'credit-note' then - a.amount else a.amount end) <> 0) s
                 where s.line = l.line
                """).update();
        jdbc.sql("""
                delete from pg_temp.invoice_line l
                 using (select min(a.line) as line, a.entity_id, a.number, a.customer_code, a.issued_on, a.due_on, a.currency
                          from pg_temp.invoice_line a
                         where a.reason is null
                         group by a.entity_id, a.number, a.customer_code, a.issued_on, a.due_on, a.currency
                        having count(*) > 1) s
                 where s.entity_id = l.entity_id
                   and s.number = l.number
                   and s.customer_code = l.customer_code
                   and s.issued_on = l.issued_on
                   and s.due_on = l.due_on
                   and s.currency = l.currency
                   and s.line < l.line
                   and l.reason is null
                """).update();
    }

    /** Refuses lines that contradict an earlier one, then whole invoices of which a line is refused. */
    void judge() {
        several();
        refuseDiffering();
        refuseTwice();
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

    /** Two lines of one due date may be two articles, or one said twice: nobody can tell, and half of it is not taken. */
    private void refuseTwice() {
        jdbc.sql("""
                update pg_temp.invoice_line l
                   set field = 'number', found = l.number, reason = :reason, arguments = t.earlier::text
                  from pg_temp.invoice_several v
                  join (select v.entity_id, v.number, min(v.line) as earlier
                          from (select s.entity_id, s.number, s.line,
                                       count(*) over (partition by s.entity_id, s.number, s.due_on) as lines,
                                       min(a.kind) over same <> max(a.kind) over same as mixed
                                  from pg_temp.invoice_several s
                                  join pg_temp.invoice_line a on a.line = s.line
                                 where a.reason is null
                                window same as (partition by s.entity_id, s.number)) v
                         where v.lines > 1
                            or v.mixed
                         group by v.entity_id, v.number) t
                    on t.entity_id = v.entity_id
                   and t.number = v.number
                 where v.line = l.line
                   and l.reason is null
                """).param("reason", LoadRefusal.SEVERAL_LINES.code()).update();
    }

    private void refuseDiffering() {
        jdbc.sql("""
                update pg_temp.invoice_line l
                   set field = case when l.customer_code <> f.customer_code then 'customer'
                                    when l.currency <> f.currency then 'currency'
                                    else 'date' end,
                       found = l.number, reason = :reason, arguments = f.line::text
                  from pg_temp.invoice_several v
                  join pg_temp.invoice_line f on f.line = v.first_line
                 where v.line = l.line
                   and not v.refused
                   and l.reason is null
                   and (l.customer_code, l.currency, l.issued_on)
                       is distinct from (f.customer_code, f.currency, f.issued_on)
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
