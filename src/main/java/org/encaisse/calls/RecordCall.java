package org.encaisse.calls;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.encaisse.calls.CallOutcome.Done;
import org.encaisse.calls.CallOutcome.Reached;
import org.encaisse.casefile.CasefileRefusal;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.customers.Contact;
import org.encaisse.customers.Customers;
import org.encaisse.customers.Datum;
import org.encaisse.identity.Organisation;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a call down and does all that follows from its outcome: the tasks that asked for a call end or move on, the
 * chronology tells it, the outcome's own module does the rest. All of it, or nothing and why.
 */
@Component
public class RecordCall {

    private final CallOutcomes outcomes;
    private final CallSubjects subjects;
    private final CallRows rows;
    private final PhoneTasks phoneTasks;
    private final Customers customers;
    private final Organisation organisation;
    private final Journal journal;
    private final BusinessClock clock;

    RecordCall(
            CallOutcomes outcomes,
            CallSubjects subjects,
            CallRows rows,
            PhoneTasks phoneTasks,
            Customers customers,
            Organisation organisation,
            Journal journal,
            BusinessClock clock) {
        this.outcomes = outcomes;
        this.subjects = subjects;
        this.rows = rows;
        this.phoneTasks = phoneTasks;
        this.customers = customers;
        this.organisation = organisation;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public Call record(NewCall said, Actor actor) {
        CallOutcome outcome = outcomes.byKey(said.outcome());
        String note = note(said.note());
        rows.takeTurn(said.customerId());
        if (customers.byId(said.customerId()).isEmpty()) {
            throw new Refused(CasefileRefusal.NO_SUCH_CUSTOMER);
        }
        Contact contact = contact(said);
        refuseStale(said, actor);
        CallContext context = context(said);
        Map<String, String> answers = CallOutcomes.answered(outcome, context, said.answers());
        Call call = new Call(
                Ids.next(),
                said.customerId(),
                said.contactId(),
                said.taskId(),
                actor.userId(),
                clock.now(),
                said.on(),
                said.incoming(),
                outcome.key(),
                outcome.reached(),
                note,
                List.of());
        if (said.taskId() != null && !phoneTasks.isOf(said.customerId(), said.taskId())) {
            throw new Refused(CasefileRefusal.NO_SUCH_TASK);
        }
        List<PhoneTasks.Asked> asked = phoneTasks.of(said.customerId(), said.taskId(), said.on());
        rows.insert(call);
        CallMade made = new CallMade(
                call.callId(),
                call.customerId(),
                call.contactId(),
                context.currency(),
                said.on(),
                said.items(),
                said.incoming(),
                note);
        journal.write(entry(call, contact, actor).about(said.items()));
        List<Done> done = new ArrayList<>(outcome.record(made, answers, actor));
        done.addAll(phoneTasks.answer(asked, outcome.reached(), said.incoming(), said.on(), actor));
        rows.insert(call.callId(), done);
        return new Call(
                call.callId(),
                call.customerId(),
                call.contactId(),
                call.taskId(),
                call.userId(),
                call.at(),
                call.on(),
                call.incoming(),
                call.outcome(),
                call.reached(),
                note,
                done);
    }

    private void refuseStale(NewCall said, Actor actor) {
        UUID seen = said.seen();
        String who = seen == null ? null : journal.wroteSince(said.customerId(), seen, actor);
        if (who != null) {
            throw new Refused(CallRefusal.SOMEBODY_WROTE, who);
        }
    }

    private @Nullable Contact contact(NewCall said) {
        UUID contactId = said.contactId();
        if (contactId == null) {
            return null;
        }
        return customers
                .contact(contactId)
                .filter(contact -> contact.customerId().equals(said.customerId()))
                .orElseThrow(() -> new Refused(CallRefusal.CONTACT_MISSING));
    }

    private CallContext context(NewCall said) {
        List<CallSubjects.Item> ticked = subjects.owed(said.customerId(), said.items());
        if (ticked.size() < said.items().stream().distinct().count()) {
            throw new Refused(CasefileRefusal.NOT_THIS_CUSTOMERS_ITEM);
        }
        if (ticked.stream().map(item -> item.remaining().currency()).distinct().count() > 1) {
            throw new Refused(CallRefusal.SEVERAL_CURRENCIES);
        }
        List<Standing> standings = subjects.standings(said.customerId(), said.on());
        Currency currency = ticked.isEmpty()
                ? currency(said, standings)
                : ticked.getFirst().remaining().currency();
        Standing standing = standings.stream()
                .filter(each -> each.currency().equals(currency))
                .findFirst()
                .orElseGet(() -> Standing.nothing(currency));
        Money owed = ticked.isEmpty()
                ? standing.overdue()
                : ticked.stream().map(CallSubjects.Item::remaining).reduce(Money.zero(currency), Money::plus);
        return new CallContext(
                said.customerId(),
                said.on(),
                owed,
                ticked.stream().map(CallSubjects.Item::openItemId).toList(),
                customers.contactsOf(said.customerId()).stream().anyMatch(each -> each.reachableBy(Datum.EMAIL)),
                organisation.calendar());
    }

    private Currency currency(NewCall said, List<Standing> standings) {
        Currency wanted = said.currency();
        if (wanted != null) {
            return wanted;
        }
        return standings.isEmpty()
                ? organisation.current().currency()
                : standings.getFirst().currency();
    }

    private JournalEntry entry(Call call, @Nullable Contact contact, Actor actor) {
        Map<String, String> detail = new TreeMap<>();
        detail.put("call", call.callId().toString());
        detail.put("outcome", "@call.outcome." + call.outcome());
        if (contact != null) {
            detail.put("contact", contact.title());
        }
        if (call.note() != null) {
            detail.put("note", call.note());
        }
        if (call.reached() != Reached.NOBODY) {
            detail.put(JournalEntry.CHANNEL, "@channel.phone");
        }
        String kind = call.incoming()
                ? "casefile.call-received"
                : call.reached() == Reached.NOBODY ? "casefile.call-attempted" : "casefile.call-made";
        return JournalEntry.of(call.customerId(), kind, call.at(), actor, detail);
    }

    private static @Nullable String note(@Nullable String said) {
        if (said == null || said.isBlank()) {
            return null;
        }
        if (said.strip().length() > 2000) {
            throw new Refused(CallRefusal.NOTE_TOO_LONG);
        }
        return said.strip();
    }
}
