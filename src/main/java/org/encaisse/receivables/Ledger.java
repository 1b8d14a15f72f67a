package org.encaisse.receivables;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place that adds facts and moves the two kept figures with them: what is still owed of an open item, what is
 * still unallocated of a payment. Everything else only reads them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Ledger {

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void addItem(UUID invoiceId, InvoiceEntry entry, DueDate due) {
        Money amount = InvoiceRules.signed(entry.kind(), due.amount());
        jdbc.sql("""
                insert into receivables.open_item (tenant_id, open_item_id, invoice_id, entity_id, customer_id,
                       issued_on, due_on, amount, currency, remaining)
                values (:tenant, :id, :invoice, :entity, :customer,
                       :issued, :due, :amount, :currency, :amount)
                """)
                .param("id", Ids.next())
                .param("invoice", invoiceId)
                .param("entity", entry.entityId())
                .param("customer", entry.customerId())
                .param("issued", entry.issuedOn())
                .param("due", due.dueOn())
                .param("amount", amount.minor())
                .param("currency", amount.currency().getCurrencyCode())
                .update();
    }

    /** Another day, another amount: what was allocated stays allocated. */
    public void moveItem(InvoiceRules.Moved moved, InvoiceEntry entry) {
        jdbc.sql("""
                update receivables.open_item
                   set customer_id = :customer,
                       issued_on = :issued,
                       due_on = :due,
                       amount = :amount,
                       currency = :currency,
                       remaining = remaining + (:amount - amount)
                 where tenant_id = :tenant
                   and open_item_id = :id
                """)
                .param("id", moved.item().openItemId())
                .param("customer", entry.customerId())
                .param("issued", entry.issuedOn())
                .param("due", moved.dueOn())
                .param("amount", moved.amount().minor())
                .param("currency", moved.amount().currency().getCurrencyCode())
                .update();
    }

    public void dropItem(UUID openItemId) {
        jdbc.sql("""
                delete from receivables.open_item
                 where tenant_id = :tenant
                   and open_item_id = :id
                """).param("id", openItemId).update();
    }

    /** False when the reference was taken in the meantime. */
    public boolean addPayment(UUID paymentId, PaymentEntry entry, Actor actor) {
        return jdbc.sql("""
                insert into receivables.payment (tenant_id, payment_id, entity_id, customer_id, reference, received_on,
                       amount, currency, method, unallocated, recorded_by)
                values (:tenant, :id, :entity, :customer, :reference, :received,
                       :amount, :currency, :method, :amount, :actor)
                    on conflict on constraint payment_reference_taken do nothing
                """)
                        .param("id", paymentId)
                        .param("entity", entry.entityId())
                        .param("customer", entry.customerId())
                        .param("reference", entry.reference().strip())
                        .param("received", entry.receivedOn())
                        .param("amount", entry.amount().minor())
                        .param("currency", entry.amount().currency().getCurrencyCode())
                        .param("method", entry.method())
                        .param("actor", actor.userId())
                        .update()
                == 1;
    }

    /** Adds the allocations, then moves both kept figures by exactly what was added. */
    public void allocate(List<NewAllocation> added, Actor actor) {
        if (added.isEmpty()) {
            return;
        }
        String[] ids = texts(added, a -> a.allocationId().toString());
        jdbc.sql("""
                insert into receivables.allocation (tenant_id, allocation_id, open_item_id, customer_id, source,
                       payment_id, credit_item_id, amount, currency, allocated_on, reverses, reason, recorded_by)
                select :tenant, a.id, a.item, a.customer, a.source,
                       a.payment, a.credit, a.amount, a.currency, a.day, a.reverses, a.reason, :actor::uuid
                  from unnest(:ids::uuid[], :items::uuid[], :customers::uuid[], :sources::text[], :payments::uuid[],
                              :credits::uuid[], :amounts::bigint[], :currencies::text[], :days::date[],
                              :reversed::uuid[], :reasons::text[])
                       as a (id, item, customer, source, payment, credit, amount, currency, day, reverses, reason)
                    on conflict (tenant_id, allocation_id) do nothing
                """)
                .param("ids", ids)
                .param("items", texts(added, a -> a.openItemId().toString()))
                .param("customers", texts(added, a -> a.customerId().toString()))
                .param("sources", texts(added, a -> a.source().code()))
                .param("payments", texts(added, a -> text(a.paymentId())))
                .param("credits", texts(added, a -> text(a.creditItemId())))
                .param("amounts", texts(added, a -> Long.toString(a.amount().minor())))
                .param("currencies", texts(added, a -> a.amount().currency().getCurrencyCode()))
                .param("days", texts(added, a -> a.on().toString()))
                .param("reversed", texts(added, a -> text(a.reverses())))
                .param("reasons", texts(added, NewAllocation::reason))
                .param("actor", actor.userId())
                .update();
        moveItems(ids);
        movePayments(ids);
    }

    private void moveItems(String[] allocationIds) {
        jdbc.sql("""
                update receivables.open_item i
                   set remaining = i.remaining - moved.amount
                  from (select m.item, sum(m.amount) as amount
                          from (select a.open_item_id as item, a.amount
                                  from receivables.allocation a
                                 where a.tenant_id = :tenant
                                   and a.allocation_id = any (:ids::uuid[])
                                union all
                                select a.credit_item_id, - a.amount
                                  from receivables.allocation a
                                 where a.tenant_id = :tenant
                                   and a.allocation_id = any (:ids::uuid[])
                                   and a.credit_item_id is not null) m
                         group by m.item) moved
                 where i.tenant_id = :tenant
                   and i.open_item_id = moved.item
                """).param("ids", allocationIds).update();
    }

    private void movePayments(String[] allocationIds) {
        jdbc.sql("""
                update receivables.payment p
                   set unallocated = p.unallocated - moved.amount
                  from (select a.payment_id, sum(a.amount) as amount
                          from receivables.allocation a
                         where a.tenant_id = :tenant
                           and a.allocation_id = any (:ids::uuid[])
                           and a.payment_id is not null
                         group by a.payment_id) moved
                 where p.tenant_id = :tenant
                   and p.payment_id = moved.payment_id
                """).param("ids", allocationIds).update();
    }

    /** The document stands no more; its due dates were brought to nothing by allocations of their own. */
    public void cancel(UUID invoiceId, Invoice.Cancellation cancellation, Actor actor) {
        jdbc.sql("""
                insert into receivables.cancellation (tenant_id, invoice_id, cancelled_on, reason, recorded_by)
                values (:tenant, :invoice, :on, :reason, :actor)
                """)
                .param("invoice", invoiceId)
                .param("on", cancellation.on())
                .param("reason", cancellation.reason())
                .param("actor", actor.userId())
                .update();
    }

    /** The payment is given back: once its allocations are undone, nothing of it is left to allocate. */
    public void giveBack(UUID paymentId, Payment.Reversal back, Actor actor) {
        jdbc.sql("""
                insert into receivables.payment_reversal (tenant_id, payment_id, reversed_on, reason, note, bank_code,
                       recorded_by)
                values (:tenant, :payment, :on, :reason, :note, :code, :actor)
                """)
                .param("payment", paymentId)
                .param("on", back.on())
                .param("reason", back.reason().code())
                .param("note", back.note())
                .param("code", back.bankCode())
                .param("actor", actor.userId())
                .update();
        jdbc.sql("""
                update receivables.payment
                   set unallocated = 0
                 where tenant_id = :tenant
                   and payment_id = :payment
                """).param("payment", paymentId).update();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static String[] texts(List<NewAllocation> added, Function<NewAllocation, @Nullable String> value) {
        return added.stream().map(value).toArray(String[]::new);
    }
}
