package org.encaisse.receivables.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.encaisse.customers.Change;
import org.encaisse.customers.Staged;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.outcome.Violation;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.receivables.DueDate;
import org.encaisse.receivables.InvoiceEntry;
import org.encaisse.receivables.InvoiceKind;
import org.encaisse.receivables.RecordInvoice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Invoices that are known and that the file says otherwise: each goes through the use case of a single invoice. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ChangedInvoices {

    private final JdbcClient jdbc;
    private final Staged staged;
    private final RecordInvoice record;
    private final TransactionTemplate nested;

    ChangedInvoices(JdbcClient jdbc, Staged staged, RecordInvoice record, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.staged = staged;
        this.record = record;
        // A refused invoice undoes its own writes, not those of the file.
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    record Result(long updatedLines, List<Violation> refused) {}

    private record Line(
            int line,
            UUID invoiceId,
            UUID entityId,
            UUID customerId,
            String number,
            InvoiceKind kind,
            LocalDate issuedOn,
            @Nullable String orderReference,
            DueDate due) {}

    Result record(Actor actor) {
        find();
        staged.lineByLine();
        long updated = 0;
        List<Violation> refused = new ArrayList<>();
        List<Line> invoice = next(null);
        while (!invoice.isEmpty()) {
            List<Line> lines = invoice;
            try {
                Change change = nested.execute(
                        status -> record.record(entry(lines), actor).change());
                updated += change == Change.UNCHANGED ? 0 : lines.size();
            } catch (Refused refusal) {
                lines.forEach(line -> refused.add(
                        new Violation(line.line(), "number", line.number(), refusal.refusal(), refusal.arguments())));
            }
            invoice = next(lines.getFirst().invoiceId());
        }
        return new Result(updated, refused);
    }

    private void find() {
        jdbc.sql("drop table if exists pg_temp.invoice_changed").update();
        int found = jdbc.sql("""
                create temporary table invoice_changed on commit drop as
                select said.invoice_id
                  from (select k.invoice_id, count(*) as lines,
                               bool_and(o.amount is not distinct from
                                        case l.kind when 'credit-note' then - l.amount else l.amount end) as same_items,
                               bool_and((i.customer_id, i.kind, i.issued_on, i.currency)
                                        is not distinct from (n.customer_id, l.kind, l.issued_on, l.currency)
                                        and coalesce(l.order_reference, i.order_reference)
                                            is not distinct from i.order_reference) as same_head
                          from pg_temp.invoice_known k
                          join pg_temp.invoice_line l on l.line = k.line
                          join receivables.invoice i
                            on i.tenant_id = :tenant
                           and i.invoice_id = k.invoice_id
                          join pg_temp.customer_named n
                            on n.entity_id = l.entity_id
                           and n.customer_code = l.customer_code
                          left join receivables.open_item o
                                 on o.tenant_id = :tenant
                                and o.invoice_id = i.invoice_id
                                and o.due_on = l.due_on
                         group by k.invoice_id) said
                  join (select o.invoice_id, count(*) as items
                          from receivables.open_item o
                         where o.tenant_id = :tenant
                           and o.invoice_id in (select k.invoice_id from pg_temp.invoice_known k)
                         group by o.invoice_id) kept on kept.invoice_id = said.invoice_id
                 where not (said.same_items and said.same_head and said.lines = kept.items)
                """).update();
        if (found > 0) {
            jdbc.sql("create index on pg_temp.invoice_changed (invoice_id)").update();
            jdbc.sql("create index on pg_temp.invoice_known (invoice_id)").update();
            jdbc.sql("create index on pg_temp.invoice_line (line)").update();
            jdbc.sql("create index on pg_temp.customer_named (customer_code)").update();
        }
    }

    private List<Line> next(@Nullable UUID after) {
        return jdbc.sql("""
                select l.line, k.invoice_id, l.entity_id, n.customer_id, l.number, l.kind, l.issued_on,
                       coalesce(l.order_reference, i.order_reference) as order_reference, l.due_on, l.amount, l.currency
                  from (select c.invoice_id
                          from pg_temp.invoice_changed c
                         where (:after::uuid is null or c.invoice_id > :after)
                         order by c.invoice_id
                         limit 1) c
                  join pg_temp.invoice_known k on k.invoice_id = c.invoice_id
                  join pg_temp.invoice_line l on l.line = k.line
                  join pg_temp.customer_named n
                    on n.entity_id = l.entity_id
                   and n.customer_code = l.customer_code
                  join receivables.invoice i
                    on i.tenant_id = :tenant
                   and i.invoice_id = k.invoice_id
                 order by l.line
                """).param("after", after).query((row, n) -> line(row)).list();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getInt("line"),
                row.getObject("invoice_id", UUID.class),
                row.getObject("entity_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("number"),
                InvoiceKind.parse(row.getString("kind")),
                row.getObject("issued_on", LocalDate.class),
                row.getString("order_reference"),
                new DueDate(
                        row.getObject("due_on", LocalDate.class),
                        Money.of(row.getLong("amount"), row.getString("currency"))));
    }

    private static InvoiceEntry entry(List<Line> lines) {
        Line first = lines.getFirst();
        Money total = lines.stream()
                .map(line -> line.due().amount())
                .reduce(Money::plus)
                .orElseThrow();
        return new InvoiceEntry(
                first.entityId(),
                first.customerId(),
                first.number(),
                first.kind(),
                first.issuedOn(),
                total,
                first.orderReference(),
                lines.stream().map(Line::due).toList());
    }
}
