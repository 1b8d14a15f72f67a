package org.encaisse.calls.outcome;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.encaisse.calls.Answers;
import org.encaisse.calls.CallContext;
import org.encaisse.calls.CallField;
import org.encaisse.calls.CallMade;
import org.encaisse.calls.CallOutcome;
import org.encaisse.calls.CallRefusal;
import org.encaisse.casefile.AddTask;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.casefile.NewTask;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.springframework.stereotype.Component;

/** « À rappeler » : another call, on that day and at that hour. */
@Component
class CallBack implements CallOutcome {

    private final AddTask addTask;

    CallBack(AddTask addTask) {
        this.addTask = addTask;
    }

    @Override
    public String key() {
        return "call-back";
    }

    @Override
    public char shortcut() {
        return 'r';
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public Reached reached() {
        return Reached.SOMEBODY;
    }

    @Override
    public List<CallField> fields(CallContext context) {
        LocalDate next = context.calendar().workingDayFrom(context.on().plusDays(1));
        return List.of(
                CallField.required("date", CallField.Kind.DATE, next.toString()),
                CallField.optional("time", CallField.Kind.TIME, null));
    }

    @Override
    public List<Done> record(CallMade call, Map<String, String> answers, Actor actor) {
        LocalDate on = Answers.date(answers, "date");
        LocalTime at = Answers.time(answers, "time");
        if (on == null || on.isBefore(call.on())) {
            throw new Refused(CallRefusal.DAY_IS_PAST, on == null ? "" : on);
        }
        if (on.isAfter(call.on().plusYears(1))) {
            throw new Refused(CallRefusal.DAY_TOO_FAR, on);
        }
        Map<String, String> detail = new TreeMap<>();
        detail.put("time", at == null ? "" : at.toString());
        detail.put("note", call.note() == null ? "" : call.note());
        detail.put(JournalEntry.CHANNEL, "@channel.phone");
        addTask.add(new NewTask(
                call.customerId(),
                null,
                "casefile.call-back",
                on,
                actor.userId(),
                "casefile.call:" + call.callId(),
                detail));
        return List.of(
                new Done("call.done.call-back", Map.of("on", on.toString(), "time", at == null ? "" : at.toString())));
    }
}
