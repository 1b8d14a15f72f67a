package org.encaisse.calls.outcome;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.encaisse.calls.CallContext;
import org.encaisse.calls.CallField;
import org.encaisse.calls.CallMade;
import org.encaisse.calls.CallOutcome;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.customers.Contact;
import org.encaisse.customers.ContactEntry;
import org.encaisse.customers.ContactRole;
import org.encaisse.customers.Customers;
import org.encaisse.customers.SaveContact;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.springframework.stereotype.Component;

/** « E-mail obtenu » (reference F4, point 7): the reminders go there from now on. */
@Component
class EmailObtained implements CallOutcome {

    private final Customers customers;
    private final SaveContact saveContact;
    private final Journal journal;
    private final BusinessClock clock;

    EmailObtained(Customers customers, SaveContact saveContact, Journal journal, BusinessClock clock) {
        this.customers = customers;
        this.saveContact = saveContact;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "email-obtained";
    }

    @Override
    public char shortcut() {
        return 'e';
    }

    @Override
    public int order() {
        return 120;
    }

    @Override
    public Reached reached() {
        return Reached.SOMEBODY;
    }

    @Override
    public List<CallField> fields(CallContext context) {
        return List.of(
                CallField.required("email", CallField.Kind.EMAIL, null),
                CallField.optional("name", CallField.Kind.LINE, null));
    }

    @Override
    public List<Done> record(CallMade call, Map<String, String> answers, Actor actor) {
        String email = answers.getOrDefault("email", "");
        String name = answers.getOrDefault("name", "");
        // The address of somebody else that he named is not his own.
        Contact called = name.isEmpty() ? called(call) : null;
        UUID contactId = called == null ? null : called.contactId();
        ContactEntry entry = called == null
                ? ContactEntry.of(name.isEmpty() ? email : name, email, null, ContactRole.REMINDERS)
                : ContactEntry.of(called).withEmail(email);
        saveContact.saveAsReminded(call.customerId(), contactId, entry, call.on());
        Map<String, String> detail = new TreeMap<>();
        detail.put("email", email);
        detail.put("contact", called == null ? name : called.title());
        journal.write(JournalEntry.of(call.customerId(), "casefile.email-obtained", clock.now(), actor, detail));
        return List.of(new Done("call.done.email-obtained", detail));
    }

    private @org.jspecify.annotations.Nullable Contact called(CallMade call) {
        List<Contact> contacts = customers.contactsOf(call.customerId());
        return contacts.stream()
                .filter(contact ->
                        call.contactId() == null || contact.contactId().equals(call.contactId()))
                .findFirst()
                .orElse(null);
    }
}
