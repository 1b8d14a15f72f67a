package org.encaisse.casefile.agenda;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.casefile.CasefileRefusal;
import org.encaisse.casefile.Journal;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts tasks off to another day, with the reason, which stays in the customer's chronology. */
@Component
public class PostponeTask {

    private final OpenTasks tasks;
    private final Journal journal;
    private final BusinessClock clock;

    PostponeTask(OpenTasks tasks, Journal journal, BusinessClock clock) {
        this.tasks = tasks;
        this.journal = journal;
        this.clock = clock;
    }

    public void postpone(UUID taskId, LocalDate until, String reason, LocalDate today, Actor actor) {
        postponeAll(List.of(taskId), until, reason, today, actor);
    }

    /** All of them or none; refuses a day that is not after today, and no reason. */
    @Transactional
    public void postponeAll(Collection<UUID> taskIds, LocalDate until, String reason, LocalDate today, Actor actor) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > 500) {
            throw new Refused(CasefileRefusal.REASON_REQUIRED);
        }
        if (!until.isAfter(today)) {
            throw new Refused(CasefileRefusal.NOT_LATER, until);
        }
        journal.writeAll(tasks.locked(taskIds).stream()
                .map(task -> task.entry(
                        "casefile.task-postponed",
                        clock.now(),
                        actor,
                        Map.of("until", until.toString(), "due", task.dueOn().toString(), "reason", why)))
                .toList());
        tasks.move(taskIds, until);
        tasks.letGo(taskIds);
    }
}
