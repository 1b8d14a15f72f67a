package org.encaisse.behaviour;

import java.time.LocalDate;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.night.NightPhase;
import org.encaisse.night.NightlyTask;
import org.springframework.stereotype.Component;

/** Once a month: the first night of a new month reviews the segments, however late it comes. */
@Component
class MonthlyReview implements NightlyTask {

    private final SegmentChanges changes;
    private final SegmentRules rules;
    private final ProposeSegments propose;

    MonthlyReview(SegmentChanges changes, SegmentRules rules, ProposeSegments propose) {
        this.changes = changes;
        this.rules = rules;
        this.propose = propose;
    }

    @Override
    public String name() {
        return "behaviour.review-segments";
    }

    @Override
    public NightPhase phase() {
        return NightPhase.RECORDS_REVIEWED;
    }

    @Override
    public boolean isWanted(LocalDate day) {
        return !reviewedSince(day.withDayOfMonth(1))
                && rules.all().values().stream().anyMatch(SegmentRule::enabled);
    }

    @Override
    public void run(LocalDate day) {
        propose.propose(day, Actor.SYSTEM);
    }

    private boolean reviewedSince(LocalDate day) {
        return changes.lastReview().filter(review -> !review.on().isBefore(day)).isPresent();
    }
}
