package org.encaisse.dunning.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.dunning.decision.ActionState;
import org.encaisse.dunning.decision.ActiveHold;
import org.encaisse.dunning.decision.Assignment;
import org.encaisse.dunning.decision.Contact;
import org.encaisse.dunning.decision.CustomerFile;
import org.encaisse.dunning.decision.Decision;
import org.encaisse.dunning.decision.DueItem;
import org.encaisse.dunning.decision.PastAction;
import org.encaisse.dunning.decision.Plan;
import org.encaisse.dunning.decision.PlanDay;
import org.encaisse.dunning.decision.Policy;
import org.encaisse.dunning.scenario.Conditions;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.Step;

/**
 * The days to come of one customer, by the same rule as the runs. Nobody pays; what a person has to confirm or to do is
 * confirmed and done on its day, what already waits for one on the first; a hold ends on its last day. Pure: nothing is written.
 *
 * <p>Most days nothing can change. From one decision it goes straight to the next day on which another is possible.
 */
final class Foresee {

    private final CustomerFile file;
    private final Policy policy;
    private final LocalDate to;
    private final List<DueItem> items;
    private final List<PastAction> past;
    private final NavigableSet<LocalDate> turns;
    private final List<Foreseen> found = new ArrayList<>();

    private Foresee(CustomerFile file, Policy policy, LocalDate to) {
        this.past = standing(file);
        this.items = new ArrayList<>(file.items());
        this.file = file.with(items, past);
        this.policy = policy;
        this.to = to;
        this.turns = turns(file);
    }

    /** What reaches the customer, or a person's desk about him, from the first day to the last, both included. */
    static List<Foreseen> days(CustomerFile file, Policy policy, LocalDate from, LocalDate to) {
        Foresee foresee = new Foresee(file, policy, to);
        LocalDate today = policy.calendar().workingDayFrom(from);
        while (!today.isAfter(to)) {
            today = foresee.day(today);
        }
        return foresee.found;
    }

    /** Drafts are decided anew, as the next run would; what lies in the outbox counts as gone. */
    private static List<PastAction> standing(CustomerFile file) {
        List<PastAction> standing = new ArrayList<>(file.past().size() + 8);
        for (PastAction action : file.past()) {
            if (action.state() == ActionState.RESERVED && action.message() != null) {
                standing.add(action.done(action.decidedOn()));
            } else if (action.state() != ActionState.PROPOSED) {
                standing.add(action);
            }
        }
        return standing;
    }

    /** Lives one day, and answers the next one worth looking at. */
    private LocalDate day(LocalDate today) {
        Plan plan = PlanDay.decide(file, policy, today);
        boolean moved = finishTasks(today);
        for (Contact contact : plan.contacts()) {
            moved = true;
            found.add(new Foreseen(
                    today, contact.leading().stage(), contact.leading().channel()));
            for (Decision.Act act : contact.acts()) {
                past.add(PastAction.doneAtOnce(act, today));
                if (act.step().handsBack() && act.item().afterwards() != null) {
                    items.set(
                            items.indexOf(act.item()),
                            act.item().following(act.item().afterwards(), null));
                }
            }
        }
        LocalDate next = moved ? today.plusDays(1) : nextChange(plan, today);
        return policy.calendar().workingDayFrom(next);
    }

    /** What lay on somebody's agenda when the simulation began is done on its first day. */
    private boolean finishTasks(LocalDate today) {
        if (past.stream().noneMatch(action -> action.state() == ActionState.RESERVED)) {
            return false;
        }
        Set<UUID> open = file.items().stream().map(DueItem::openItemId).collect(Collectors.toSet());
        record Errand(String step, LocalDate decidedOn) {}
        Set<Errand> errands = new HashSet<>();
        for (int i = 0; i < past.size(); i++) {
            PastAction action = past.get(i);
            if (action.state() == ActionState.RESERVED) {
                past.set(i, action.done(today));
                if (open.contains(action.openItemId())
                        && errands.add(new Errand(action.stepCode(), action.decidedOn()))) {
                    found.add(new Foreseen(today, action.stage(), action.channel()));
                }
            }
        }
        return true;
    }

    private LocalDate nextChange(Plan plan, LocalDate today) {
        LocalDate next = to.plusDays(1);
        for (Decision decision : plan.decisions()) {
            if (decision instanceof Decision.Wait wait && wait.until() != null) {
                next = sooner(next, wait.until(), today);
            }
        }
        LocalDate turn = turns.higher(today);
        return turn == null ? next : sooner(next, turn, today);
    }

    /** The days on which the rule may say something else although nothing was done: lateness, conditions, holds. */
    private static NavigableSet<LocalDate> turns(CustomerFile file) {
        NavigableSet<LocalDate> turns = new TreeSet<>();
        for (DueItem item : file.items()) {
            turns.add(item.dueOn());
            turns.add(item.dueOn().plusDays(1));
            if (item.assignment() instanceof Assignment.Follows(Scenario scenario)) {
                for (Step step : scenario.steps()) {
                    Conditions conditions = step.conditions();
                    if (conditions.minDaysLate() != null) {
                        turns.add(item.dueOn().plusDays(conditions.minDaysLate()));
                    }
                    if (conditions.maxDaysLate() != null) {
                        turns.add(item.dueOn().plusDays(conditions.maxDaysLate() + 1L));
                    }
                }
            }
        }
        for (ActiveHold hold : file.holds()) {
            turns.add(hold.since());
            if (hold.until() != null) {
                turns.add(hold.until().plusDays(1));
            }
        }
        return turns;
    }

    private static LocalDate sooner(LocalDate one, LocalDate other, LocalDate after) {
        return other.isAfter(after) && other.isBefore(one) ? other : one;
    }
}
