package org.encaisse.arrangements;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import org.encaisse.casefile.Follow;
import org.encaisse.casefile.NewHold;
import org.encaisse.identity.Organisation;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.web.Messages;
import org.springframework.stereotype.Component;

/** While a promise is open, only what it covers is not chased. */
@Component
class HoldItems {

    private final Follow follow;
    private final Organisation organisation;
    private final Messages messages;

    HoldItems(Follow follow, Organisation organisation, Messages messages) {
        this.follow = follow;
        this.organisation = organisation;
        this.messages = messages;
    }

    void until(Promise promise, Collection<UUID> items, LocalDate from, Actor actor) {
        String reason = messages.text(
                organisation.current().language(), "arrangements.hold.reason", promise.amount(), promise.dueOn());
        for (UUID item : items) {
            follow.of(promise.promiseId())
                    .hold(
                            new NewHold(
                                    promise.customerId(),
                                    item,
                                    ArrangementHolds.PROMISE,
                                    from,
                                    promise.toleratedUntil(),
                                    reason),
                            actor);
        }
    }
}
