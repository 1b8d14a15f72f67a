package org.encaisse.casefile.agenda;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.encaisse.casefile.CasefileRefusal;
import org.encaisse.casefile.Journal;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives tasks to somebody, or back to the customer's collector. */
@Component
public class AssignTask {

    private final OpenTasks tasks;
    private final People people;
    private final Journal journal;
    private final BusinessClock clock;

    AssignTask(OpenTasks tasks, People people, Journal journal, BusinessClock clock) {
        this.tasks = tasks;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /** All of them or none; refuses somebody who does not work here (any more). Null: whoever is the customer's collector. */
    @Transactional
    public void assign(Collection<UUID> taskIds, @Nullable UUID personId, Actor actor) {
        Map<String, String> to = Map.of("to", name(personId));
        journal.writeAll(tasks.locked(taskIds).stream()
                .map(task -> task.entry("casefile.task-assigned", clock.now(), actor, to))
                .toList());
        tasks.give(taskIds, personId);
    }

    private String name(@Nullable UUID personId) {
        return personId == null
                ? "@casefile.task.the-collector"
                : people.byId(personId)
                        .filter(person -> !person.disabled())
                        .map(Person::displayName)
                        .orElseThrow(() -> new Refused(CasefileRefusal.NO_SUCH_COLLECTOR, personId));
    }
}
