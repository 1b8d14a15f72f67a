package org.encaisse.customers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.outcome.Violation;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.sql.Bulk;
import org.encaisse.platform.sql.CopyRows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in a whole file of customers, each as if it were said alone. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class LoadCustomers {

    private final RecordCustomer record;
    private final Customers customers;
    private final CustomerRows rows;
    private final Bulk bulk;
    private final Staged staged;
    private final TransactionTemplate nested;

    LoadCustomers(
            RecordCustomer record,
            Customers customers,
            CustomerRows rows,
            Bulk bulk,
            Staged staged,
            PlatformTransactionManager transactions) {
        this.record = record;
        this.customers = customers;
        this.rows = rows;
        this.bulk = bulk;
        this.staged = staged;
        // A refused customer undoes its own writes, not those of the file.
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    public Loaded load(Consumer<CustomerLines> file, LoadOptions options) {
        var status = TransactionAspectSupport.currentTransactionStatus();
        Object before = status.createSavepoint();
        Lines lines = new Lines(options.actor());
        file.accept(lines);
        if (!options.keep()) {
            status.rollbackToSavepoint(before);
        }
        status.releaseSavepoint(before);
        publish(lines.refused);
        return Loaded.lines(
                lines.of(Change.CREATED),
                lines.of(Change.UPDATED),
                lines.of(Change.UNCHANGED),
                lines.refused.size(),
                List.of());
    }

    private void publish(List<Violation> refused) {
        staged.forgetRefused();
        try (CopyRows rows = bulk.copyInto("refused_line", "line int, " + Staged.FAULT_COLUMNS)) {
            for (Violation fault : refused) {
                @Nullable Object[] told = Staged.fault(fault);
                rows.add(fault.line(), told[0], told[1], told[2], told[3]);
            }
        }
    }

    private final class Lines implements CustomerLines {

        private final Actor actor;
        private final Map<Change, Long> counts = new HashMap<>();
        private final Set<String> seen = new HashSet<>();
        private final List<Violation> refused = new ArrayList<>();

        Lines(Actor actor) {
            this.actor = actor;
        }

        long of(Change change) {
            return counts.getOrDefault(change, 0L);
        }

        @Override
        public void add(int line, CustomerEntry entry, @Nullable ContactEntry reachedAt) {
            if (!seen.add(entry.entityId() + entry.code())) {
                refuse(Violation.at(line, "code", entry.code(), CustomerRefusal.CODE_TWICE, entry.code()));
                return;
            }
            try {
                Change change = nested.execute(status ->
                        record.record(complete(entry, reachedAt), actor).change());
                counts.merge(change == null ? Change.UNCHANGED : change, 1L, Long::sum);
            } catch (Refused fault) {
                Violation first = fault.violations().isEmpty()
                        ? Violation.of(
                                "code",
                                entry.code(),
                                fault.refusal(),
                                fault.arguments().toArray())
                        : fault.violations().getFirst();
                String field = first.field().replaceFirst("^contacts\\[\\d+]\\.", "");
                refuse(new Violation(line, field, first.text(), first.reason(), first.arguments()));
            }
        }

        @Override
        public void refuse(Violation fault) {
            refused.add(fault);
        }
    }

    /** The contacts that are known, the first of them brought up to date; a new customer is named by its code at worst. */
    private CustomerEntry complete(CustomerEntry entry, @Nullable ContactEntry reachedAt) {
        Customer known = rows.locked(entry.entityId(), entry.code()).orElse(null);
        String name = entry.name() != null ? entry.name() : known != null ? known.name() : entry.code();
        CustomerEntry named = new CustomerEntry(
                entry.entityId(),
                entry.code(),
                name,
                entry.language(),
                entry.country(),
                entry.profile(),
                entry.segment(),
                entry.paymentMethod(),
                entry.collector(),
                entry.salespersonName(),
                entry.salespersonEmail(),
                entry.sector(),
                null);
        if (reachedAt == null) {
            return named;
        }
        List<ContactEntry> contacts = new ArrayList<>();
        if (known != null) {
            customers.contactsOf(known.customerId()).forEach(contact -> contacts.add(CustomerRules.entryOf(contact)));
        }
        if (contacts.isEmpty()) {
            contacts.add(ContactEntry.of(name, null, null, ContactRole.INVOICES, ContactRole.REMINDERS));
        }
        contacts.set(0, over(contacts.getFirst(), reachedAt));
        return named.withContacts(contacts);
    }

    private static ContactEntry over(ContactEntry known, ContactEntry said) {
        return new ContactEntry(
                known.civility(),
                known.name(),
                CustomerRules.said(known.email(), said.email()),
                CustomerRules.said(known.telephone(), said.telephone()),
                CustomerRules.said(known.street(), said.street()),
                CustomerRules.said(known.postalCode(), said.postalCode()),
                CustomerRules.said(known.city(), said.city()),
                CustomerRules.said(known.country(), said.country()),
                known.latitude(),
                known.longitude(),
                known.roles(),
                known.preferences());
    }
}
