package org.encaisse.calls.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.encaisse.calls.CallContext;
import org.encaisse.calls.CallField;
import org.encaisse.calls.CallMade;
import org.encaisse.calls.CallOutcome;
import org.encaisse.calls.CallSubjects;
import org.encaisse.calls.CallSubjects.Item;
import org.encaisse.casefile.AddTask;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.casefile.NewTask;
import org.encaisse.customers.Contact;
import org.encaisse.customers.ContactRole;
import org.encaisse.customers.Customers;
import org.encaisse.customers.Datum;
import org.encaisse.customers.MarkDatum;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * « Facture non reçue » (reference D2, ADM-CLI-01): a copy is to be sent, each invoice is marked in the chronology, and the
 * address that should have got it is doubtful. Reminders go on.
 */
@Component
class InvoiceNotReceived implements CallOutcome {

    private final CallSubjects subjects;
    private final Customers customers;
    private final MarkDatum markDatum;
    private final AddTask addTask;
    private final Journal journal;
    private final BusinessClock clock;

    InvoiceNotReceived(
            CallSubjects subjects,
            Customers customers,
            MarkDatum markDatum,
            AddTask addTask,
            Journal journal,
            BusinessClock clock) {
        this.subjects = subjects;
        this.customers = customers;
        this.markDatum = markDatum;
        this.addTask = addTask;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "no-invoice";
    }

    @Override
    public char shortcut() {
        return 'f';
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Reached reached() {
        return Reached.RIGHT_PERSON;
    }

    @Override
    public List<CallField> fields(CallContext context) {
        return List.of(CallField.optional("email", CallField.Kind.EMAIL, null));
    }

    @Override
    public List<Done> record(CallMade call, Map<String, String> answers, Actor actor) {
        List<Item> items = subjects.owed(call.customerId(), call.items());
        Map<String, String> detail = new TreeMap<>();
        detail.put("invoices", items.stream().map(Item::number).collect(Collectors.joining(", ")));
        detail.put("email", answers.getOrDefault("email", ""));
        addTask.add(new NewTask(
                call.customerId(),
                items.isEmpty() ? null : items.getFirst().openItemId(),
                "casefile.send-invoice-copy",
                call.on(),
                actor.userId(),
                "casefile.call:" + call.callId(),
                detail));
        for (Item item : items) {
            journal.write(new JournalEntry(
                    call.customerId(),
                    item.openItemId(),
                    "casefile.invoice-not-received",
                    clock.now(),
                    actor,
                    Map.of("invoice", item.number())));
        }
        List<Done> done = new ArrayList<>();
        done.add(new Done("call.done.send-copy", detail));
        addressOf(call).ifPresent(contact -> {
            String email = contact.value(Datum.EMAIL);
            if (!email.equalsIgnoreCase(answers.getOrDefault("email", ""))) {
                markDatum.doubtful(contact.contactId(), Datum.EMAIL, "", call.on(), actor);
                done.add(new Done("call.done.address-doubtful", Map.of("email", email)));
            }
        });
        return done;
    }

    /** Where the invoice should have arrived. */
    private Optional<Contact> addressOf(CallMade call) {
        return customers
                .recipientOf(call.customerId(), ContactRole.INVOICES)
                .filter(contact -> !contact.state(Datum.EMAIL).isDoubtful());
    }
}
