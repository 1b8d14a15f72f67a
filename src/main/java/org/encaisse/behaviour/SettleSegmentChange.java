package org.encaisse.behaviour;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.customers.ChangeSegment;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers a proposal: applied, the customer is in its new segment; refused, it stays, and the reason is kept. */
@Component
public class SettleSegmentChange {

    private static final int LONGEST_REASON = 500;

    private final JdbcClient jdbc;
    private final SegmentChanges changes;
    private final ChangeSegment write;
    private final ApplicationEventPublisher events;

    SettleSegmentChange(
            JdbcClient jdbc, SegmentChanges changes, ChangeSegment write, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.write = write;
        this.events = events;
    }

    @Transactional
    public SegmentChange apply(UUID changeId, LocalDate on, Actor actor) {
        SegmentChange change = open(changeId);
        settle(List.of(changeId), "applied", null, on, actor);
        write(List.of(change), on, actor);
        return change;
    }

    /** The first {@code most} that wait, in their order; answers how many there were. */
    @Transactional
    public int applyNext(int most, LocalDate on, Actor actor) {
        List<SegmentChange> next = changes.open(null, most).items();
        settle(next.stream().map(SegmentChange::changeId).toList(), "applied", null, on, actor);
        write(next, on, actor);
        return next.size();
    }

    @Transactional
    public SegmentChange refuse(UUID changeId, String reason, LocalDate on, Actor actor) {
        SegmentChange change = open(changeId);
        settle(List.of(changeId), "refused", given(reason), on, actor);
        return change;
    }

    /** All that wait, for one reason. */
    @Transactional
    public int refuseNext(int most, String reason, LocalDate on, Actor actor) {
        String why = given(reason);
        List<UUID> next = changes.open(null, most).items().stream()
                .map(SegmentChange::changeId)
                .toList();
        settle(next, "refused", why, on, actor);
        return next.size();
    }

    private SegmentChange open(UUID changeId) {
        SegmentChange change = changes.byId(changeId).orElseThrow(() -> new Refused(BehaviourRefusal.NO_SUCH_CHANGE));
        if (!change.open()) {
            throw new Refused(BehaviourRefusal.ALREADY_SETTLED);
        }
        return change;
    }

    private static String given(String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new Refused(BehaviourRefusal.REASON_REQUIRED);
        }
        return why;
    }

    /** Whoever comes second finds the row there and is refused. */
    private void settle(List<UUID> ids, String outcome, @Nullable String reason, LocalDate on, Actor actor) {
        String[] wanted = ids.stream().map(UUID::toString).toArray(String[]::new);
        int settled = jdbc.sql("""
                insert into behaviour.segment_settlement (tenant_id, change_id, outcome, reason, settled_on, settled_by)
                select :tenant, x, :outcome, :reason, :on, :by
                  from unnest(:ids::uuid[]) x
                    on conflict do nothing
                """)
                .param("outcome", outcome)
                .param("reason", reason)
                .param("on", on)
                .param("by", actor.userId())
                .param("ids", wanted)
                .update();
        if (settled < ids.size()) {
            throw new Refused(BehaviourRefusal.ALREADY_SETTLED);
        }
        jdbc.sql("""
                update behaviour.segment_change
                   set still_open = false
                 where tenant_id = :tenant
                   and change_id = any (:ids::uuid[])
                """).param("ids", wanted).update();
    }

    private void write(List<SegmentChange> some, LocalDate on, Actor actor) {
        write.changeAll(some.stream()
                .map(change -> new ChangeSegment.To(change.customerId(), change.to(), change.toProfile()))
                .toList());
        for (SegmentChange change : some) {
            events.publishEvent(new SegmentChanged(
                    change.customerId(),
                    change.from(),
                    change.to(),
                    change.fromProfile(),
                    change.toProfile(),
                    on,
                    actor));
        }
    }
}
