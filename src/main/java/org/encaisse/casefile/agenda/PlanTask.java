package org.encaisse.casefile.agenda;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.encaisse.casefile.AddTask;
import org.encaisse.casefile.CasefileRefusal;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.casefile.NewTask;
import org.encaisse.customers.Customers;
import org.encaisse.identity.People;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody writes down what is to be done about a customer, by when and by whom. */
@Component
public class PlanTask {

    /** The kind of a task in a person's own words. */
    public static final String BY_HAND = "casefile.by-hand";

    private final AddTask addTask;
    private final Customers customers;
    private final People people;
    private final Journal journal;
    private final BusinessClock clock;

    PlanTask(AddTask addTask, Customers customers, People people, Journal journal, BusinessClock clock) {
        this.addTask = addTask;
        this.customers = customers;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param personId null for whoever is the customer's collector */
    @Transactional
    public UUID plan(
            UUID customerId, String what, LocalDate dueOn, @Nullable UUID personId, boolean call, Actor actor) {
        String said = what.strip();
        if (said.isEmpty() || said.length() > 500) {
            throw new Refused(CasefileRefusal.WHAT_TO_DO);
        }
        if (customers.byId(customerId).isEmpty()) {
            throw new Refused(CasefileRefusal.NO_SUCH_CUSTOMER);
        }
        if (personId != null
                && people.byId(personId).filter(person -> !person.disabled()).isEmpty()) {
            throw new Refused(CasefileRefusal.NO_SUCH_COLLECTOR, personId);
        }
        Map<String, String> detail =
                call ? Map.of("what", said, JournalEntry.CHANNEL, "@channel.phone") : Map.of("what", said);
        UUID task = addTask.add(new NewTask(customerId, null, BY_HAND, dueOn, personId, null, detail));
        journal.write(JournalEntry.of(
                customerId,
                "casefile.task-planned",
                clock.now(),
                actor,
                Map.of("what", said, "due", dueOn.toString())));
        return task;
    }
}
