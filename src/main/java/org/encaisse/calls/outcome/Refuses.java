package org.encaisse.calls.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.encaisse.calls.CallContext;
import org.encaisse.calls.CallField;
import org.encaisse.calls.CallMade;
import org.encaisse.calls.CallOutcome;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.springframework.stereotype.Component;

/** « Refus de payer » : written down with what he said; the scenario goes on, and the collector announces it. */
@Component
class Refuses implements CallOutcome {

    private final Journal journal;
    private final BusinessClock clock;

    Refuses(Journal journal, BusinessClock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "refused";
    }

    @Override
    public char shortcut() {
        return 'x';
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public Reached reached() {
        return Reached.RIGHT_PERSON;
    }

    @Override
    public List<CallField> fields(CallContext context) {
        return List.of(
                CallField.required("what", CallField.Kind.TEXT, null),
                CallField.choice("reason", true, "LIQ", Reasons.options()));
    }

    @Override
    public List<Done> record(CallMade call, Map<String, String> answers, Actor actor) {
        String reason = Reasons.key(answers.getOrDefault("reason", ""));
        Map<String, String> detail = new TreeMap<>();
        detail.put("what", answers.getOrDefault("what", ""));
        detail.put("reason", reason);
        journal.write(JournalEntry.of(call.customerId(), "casefile.payment-refused", clock.now(), actor, detail));
        List<Done> done = new ArrayList<>();
        done.add(new Done("call.done.refused", Map.of("reason", reason)));
        done.add(new Done("call.done.announce-next-step", Map.of()));
        return done;
    }
}
