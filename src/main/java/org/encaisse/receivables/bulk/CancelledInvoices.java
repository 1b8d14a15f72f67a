package org.encaisse.receivables.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.encaisse.customers.LoadOptions;
import org.encaisse.customers.Staged;
import org.encaisse.kernel.outcome.Refusal;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.outcome.Violation;
import org.encaisse.receivables.CancelInvoice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lines that say that an invoice or credit note is cancelled. They are set aside while the others are taken in, then each
 * number goes once through the use case of a single one: a file may bring a document and its cancellation.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CancelledInvoices {

    private final JdbcClient jdbc;
    private final Staged staged;
    private final CancelInvoice cancel;
    private final TransactionTemplate nested;

    CancelledInvoices(JdbcClient jdbc, Staged staged, CancelInvoice cancel, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.staged = staged;
        this.cancel = cancel;
        // A refused cancellation undoes its own writes, not those of the file.
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    record Result(long cancelledLines, List<Violation> refused) {}

    private record Line(
            int line,
            String number,
            String reason,
            @Nullable UUID invoiceId,
            boolean sameCustomer,
            boolean cancelled,
            boolean first) {}

    /** Answers how many there are. */
    int setAside() {
        jdbc.sql("drop table if exists pg_temp.invoice_cancelled").update();
        int found = jdbc.sql("""
                create temporary table invoice_cancelled on commit drop as
                select l.*
                  from pg_temp.invoice_line l
                 where l.kind = :cancelled
                   and l.reason is null
                """.replace(":cancelled", "'" + InvoiceLines.CANCELLED + "'"))
                .update();
        if (found > 0) {
            jdbc.sql("""
                    delete from pg_temp.invoice_line
                     where kind = :cancelled
                       and reason is null
                    """).param("cancelled", InvoiceLines.CANCELLED).update();
        }
        return found;
    }

    Result record(LoadOptions options) {
        staged.lineByLine();
        long cancelled = 0;
        List<Violation> refused = new ArrayList<>();
        for (Line line : lines()) {
            Refused refusal = outcome(line, options);
            if (refusal != null) {
                refused.add(
                        new Violation(line.line(), "number", line.number(), refusal.refusal(), refusal.arguments()));
            } else if (line.first() && !line.cancelled()) {
                cancelled++;
            }
        }
        return new Result(cancelled, refused);
    }

    /** Back among the others, so that they are counted and, where refused, told. */
    void putBack() {
        jdbc.sql("insert into pg_temp.invoice_line select * from pg_temp.invoice_cancelled")
                .update();
    }

    private @Nullable Refused outcome(Line line, LoadOptions options) {
        if (line.invoiceId() == null) {
            return refused(LoadRefusal.INVOICE_UNKNOWN, line.number());
        }
        if (!line.sameCustomer()) {
            return refused(LoadRefusal.INVOICE_OF_OTHER_CUSTOMER, line.number());
        }
        if (line.cancelled() || !line.first()) {
            return null;
        }
        UUID invoiceId = line.invoiceId();
        try {
            nested.executeWithoutResult(
                    status -> cancel.cancel(invoiceId, line.reason(), options.today(), options.actor()));
            return null;
        } catch (Refused refusal) {
            return refusal;
        }
    }

    private static Refused refused(Refusal reason, String number) {
        return new Refused(reason, number);
    }

    private List<Line> lines() {
        return jdbc.sql("""
                select l.line, l.number, l.order_reference as said, i.invoice_id, d.code = l.customer_code as same_customer,
                       c.invoice_id is not null as cancelled,
                       row_number() over (partition by l.entity_id, l.number order by l.line) = 1 as first
                  from pg_temp.invoice_cancelled l
                  left join receivables.invoice i
                         on i.tenant_id = :tenant
                        and i.entity_id = l.entity_id
                        and i.number = l.number
                  left join customers.directory d
                         on d.tenant_id = :tenant
                        and d.customer_id = i.customer_id
                  left join receivables.cancellation c
                         on c.tenant_id = :tenant
                        and c.invoice_id = i.invoice_id
                 order by l.line
                """)
                .query((row, n) -> new Line(
                        row.getInt("line"),
                        row.getString("number"),
                        row.getString("said"),
                        row.getObject("invoice_id", UUID.class),
                        row.getBoolean("same_customer"),
                        row.getBoolean("cancelled"),
                        row.getBoolean("first")))
                .list();
    }
}
