package org.encaisse.arrangements.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.encaisse.arrangements.Letters;
import org.encaisse.arrangements.Means;
import org.encaisse.arrangements.NewPromise;
import org.encaisse.arrangements.Promise;
import org.encaisse.arrangements.RecordPromise;
import org.encaisse.arrangements.Texts;
import org.encaisse.calls.CallContext;
import org.encaisse.calls.CallField;
import org.encaisse.calls.CallMade;
import org.encaisse.calls.CallOutcome;
import org.encaisse.kernel.tenant.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** « Je paie vendredi »: the promise is taken down; what it covers is left alone until its last tolerated day. */
@Component
class PromiseOutcome implements CallOutcome {

    private final RecordPromise recordPromise;
    private final Letters letters;

    PromiseOutcome(RecordPromise recordPromise, Letters letters) {
        this.recordPromise = recordPromise;
        this.letters = letters;
    }

    @Override
    public String key() {
        return "promise";
    }

    @Override
    public char shortcut() {
        return 'p';
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Reached reached() {
        return Reached.RIGHT_PERSON;
    }

    @Override
    public List<CallField> fields(CallContext context) {
        return List.of(
                Fields.friday(context),
                Fields.amount(context),
                Fields.means(Means.TRANSFER),
                Fields.confirm(context),
                Fields.note());
    }

    @Override
    @Transactional
    public List<Done> record(CallMade call, Map<String, String> typed, Actor actor) {
        Answers answers = new Answers(typed);
        boolean confirm = answers.yes("confirm")
                && letters.recipient(call.customerId(), call.contactId()).isPresent();
        Promise promise = recordPromise.record(
                new NewPromise(
                        call.customerId(),
                        answers.amount("amount", call.currency()),
                        answers.date("date"),
                        answers.means("means", Means.TRANSFER),
                        call.items(),
                        call.contactId(),
                        null,
                        answers.text("note"),
                        confirm,
                        null,
                        call.callId()),
                call.on(),
                actor);
        List<Done> done = new ArrayList<>();
        done.add(new Done("call.done.promise", Texts.of(promise)));
        done.add(new Done("call.done.promise.held", Texts.of(promise)));
        if (promise.renewal() > 0) {
            done.add(new Done("call.done.promise.renewal", Map.of("renewal", Integer.toString(promise.renewal()))));
        }
        done.add(new Done(confirm ? "call.done.promise.confirmed" : "call.done.promise.unconfirmed", Map.of()));
        return done;
    }
}
