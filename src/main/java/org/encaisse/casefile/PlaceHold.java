package org.encaisse.casefile;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Suspends the chasing of a customer or of one open item; says so in the chronology. */
@Component
public class PlaceHold {

    private final JdbcClient db;
    private final Journal journal;
    private final BusinessClock clock;

    PlaceHold(JdbcClient db, Journal journal, BusinessClock clock) {
        this.db = db;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public Hold place(NewHold wanted, Actor actor) {
        String reason = wanted.reason().strip();
        LocalDate until = wanted.until();
        if (reason.isEmpty() || reason.length() > 500) {
            throw new Refused(CasefileRefusal.REASON_REQUIRED);
        }
        if (until != null && until.isBefore(wanted.since())) {
            throw new Refused(CasefileRefusal.ENDS_BEFORE_IT_STARTS, wanted.since(), until);
        }
        if (!customerKnown(wanted.customerId())) {
            throw new Refused(CasefileRefusal.NO_SUCH_CUSTOMER);
        }
        if (wanted.openItemId() != null && !itemOf(wanted.customerId(), wanted.openItemId())) {
            throw new Refused(CasefileRefusal.NOT_THIS_CUSTOMERS_ITEM);
        }
        Hold hold = new Hold(
                Ids.next(),
                wanted.customerId(),
                wanted.openItemId(),
                wanted.kind(),
                wanted.since(),
                until,
                reason,
                null);
        insert(hold, actor);
        journal.write(
                new JournalEntry(hold.customerId(), hold.openItemId(), kind(hold), clock.now(), actor, detail(hold)));
        return hold;
    }

    private static String kind(Hold hold) {
        return hold.until() == null ? "casefile.hold-placed" : "casefile.hold-placed-until";
    }

    private static Map<String, String> detail(Hold hold) {
        Map<String, String> detail = new TreeMap<>();
        detail.put("hold", "@hold." + hold.kind());
        detail.put("reason", hold.reason());
        detail.put("since", hold.since().toString());
        if (hold.until() != null) {
            detail.put("until", hold.until().toString());
        }
        return detail;
    }

    private boolean customerKnown(UUID customerId) {
        return db.sql("""
                        select exists (select 1
                                         from customers.directory c
                                        where c.tenant_id = platform.current_tenant()
                                          and c.customer_id = :customer)
                        """).param("customer", customerId).query(Boolean.class).single();
    }

    private boolean itemOf(UUID customerId, UUID openItemId) {
        return db.sql("""
                        select exists (select 1
                                         from receivables.item i
                                        where i.tenant_id = platform.current_tenant()
                                          and i.open_item_id = :item
                                          and i.customer_id = :customer)
                        """)
                .param("item", openItemId)
                .param("customer", customerId)
                .query(Boolean.class)
                .single();
    }

    private void insert(Hold hold, Actor actor) {
        @Nullable UUID by = actor.userId();
        db.sql("""
                        insert into casefile.hold
                               (tenant_id, hold_id, customer_id, open_item_id, kind, since, until, reason, placed_by)
                        values (platform.current_tenant(), :hold, :customer, :item, :kind, :since, :until, :reason, :by)
                        """)
                .param("hold", hold.holdId())
                .param("customer", hold.customerId())
                .param("item", hold.openItemId())
                .param("kind", hold.kind())
                .param("since", hold.since())
                .param("until", hold.until())
                .param("reason", hold.reason())
                .param("by", by)
                .update();
    }
}
