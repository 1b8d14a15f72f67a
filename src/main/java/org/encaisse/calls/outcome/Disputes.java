package org.encaisse.calls.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.calls.CallContext;
import org.encaisse.calls.CallField;
import org.encaisse.calls.CallMade;
import org.encaisse.calls.CallOutcome;
import org.encaisse.calls.CallRefusal;
import org.encaisse.calls.CallSubjects;
import org.encaisse.calls.CallSubjects.Item;
import org.encaisse.casefile.AddTask;
import org.encaisse.casefile.CasefileHolds;
import org.encaisse.casefile.Follow;
import org.encaisse.casefile.NewHold;
import org.encaisse.casefile.NewTask;
import org.encaisse.identity.Organisation;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.springframework.stereotype.Component;

/** « Litige » : these invoices are contested; they wait until it is settled, the others go on. */
@Component
class Disputes implements CallOutcome {

    /** Two working days to answer (the shortest delay of reference D2 that is not at once). */
    private static final int DAYS = 2;

    private final CallSubjects subjects;
    private final Follow follow;
    private final AddTask addTask;
    private final Organisation organisation;

    Disputes(CallSubjects subjects, Follow follow, AddTask addTask, Organisation organisation) {
        this.subjects = subjects;
        this.follow = follow;
        this.addTask = addTask;
        this.organisation = organisation;
    }

    @Override
    public String key() {
        return "dispute";
    }

    @Override
    public char shortcut() {
        return 'l';
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Reached reached() {
        return Reached.RIGHT_PERSON;
    }

    @Override
    public List<CallField> fields(CallContext context) {
        return List.of(
                CallField.choice("reason", true, "ADM-ORG", Reasons.options()),
                CallField.required("what", CallField.Kind.TEXT, null));
    }

    @Override
    public List<Done> record(CallMade call, Map<String, String> answers, Actor actor) {
        if (call.items().isEmpty()) {
            throw new Refused(CallRefusal.ITEMS_MISSING);
        }
        List<Item> items = subjects.owed(call.customerId(), call.items());
        String family = answers.getOrDefault("reason", "");
        String what = answers.getOrDefault("what", "");
        LocalDate due = call.on();
        for (int i = 0; i < DAYS; i++) {
            due = organisation.calendar().workingDayFrom(due.plusDays(1));
        }
        Map<String, String> detail = new TreeMap<>();
        detail.put("reason", Reasons.key(family));
        detail.put("what", what);
        detail.put("invoices", items.stream().map(Item::number).collect(Collectors.joining(", ")));
        UUID task = addTask.add(new NewTask(
                call.customerId(),
                items.getFirst().openItemId(),
                SettleDispute.TASK,
                due,
                actor.userId(),
                "casefile.call:" + call.callId(),
                detail));
        Follow.Of dispute = follow.of(task);
        for (Item item : items) {
            dispute.hold(
                    new NewHold(
                            call.customerId(),
                            item.openItemId(),
                            CasefileHolds.DISPUTE,
                            call.on(),
                            null,
                            shortened(family, what)),
                    actor);
        }
        return List.of(
                new Done(
                        "call.done.dispute", Map.of("invoices", detail.get("invoices"), "reason", Reasons.key(family))),
                new Done("call.done.task-for", Map.of("task", "@call.task.settle-dispute", "on", due.toString())));
    }

    private static String shortened(String family, String what) {
        String reason = family + " : " + what;
        return reason.length() > 500 ? reason.substring(0, 500) : reason;
    }
}
