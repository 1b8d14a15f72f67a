package org.encaisse.calls.outcome;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.encaisse.calls.CallContext;
import org.encaisse.calls.CallField;
import org.encaisse.calls.CallMade;
import org.encaisse.calls.CallOutcome;
import org.encaisse.casefile.AddTask;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.casefile.NewTask;
import org.encaisse.customers.ContactEntry;
import org.encaisse.customers.ContactRole;
import org.encaisse.customers.SaveContact;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.web.Option;
import org.springframework.stereotype.Component;

/** « Ce n’est pas la bonne personne » : whoever decides or pays is somebody else, and now we know who. */
@Component
class OtherPerson implements CallOutcome {

    private final SaveContact saveContact;
    private final AddTask addTask;
    private final Journal journal;
    private final BusinessClock clock;

    OtherPerson(SaveContact saveContact, AddTask addTask, Journal journal, BusinessClock clock) {
        this.saveContact = saveContact;
        this.addTask = addTask;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "other-person";
    }

    @Override
    public char shortcut() {
        return 'a';
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Reached reached() {
        return Reached.SOMEBODY;
    }

    @Override
    public List<CallField> fields(CallContext context) {
        return List.of(
                CallField.required("name", CallField.Kind.LINE, null),
                CallField.optional("telephone", CallField.Kind.TELEPHONE, null),
                CallField.optional("email", CallField.Kind.EMAIL, null),
                CallField.choice("role", true, ContactRole.PAYER.code(), roles()));
    }

    @Override
    public List<Done> record(CallMade call, Map<String, String> answers, Actor actor) {
        String name = answers.getOrDefault("name", "");
        ContactRole role = ContactRole.parse(answers.getOrDefault("role", ContactRole.PAYER.code()));
        saveContact.save(
                call.customerId(),
                null,
                ContactEntry.of(name, answers.get("email"), answers.get("telephone"), role),
                call.on());
        Map<String, String> detail = new TreeMap<>();
        detail.put("contact", name);
        detail.put("role", "@customers.role." + role.code());
        journal.write(JournalEntry.of(call.customerId(), "casefile.contact-added", clock.now(), actor, detail));
        // The call that was asked for is still to be made, to him.
        Map<String, String> next = new TreeMap<>();
        next.put("time", "");
        next.put("note", name);
        next.put(JournalEntry.CHANNEL, "@channel.phone");
        addTask.add(new NewTask(
                call.customerId(),
                null,
                "casefile.call-back",
                call.on(),
                actor.userId(),
                "casefile.call:" + call.callId(),
                next));
        return List.of(
                new Done("call.done.contact-added", detail),
                new Done("call.done.call-back", Map.of("on", call.on().toString(), "time", "")));
    }

    private static List<Option> roles() {
        List<Option> roles = new ArrayList<>();
        Arrays.stream(ContactRole.values())
                .forEach(role -> roles.add(new Option(role.code(), "@customers.role." + role.code())));
        return roles;
    }
}
