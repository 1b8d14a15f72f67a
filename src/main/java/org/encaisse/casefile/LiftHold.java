package org.encaisse.casefile;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a suspension: from that day on, chasing goes on where it stood. */
@Component
public class LiftHold {

    private final JdbcClient db;
    private final Holds holds;
    private final Journal journal;
    private final BusinessClock clock;

    LiftHold(JdbcClient db, Holds holds, Journal journal, BusinessClock clock) {
        this.db = db;
        this.holds = holds;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void lift(UUID holdId, @Nullable String reason, LocalDate on, Actor actor) {
        Hold hold = holds.byId(holdId).orElseThrow(() -> new Refused(CasefileRefusal.NO_SUCH_HOLD));
        if (on.isBefore(hold.since())) {
            throw new Refused(CasefileRefusal.LIFTED_BEFORE_IT_STARTS, hold.since());
        }
        int lifted = db.sql("""
                        insert into casefile.hold_lift (tenant_id, hold_id, lifted_on, reason, lifted_by)
                        values (platform.current_tenant(), :hold, :on, :reason, :by)
                        on conflict do nothing
                        """)
                .param("hold", holdId)
                .param("on", on)
                .param("reason", reason)
                .param("by", actor.userId())
                .update();
        if (lifted == 0) {
            throw new Refused(CasefileRefusal.ALREADY_LIFTED);
        }
        journal.write(new JournalEntry(
                hold.customerId(),
                hold.openItemId(),
                "casefile.hold-lifted",
                clock.now(),
                actor,
                Map.of("hold", "@" + hold.kind().labelKey(), "reason", reason == null ? "" : reason)));
    }
}
