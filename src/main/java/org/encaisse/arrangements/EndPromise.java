package org.encaisse.arrangements;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.casefile.Follow;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.casefile.NewTask;
import org.encaisse.casefile.TaskOutcome;
import org.encaisse.casefile.Urgency;
import org.encaisse.identity.Organisation;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what became of a promise, and does what follows: holds, tasks, accelerations, the line in the chronology. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EndPromise {

    /** Another promise took its place; the code has a message of its own. */
    static final String REPLACED = "arrangements.reason.replaced";

    /** Nothing of it is owed any more, although nothing came of it. */
    static final String NOTHING_OWED = "arrangements.reason.nothing-owed";

    /** Why the chasing of what was promised goes faster. */
    private static final String BROKEN = "arrangements.promise-broken";

    private final PromiseRows rows;
    private final Promises promises;
    private final Follow follow;
    private final HoldItems hold;
    private final Organisation organisation;
    private final Journal journal;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    EndPromise(
            PromiseRows rows,
            Promises promises,
            Follow follow,
            HoldItems hold,
            Organisation organisation,
            Journal journal,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.promises = promises;
        this.follow = follow;
        this.hold = hold;
        this.organisation = organisation;
        this.journal = journal;
        this.clock = clock;
        this.events = events;
    }

    void withdraw(Promise promise, String reason, LocalDate on, Actor actor) {
        become(promise, PromiseState.WITHDRAWN, Money.zero(promise.amount().currency()), reason, on, actor);
    }

    /** From what it was to what it is now; the same state with another figure is only written down. */
    void become(
            Promise promise, PromiseState state, Money received, @Nullable String reason, LocalDate on, Actor actor) {
        // Broken, kept, and broken again on one day are three turns: the last one calls for a call of its own.
        int turn = rows.addOutcome(promise.promiseId(), state, received, on, reason, actor);
        if (state == promise.state()) {
            return;
        }
        UUID id = promise.promiseId();
        follow.of(id).endTasks(TaskOutcome.CANCELLED, null, on, actor);
        follow.of(id).takeBackAccelerations(on);
        if (state != PromiseState.OPEN) {
            follow.of(id).liftHolds(null, on, actor);
        }
        List<UUID> items = promises.itemsOf(List.of(id)).getOrDefault(id, List.of());
        switch (state) {
            case OPEN -> {
                if (!on.isAfter(promise.toleratedUntil())) {
                    hold.until(promise, items, on, actor);
                }
            }
            case BROKEN -> {
                for (UUID item : items) {
                    follow.of(id)
                            .accelerate(
                                    promise.customerId(),
                                    item,
                                    BROKEN,
                                    "arrangements:broken:" + id + ":" + turn + ":" + item,
                                    on,
                                    Actor.SYSTEM);
                }
                call(promise, received, items, "arrangements.call-broken-promise", on, turn);
            }
            case PARTLY_KEPT -> call(promise, received, items, "arrangements.call-partly-kept-promise", on, turn);
            case KEPT, WITHDRAWN -> {}
        }
        journal.write(JournalEntry.of(
                        promise.customerId(),
                        "arrangements.promise-" + (state == PromiseState.OPEN ? "reopened" : state.code()),
                        clock.now(),
                        actor,
                        detail(promise, received, reason))
                .about(items));
        if (state == PromiseState.WITHDRAWN) {
            events.publishEvent(new PromiseWithdrawn(id, reason == null ? "" : quoted(reason), on, actor));
        }
    }

    private void call(Promise promise, Money received, List<UUID> items, String kind, LocalDate on, int turn) {
        Map<String, String> detail = detail(promise, received, null);
        detail.put(JournalEntry.CHANNEL, "@channel.phone");
        detail.put("urgency", "@urgency.arrangements.broken-promise");
        follow.of(promise.promiseId())
                .task(new NewTask(
                        promise.customerId(),
                        items.size() == 1 ? items.getFirst() : null,
                        kind,
                        organisation.calendar().workingDayFrom(on),
                        null,
                        "arrangements:call:" + promise.promiseId() + ":" + turn + ":" + kind,
                        detail,
                        Urgency.BROKEN_PROMISE));
    }

    private static Map<String, String> detail(Promise promise, Money received, @Nullable String reason) {
        Map<String, String> detail = new HashMap<>(Texts.of(promise));
        detail.put("received", received.toString());
        if (reason != null) {
            detail.put("reason", quoted(reason));
        }
        return detail;
    }

    private static String quoted(String reason) {
        return reason.startsWith("arrangements.reason.") ? "@" + reason : reason;
    }
}
