package org.encaisse.dunning.run;

import java.util.Map;
import org.encaisse.behaviour.SegmentChanged;
import org.encaisse.casefile.CompleteTask;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.casefile.TaskOutcome;
import org.encaisse.dunning.decision.Assignments;
import org.encaisse.dunning.settings.AssignScenario;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A customer whose segment gives it another profile follows that profile's scenario from the equivalent step on. What the
 * scenario before had drafted or put on the agenda, and nobody has done, is taken back and decided anew.
 */
@Component
@Transactional
class FollowSegment {

    private final Actions actions;
    private final AssignScenario assignments;
    private final CompleteTask tasks;
    private final Journal journal;
    private final BusinessClock clock;

    FollowSegment(
            Actions actions, AssignScenario assignments, CompleteTask tasks, Journal journal, BusinessClock clock) {
        this.actions = actions;
        this.assignments = assignments;
        this.tasks = tasks;
        this.journal = journal;
        this.clock = clock;
    }

    @EventListener
    public void on(SegmentChanged changed) {
        Assignments current = assignments.current();
        String before = current.named(changed.customerId(), changed.fromProfile());
        String after = current.named(changed.customerId(), changed.toProfile());
        if (before.equals(after)) {
            return;
        }
        actions.lock();
        actions.ofScenario(changed.customerId(), before)
                .forEach(task -> tasks.complete(task, TaskOutcome.CANCELLED, null, changed.on(), Actor.SYSTEM));
        journal.write(JournalEntry.of(
                changed.customerId(),
                "dunning.follows",
                clock.now(),
                changed.actor(),
                Map.of("before", name(current, before), "after", name(current, after))));
    }

    private static String name(Assignments assignments, String code) {
        var scenario = assignments.scenarios().get(code);
        return scenario == null ? "@dunning.no-dunning" : scenario.name();
    }
}
