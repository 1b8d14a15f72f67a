package org.encaisse.calls.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.encaisse.calls.CallContext;
import org.encaisse.calls.CallField;
import org.encaisse.calls.CallMade;
import org.encaisse.calls.CallOutcome;
import org.encaisse.calls.CallRefusal;
import org.encaisse.casefile.AddTask;
import org.encaisse.casefile.NewTask;
import org.encaisse.customers.Contact;
import org.encaisse.customers.Customers;
import org.encaisse.customers.Datum;
import org.encaisse.customers.MarkDatum;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.springframework.stereotype.Component;

/** « Mauvais numéro » : the number is marked, not the customer; when it was the last one, somebody has to find another. */
@Component
class WrongNumber implements CallOutcome {

    private final Customers customers;
    private final MarkDatum markDatum;
    private final AddTask addTask;

    WrongNumber(Customers customers, MarkDatum markDatum, AddTask addTask) {
        this.customers = customers;
        this.markDatum = markDatum;
        this.addTask = addTask;
    }

    @Override
    public String key() {
        return "wrong-number";
    }

    @Override
    public char shortcut() {
        return 'n';
    }

    @Override
    public int order() {
        return 110;
    }

    @Override
    public Reached reached() {
        return Reached.NOBODY;
    }

    @Override
    public List<CallField> fields(CallContext context) {
        return List.of(CallField.optional("why", CallField.Kind.LINE, null));
    }

    @Override
    public List<Done> record(CallMade call, Map<String, String> answers, Actor actor) {
        List<Contact> contacts = customers.contactsOf(call.customerId()).stream()
                .filter(contact -> contact.reachableBy(Datum.TELEPHONE))
                .toList();
        Contact called = contacts.stream()
                .filter(contact ->
                        call.contactId() == null || contact.contactId().equals(call.contactId()))
                .findFirst()
                .orElseThrow(() -> new Refused(CallRefusal.CONTACT_MISSING));
        markDatum.wrong(called.contactId(), Datum.TELEPHONE, answers.getOrDefault("why", ""), call.on(), actor);
        List<Done> done = new ArrayList<>();
        done.add(new Done(
                "call.done.wrong-number",
                Map.of("telephone", called.value(Datum.TELEPHONE), "contact", called.title())));
        if (contacts.size() == 1) {
            addTask.add(new NewTask(
                    call.customerId(),
                    null,
                    "casefile.find-number",
                    call.on(),
                    actor.userId(),
                    "casefile.call:" + call.callId(),
                    Map.of("contact", called.title())));
            done.add(new Done("call.done.find-number", Map.of()));
        }
        return done;
    }
}
