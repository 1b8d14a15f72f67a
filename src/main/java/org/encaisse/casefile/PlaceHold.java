package org.encaisse.casefile;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.encaisse.casefile.HoldKind.StandsOn;
import org.encaisse.kernel.money.Money;
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
    private final HoldKinds kinds;

    PlaceHold(JdbcClient db, Journal journal, BusinessClock clock, HoldKinds kinds) {
        this.db = db;
        this.kinds = kinds;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public Hold place(NewHold wanted, Actor actor) {
        kinds.mustBeKnown(wanted.kind());
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
        checkPart(wanted);
        if (!wanted.kind().standsOn().contains(standsOn(wanted))) {
            throw new Refused(CasefileRefusal.HOLD_STANDS_ELSEWHERE);
        }
        Hold hold = new Hold(
                Ids.next(),
                wanted.customerId(),
                wanted.openItemId(),
                wanted.kind(),
                wanted.since(),
                until,
                reason,
                wanted.amount(),
                null);
        insert(hold, actor);
        journal.write(
                new JournalEntry(hold.customerId(), hold.openItemId(), kind(hold), clock.now(), actor, detail(hold)));
        return hold;
    }

    private static StandsOn standsOn(NewHold wanted) {
        if (wanted.openItemId() == null) {
            return StandsOn.CUSTOMER;
        }
        return wanted.amount() == null ? StandsOn.ITEM : StandsOn.PART;
    }

    /** A part is of one open item, and no more than what is owed of it. */
    private void checkPart(NewHold wanted) {
        Money part = wanted.amount();
        if (part == null) {
            return;
        }
        if (wanted.openItemId() == null) {
            throw new Refused(CasefileRefusal.PART_OF_WHAT);
        }
        Money owed = db.sql("""
                        select i.remaining, i.currency
                          from receivables.item i
                         where i.tenant_id = platform.current_tenant()
                           and i.open_item_id = :item
                        """)
                .param("item", wanted.openItemId())
                .query((row, n) -> Money.of(row.getLong(1), row.getString(2)))
                .single();
        if (!part.currency().equals(owed.currency()) || !part.isPositive() || part.compareTo(owed) > 0) {
            throw new Refused(CasefileRefusal.PART_OF_WHAT_IS_OWED, owed);
        }
    }

    private static String kind(Hold hold) {
        if (hold.amount() != null) {
            return hold.until() == null ? "casefile.hold-placed-part" : "casefile.hold-placed-part-until";
        }
        return hold.until() == null ? "casefile.hold-placed" : "casefile.hold-placed-until";
    }

    private static Map<String, String> detail(Hold hold) {
        Map<String, String> detail = new TreeMap<>();
        detail.put("hold", "@" + hold.kind().labelKey());
        detail.put("reason", hold.reason());
        detail.put("since", hold.since().toString());
        if (hold.amount() != null) {
            detail.put("amount", hold.amount().toString());
        }
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
                               (tenant_id, hold_id, customer_id, open_item_id, kind, since, until, reason, amount, currency, placed_by)
                        values (platform.current_tenant(), :hold, :customer, :item, :kind, :since, :until, :reason, :amount, :currency, :by)
                        """)
                .param("hold", hold.holdId())
                .param("customer", hold.customerId())
                .param("item", hold.openItemId())
                .param("kind", hold.kind().code())
                .param("since", hold.since())
                .param("until", hold.until())
                .param("reason", hold.reason())
                .param("amount", hold.amount() == null ? null : hold.amount().minor())
                .param(
                        "currency",
                        hold.amount() == null ? null : hold.amount().currency().getCurrencyCode())
                .param("by", by)
                .update();
    }
}
