package org.encaisse.receivables.bulk;

import java.util.function.Consumer;
import org.encaisse.customers.LoadOptions;
import org.encaisse.customers.Loaded;
import org.encaisse.customers.Staged;
import org.encaisse.platform.sql.Bulk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Takes in a whole file of payments. Money that names an invoice settles its due dates, oldest first, as far as they are
 * still owed; what is left over waits unallocated. A payment that is known is never rewritten; one that was
 * never allocated settles the invoices that the file now names. (What a person took back stays taken back.)
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class LoadPayments {

    private final JdbcClient jdbc;
    private final Bulk bulk;
    private final Staged staged;
    private final NamedCustomers customers;
    private final PaymentChecks checks;

    LoadPayments(JdbcClient jdbc, Bulk bulk, Staged staged, NamedCustomers customers, PaymentChecks checks) {
        this.jdbc = jdbc;
        this.bulk = bulk;
        this.staged = staged;
        this.customers = customers;
        this.checks = checks;
    }

    public Loaded load(Consumer<PaymentLines> file, LoadOptions options) {
        try (PaymentLines lines = PaymentLines.open(bulk)) {
            file.accept(lines);
        }
        staged.prepare(PaymentLines.TABLE);
        checks.judgeAmongThemselves();
        customers.look(PaymentLines.TABLE);
        customers.refuseUnknown(PaymentLines.TABLE);
        checks.judgeAgainstInvoices();
        checks.refuseHalves();
        checks.judgeAgainstPayments();
        var status = TransactionAspectSupport.currentTransactionStatus();
        Object before = status.createSavepoint();
        insertPayments(options);
        share();
        insertAllocations(options);
        moveKeptFigures();
        long updated = staged.count("""
                select count(distinct h.line)
                  from pg_temp.payment_share h
                  join pg_temp.payment_line l on l.line = h.line
                  join pg_temp.payment_said s
                    on s.entity_id = l.entity_id
                   and s.reference = l.reference
                 where s.known is not null
                """);
        if (!options.keep()) {
            status.rollbackToSavepoint(before);
        }
        status.releaseSavepoint(before);
        long refused = staged.publishRefused(PaymentLines.TABLE);
        long taken = staged.count("select count(*) from pg_temp.payment_line where reason is null");
        long known = staged.count("""
                select count(*)
                  from pg_temp.payment_line l
                  join pg_temp.payment_said s
                    on s.entity_id = l.entity_id
                   and s.reference = l.reference
                 where l.reason is null
                   and s.known is not null
                """);
        return Loaded.lines(
                        taken - known, updated, known - updated, refused, staged.totals(PaymentLines.TABLE, "amount"))
                .withStructures(staged.structures(PaymentLines.TABLE));
    }

    private void insertPayments(LoadOptions options) {
        jdbc.sql("""
                insert into receivables.payment (tenant_id, payment_id, entity_id, customer_id, reference, received_on,
                       amount, currency, method, unallocated, recorded_by)
                select :tenant, l.payment_id, l.entity_id, n.customer_id, l.reference, l.received_on,
                       s.amount, l.currency, l.method, s.amount, :actor
                  from pg_temp.payment_said s
                  join pg_temp.payment_line l on l.line = s.line
                  join pg_temp.customer_named n
                    on n.entity_id = l.entity_id
                   and n.customer_code = l.customer_code
                 where s.known is null
                    on conflict (tenant_id, payment_id) do nothing
                """).param("actor", options.actor().userId()).update();
    }

    /** Lays the money of each invoice, in order of receipt, along its due dates: where two stretches meet, one settles the other. */
    private void share() {
        jdbc.sql("drop table if exists pg_temp.payment_share").update();
        jdbc.sql("""
                create temporary table payment_share on commit drop as
                select m.line, m.payment_id, m.allocation_id, o.open_item_id, o.customer_id, o.currency,
                       greatest(m.received_on, o.issued_on) as allocated_on,
                       least(m.upto, o.upto) - greatest(m.upto - m.amount, o.upto - o.remaining) as amount,
                       row_number() over (partition by m.line order by o.upto) as nth
                  from (select l.line, coalesce(s.known, h.payment_id) as payment_id, l.allocation_id, i.invoice_id, l.received_on, l.amount,
                               sum(l.amount) over (partition by i.invoice_id order by l.received_on, l.line) as upto
                          from pg_temp.payment_line l
                          join pg_temp.payment_said s
                            on s.entity_id = l.entity_id
                           and s.reference = l.reference
                          join pg_temp.payment_line h on h.line = s.line
                          join pg_temp.payment_invoice i on i.line = l.line
                         where l.reason is null
                           and (s.known is null or s.waits)) m
                  join (select k.open_item_id, k.invoice_id, k.customer_id, k.currency, k.issued_on, k.remaining,
                               sum(k.remaining) over (partition by k.invoice_id order by k.due_on) as upto
                          from receivables.open_item k
                         where k.tenant_id = :tenant
                           and k.remaining > 0
                           and k.invoice_id in (select p.invoice_id from pg_temp.payment_invoice p)) o
                    on o.invoice_id = m.invoice_id
                   and m.upto > o.upto - o.remaining
                   and m.upto - m.amount < o.upto
                """).update();
        jdbc.sql("analyze pg_temp.payment_share").update();
    }

    private void insertAllocations(LoadOptions options) {
        // A line that settles several due dates brought one id; the others are made here.
        jdbc.sql("""
                insert into receivables.allocation (tenant_id, allocation_id, open_item_id, customer_id, source, payment_id,
                       amount, currency, allocated_on, recorded_by)
                select :tenant, case s.nth when 1 then s.allocation_id else gen_random_uuid() end,
                       s.open_item_id, s.customer_id, 'payment', s.payment_id,
                       s.amount, s.currency, s.allocated_on, :actor
                  from pg_temp.payment_share s
                    on conflict (tenant_id, allocation_id) do nothing
                """).param("actor", options.actor().userId()).update();
    }

    private void moveKeptFigures() {
        jdbc.sql("""
                update receivables.open_item o
                   set remaining = o.remaining - s.amount
                  from (select t.open_item_id, sum(t.amount)::bigint as amount
                          from pg_temp.payment_share t
                         group by t.open_item_id) s
                 where o.tenant_id = :tenant
                   and o.open_item_id = s.open_item_id
                """).update();
        jdbc.sql("""
                update receivables.payment p
                   set unallocated = p.unallocated - s.amount
                  from (select t.payment_id, sum(t.amount)::bigint as amount
                          from pg_temp.payment_share t
                         group by t.payment_id) s
                 where p.tenant_id = :tenant
                   and p.payment_id = s.payment_id
                """).update();
    }
}
