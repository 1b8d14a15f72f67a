package org.encaisse.behaviour.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.behaviour.BehaviourRefusal;
import org.encaisse.behaviour.BehaviourRight;
import org.encaisse.behaviour.ProposeSegments;
import org.encaisse.behaviour.Review;
import org.encaisse.behaviour.SegmentChange;
import org.encaisse.behaviour.SegmentChanges;
import org.encaisse.behaviour.SettleSegmentChange;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Changes of segment through the interface. */
@RestController
@RequestMapping("/api/v1/segment-changes")
class SegmentChangesResource {

    private final SegmentChanges changes;
    private final ProposeSegments propose;
    private final SettleSegmentChange settle;

    SegmentChangesResource(SegmentChanges changes, ProposeSegments propose, SettleSegmentChange settle) {
        this.changes = changes;
        this.propose = propose;
        this.settle = settle;
    }

    /** @param state {@code open} (those that wait, the default) or {@code all} */
    @GetMapping
    @BehaviourRight.Needed(BehaviourRight.READ)
    Slice<Line> list(
            @RequestParam(defaultValue = "open") String state,
            @RequestParam @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        int most = Math.clamp(limit, 1, 1_000);
        Slice<SegmentChange> slice = state.equals("all") ? changes.all(after, most) : changes.open(after, most);
        return new Slice<>(slice.items().stream().map(Line::of).toList(), slice.next());
    }

    /** Looks at every customer; proposes, applies nothing. */
    @PostMapping
    @BehaviourRight.Needed(BehaviourRight.RULES)
    Reviewed review(@RequestParam @Nullable LocalDate on, SignedIn person, Ui ui) {
        LocalDate day = on == null ? ui.today() : on;
        if (day.isAfter(ui.today())) {
            throw new Refused(BehaviourRefusal.IN_THE_FUTURE);
        }
        Review review = propose.propose(day, person.actor());
        return new Reviewed(review.on(), review.lookedAt(), review.proposed());
    }

    @PostMapping("/{id}/application")
    @BehaviourRight.Needed(BehaviourRight.DECIDE)
    Line apply(@PathVariable UUID id, SignedIn person, Ui ui) {
        settle.apply(id, ui.today(), person.actor());
        return Line.of(changes.byId(id).orElseThrow());
    }

    @PostMapping("/{id}/refusal")
    @BehaviourRight.Needed(BehaviourRight.DECIDE)
    Line refuse(@PathVariable UUID id, @RequestBody Reason body, SignedIn person, Ui ui) {
        settle.refuse(id, body.reason() == null ? "" : body.reason(), ui.today(), person.actor());
        return Line.of(changes.byId(id).orElseThrow());
    }

    record Reason(@Nullable String reason) {}

    record Reviewed(LocalDate on, long customers, long proposed) {}

    /** One change; {@code turnover} is a month's. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID id,
            String customer,
            @Nullable String from,
            String to,
            Money turnover,
            LocalDate windowFrom,
            LocalDate windowUntil,
            int months,
            @Nullable String leftOut,
            LocalDate proposedOn,
            String state,
            @Nullable String reason,
            @Nullable LocalDate settledOn) {

        static Line of(SegmentChange change) {
            return new Line(
                    change.changeId(),
                    change.customerCode(),
                    change.from(),
                    change.to(),
                    change.turnover(),
                    change.window().from(),
                    change.window().until(),
                    change.months(),
                    change.leftOut(),
                    change.proposedOn(),
                    change.outcome() == null ? "open" : change.outcome(),
                    change.reason(),
                    change.settledOn());
        }
    }
}
