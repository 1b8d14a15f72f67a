package org.encaisse.receivables.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.encaisse.customers.LoadOptions;
import org.encaisse.customers.Loaded;
import org.encaisse.customers.Staged;
import org.encaisse.kernel.outcome.Violation;
import org.encaisse.platform.sql.Bulk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Takes in a whole file of invoices and credit notes; saying the same again changes nothing. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class LoadInvoices {

    private final JdbcClient jdbc;
    private final Bulk bulk;
    private final Staged staged;
    private final NamedCustomers customers;
    private final InvoiceChecks checks;
    private final ChangedInvoices changed;
    private final CancelledInvoices cancelled;

    LoadInvoices(
            JdbcClient jdbc,
            Bulk bulk,
            Staged staged,
            NamedCustomers customers,
            InvoiceChecks checks,
            ChangedInvoices changed,
            CancelledInvoices cancelled) {
        this.jdbc = jdbc;
        this.bulk = bulk;
        this.staged = staged;
        this.customers = customers;
        this.checks = checks;
        this.changed = changed;
        this.cancelled = cancelled;
    }

    public Loaded load(Consumer<InvoiceLines> file, LoadOptions options) {
        try (InvoiceLines lines = InvoiceLines.open(bulk)) {
            file.accept(lines);
        }
        staged.prepare(InvoiceLines.TABLE);
        boolean cancels = cancelled.setAside() > 0;
        if (options.articleLines()) {
            checks.addUpArticles();
        }
        checks.judge();
        customers.look(InvoiceLines.TABLE);
        if (!options.createCustomers()) {
            customers.refuseUnknown(InvoiceLines.TABLE);
        }
        checks.group();
        known();
        var status = TransactionAspectSupport.currentTransactionStatus();
        Object before = status.createSavepoint();
        long customersCreated = customers.createUnknown(InvoiceLines.TABLE, "invoice_id");
        insertInvoices();
        long created = insertItems();
        ChangedInvoices.Result result = changed.record(options.actor());
        List<Violation> refused = new ArrayList<>(result.refused());
        long updated = result.updatedLines();
        if (cancels) {
            CancelledInvoices.Result gone = cancelled.record(options);
            refused.addAll(gone.refused());
            updated += gone.cancelledLines();
        }
        if (!options.keep()) {
            status.rollbackToSavepoint(before);
        }
        status.releaseSavepoint(before);
        if (cancels) {
            cancelled.putBack();
        }
        refused.forEach(fault -> staged.refuse(
                InvoiceLines.TABLE,
                fault.line(),
                fault.field(),
                fault.text(),
                fault.reason(),
                fault.arguments().toArray()));
        long refusedLines = staged.publishRefused(InvoiceLines.TABLE);
        long taken = staged.count("select count(*) from pg_temp.invoice_line where reason is null");
        return Loaded.lines(
                        created,
                        updated,
                        taken - created - updated,
                        refusedLines,
                        staged.totals(InvoiceLines.TABLE, "case kind when 'credit-note' then - amount else amount end"))
                .withCustomers(customersCreated)
                .withOtherNames(customers.otherNames(InvoiceLines.TABLE))
                .withStructures(staged.structures(InvoiceLines.TABLE));
    }

    private void known() {
        jdbc.sql("drop table if exists pg_temp.invoice_known").update();
        jdbc.sql("""
                create temporary table invoice_known on commit drop as
                select l.line, i.invoice_id
                  from pg_temp.invoice_line l
                  join receivables.invoice i
                    on i.tenant_id = :tenant
                   and i.entity_id = l.entity_id
                   and i.number = l.number
                 where l.reason is null
                """).update();
        jdbc.sql("analyze pg_temp.invoice_known").update();
    }

    private void insertInvoices() {
        jdbc.sql("""
                insert into receivables.invoice (tenant_id, invoice_id, entity_id, customer_id, number, kind, issued_on,
                       total, currency, order_reference)
                select :tenant, l.invoice_id, l.entity_id, n.customer_id, l.number, l.kind, l.issued_on,
                       coalesce(g.total, l.amount), l.currency, l.order_reference
                  from pg_temp.invoice_line l
                  join pg_temp.customer_named n
                    on n.entity_id = l.entity_id
                   and n.customer_code = l.customer_code
                  left join pg_temp.invoice_group g on g.line = l.line
                  left join pg_temp.invoice_known k on k.line = l.line
                 where l.reason is null
                   and k.line is null
                   and coalesce(g.head, true)
                    on conflict (tenant_id, invoice_id) do nothing
                """).update();
    }

    private long insertItems() {
        return jdbc.sql("""
                insert into receivables.open_item (tenant_id, open_item_id, invoice_id, entity_id, customer_id, issued_on,
                       due_on, amount, currency, remaining)
                select :tenant, l.open_item_id, coalesce(g.invoice_id, l.invoice_id), l.entity_id,
                       n.customer_id, l.issued_on, l.due_on, signed.amount, l.currency, signed.amount
                  from pg_temp.invoice_line l
                  join pg_temp.customer_named n
                    on n.entity_id = l.entity_id
                   and n.customer_code = l.customer_code
                 cross join lateral (select case l.kind when 'credit-note' then - l.amount else l.amount end as amount) signed
                  left join pg_temp.invoice_group g on g.line = l.line
                  left join pg_temp.invoice_known k on k.line = l.line
                 where l.reason is null
                   and k.line is null
                    on conflict (tenant_id, open_item_id) do nothing
                """).update();
    }
}
