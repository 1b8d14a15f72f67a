package org.encaisse.arrangements.call;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.arrangements.Promise;
import org.encaisse.arrangements.Promises;
import org.encaisse.arrangements.Texts;
import org.encaisse.arrangements.announced.Announcement;
import org.encaisse.arrangements.announced.Announcements;
import org.encaisse.calls.CallFact;
import org.encaisse.calls.CallFacts;
import org.encaisse.platform.web.Tone;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was promised and announced: the broken promises of the week are asked about first (seed 000, point 6). */
@Component
@Transactional(readOnly = true)
class PromiseFacts implements CallFacts {

    private static final int WEEK = 7;
    private static final int MOST = 4;

    private final Promises promises;
    private final Announcements announcements;

    PromiseFacts(Promises promises, Announcements announcements) {
        this.promises = promises;
        this.announcements = announcements;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<CallFact> of(UUID customerId, LocalDate on) {
        List<Promise> all = promises.of(customerId);
        List<CallFact> facts = new ArrayList<>();
        all.stream().filter(Promise::isUnkept).limit(2).forEach(promise -> facts.add(fact(promise, on)));
        all.stream().filter(Promise::isOpen).limit(MOST).forEach(promise -> facts.add(fact(promise, on)));
        announcements.of(customerId).stream()
                .filter(one -> !one.isOver())
                .limit(MOST)
                .forEach(one -> facts.add(announced(one)));
        all.stream()
                .filter(promise -> promise.state().isJudged() && !promise.isUnkept())
                .limit(1)
                .forEach(promise -> facts.add(fact(promise, on)));
        return facts;
    }

    private static CallFact fact(Promise promise, LocalDate on) {
        boolean lately = promise.isUnkept() && promise.judgedOn().isAfter(on.minusDays(WEEK));
        Tone tone = switch (promise.state()) {
            case BROKEN -> Tone.BAD;
            case PARTLY_KEPT -> Tone.WARN;
            case KEPT -> Tone.GOOD;
            case OPEN -> Tone.INFO;
            case WITHDRAWN -> Tone.NEUTRAL;
        };
        return new CallFact("call.fact.arrangements." + promise.state().code(), Texts.of(promise), tone, lately);
    }

    private static CallFact announced(Announcement one) {
        return new CallFact(
                "call.fact.arrangements.announced",
                Map.of(
                        "amount",
                        one.amount().toString(),
                        "on",
                        one.expectedOn().toString(),
                        "means",
                        "@" + one.means().key(),
                        "state",
                        "@" + one.state().key()),
                Tone.INFO,
                false);
    }
}
