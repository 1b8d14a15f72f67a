package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.sql.Bulk;
import org.encaisse.platform.sql.CopyRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over years of accounts at once, for a structure that has none here yet. Numbers and references must be new;
 * nobody is told of each invoice, since nothing of the past is to be chased twice or thanked for.
 */
@Component
@Transactional
public class TakeOverHistory {

    private final JdbcClient jdbc;
    private final Bulk bulk;
    private final Ledger ledger;

    TakeOverHistory(JdbcClient jdbc, Bulk bulk, Ledger ledger) {
        this.jdbc = jdbc;
        this.bulk = bulk;
        this.ledger = ledger;
    }

    /** One due date of an invoice that was taken over, and the id it has here. */
    public record TakenItem(String number, LocalDate dueOn, UUID openItemId) {}

    /** Answers every due date that was taken over. */
    public List<TakenItem> takeOver(History history, Actor actor) {
        history.invoices().forEach(InvoiceRules::check);
        Known known = new Known();
        invoices(history.invoices(), known);
        List<NewAllocation> allocations = payments(history.payments(), known, actor);
        for (History.CreditSet credit : history.credits()) {
            Item note = known.anyItem(credit.creditNote());
            Item item = known.item(credit.invoice(), credit.dueOn());
            allocations.add(NewAllocation.ofCreditNote(
                    note.id(),
                    item.customerId(),
                    new Share(item.id(), credit.amount()),
                    latest(credit.on(), note.issuedOn(), item.issuedOn())));
        }
        ledger.allocate(allocations, actor);
        return known.taken();
    }

    private void invoices(List<InvoiceEntry> entries, Known known) {
        try (CopyRows rows = bulk.copyInto("history_invoice", """
                invoice_id uuid, entity_id uuid, customer_id uuid, number text, kind text, issued_on date, total bigint,
                currency text, order_reference text""")) {
            for (InvoiceEntry entry : entries) {
                rows.add(
                        known.add(entry),
                        entry.entityId(),
                        entry.customerId(),
                        entry.number(),
                        entry.kind().code(),
                        entry.issuedOn(),
                        entry.total().minor(),
                        entry.total().currency().getCurrencyCode(),
                        entry.orderReference());
            }
        }
        jdbc.sql("""
                insert into receivables.invoice (tenant_id, invoice_id, entity_id, customer_id, number, kind, issued_on,
                       total, currency, order_reference)
                select :tenant, h.*
                  from pg_temp.history_invoice h
                    on conflict (tenant_id, invoice_id) do nothing
                """).update();
        items(entries, known);
    }

    private void items(List<InvoiceEntry> entries, Known known) {
        try (CopyRows rows = bulk.copyInto("history_item", """
                open_item_id uuid, invoice_id uuid, entity_id uuid, customer_id uuid, issued_on date, due_on date,
                amount bigint, currency text""")) {
            for (InvoiceEntry entry : entries) {
                for (DueDate due : entry.dueDates()) {
                    rows.add(
                            known.item(entry.number(), due.dueOn()).id(),
                            known.invoice(entry.number()),
                            entry.entityId(),
                            entry.customerId(),
                            entry.issuedOn(),
                            due.dueOn(),
                            InvoiceRules.signed(entry.kind(), due.amount()).minor(),
                            due.amount().currency().getCurrencyCode());
                }
            }
        }
        jdbc.sql("""
                insert into receivables.open_item (tenant_id, open_item_id, invoice_id, entity_id, customer_id,
                       issued_on, due_on, amount, currency, remaining)
                select :tenant, h.*, h.amount
                  from pg_temp.history_item h
                    on conflict (tenant_id, open_item_id) do nothing
                """).update();
    }

    private List<NewAllocation> payments(List<PaymentEntry> entries, Known known, Actor actor) {
        List<NewAllocation> allocations = new ArrayList<>();
        try (CopyRows rows = bulk.copyInto("history_payment", """
                payment_id uuid, entity_id uuid, customer_id uuid, reference text, received_on date, amount bigint,
                currency text, method text, unallocated bigint""")) {
            for (PaymentEntry entry : entries) {
                UUID paymentId = Ids.next();
                rows.add(
                        paymentId,
                        entry.entityId(),
                        entry.customerId(),
                        entry.reference(),
                        entry.receivedOn(),
                        entry.amount().minor(),
                        entry.amount().currency().getCurrencyCode(),
                        entry.method(),
                        entry.amount().minor());
                entry.naming().forEach(named -> allocations.add(allocation(paymentId, entry, named, known)));
            }
        }
        jdbc.sql("""
                insert into receivables.payment (tenant_id, payment_id, entity_id, customer_id, reference, received_on,
                       amount, currency, method, unallocated, recorded_by)
                select :tenant, h.*, :actor::uuid
                  from pg_temp.history_payment h
                    on conflict (tenant_id, payment_id) do nothing
                """).param("actor", actor.userId()).update();
        return allocations;
    }

    private static NewAllocation allocation(UUID paymentId, PaymentEntry entry, PaymentEntry.Named named, Known known) {
        if (named.dueOn() == null || named.amount() == null) {
            throw new Refused(ReceivablesRefusal.ITEM_MISSING, named.number());
        }
        Item item = known.item(named.number(), named.dueOn());
        return NewAllocation.ofPayment(
                paymentId,
                entry.customerId(),
                new Share(item.id(), named.amount()),
                latest(entry.receivedOn(), item.issuedOn()));
    }

    private static LocalDate latest(LocalDate first, LocalDate... others) {
        LocalDate latest = first;
        for (LocalDate other : others) {
            latest = other.isAfter(latest) ? other : latest;
        }
        return latest;
    }

    private record Item(UUID id, UUID customerId, LocalDate issuedOn) {}

    /** The ids given to what was named, by number and due date. */
    private static final class Known {

        private final Map<String, UUID> invoices = new HashMap<>();
        private final Map<String, Map<LocalDate, Item>> items = new HashMap<>();

        UUID add(InvoiceEntry entry) {
            UUID invoiceId = Ids.next();
            if (invoices.put(entry.number(), invoiceId) != null) {
                throw new Refused(ReceivablesRefusal.DUE_DATE_TWICE, entry.number());
            }
            Map<LocalDate, Item> dues = new HashMap<>();
            entry.dueDates()
                    .forEach(due -> dues.put(due.dueOn(), new Item(Ids.next(), entry.customerId(), entry.issuedOn())));
            items.put(entry.number(), dues);
            return invoiceId;
        }

        List<TakenItem> taken() {
            List<TakenItem> taken = new ArrayList<>();
            items.forEach(
                    (number, dues) -> dues.forEach((due, item) -> taken.add(new TakenItem(number, due, item.id()))));
            return taken;
        }

        UUID invoice(String number) {
            return present(invoices.get(number), number);
        }

        Item item(String number, LocalDate due) {
            return present(items.getOrDefault(number, Map.of()).get(due), number);
        }

        Item anyItem(String number) {
            return items.getOrDefault(number, Map.of()).values().stream()
                    .findFirst()
                    .orElseThrow(() -> new Refused(ReceivablesRefusal.ITEM_MISSING, number));
        }

        private static <T> T present(@Nullable T found, String number) {
            if (found == null) {
                throw new Refused(ReceivablesRefusal.ITEM_MISSING, number);
            }
            return found;
        }
    }
}
