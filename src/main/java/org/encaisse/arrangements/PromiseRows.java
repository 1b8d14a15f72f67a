package org.encaisse.arrangements;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.tenant.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the promises: whoever writes about a customer's promises locks them first. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PromiseRows {

    private final JdbcClient jdbc;

    PromiseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two people, or a person and a payment, take turns about one customer's promises. */
    void lock(UUID customerId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('arrangements.promises' || :customer::text, 0))")
                .param("customer", customerId)
                .query((row, n) -> 1)
                .list();
    }

    void insert(Promise promise, @Nullable UUID callId, Collection<UUID> items) {
        jdbc.sql("""
                insert into arrangements.promise
                       (tenant_id, promise_id, customer_id, amount, currency, means, made_on, due_on, tolerated_until,
                        contact_id, promised_by, collector_id, recorded_by, note, items_named, replaces, renewal, call_id)
                values (:tenant, :id, :customer, :amount, :currency, :means, :made, :due, :tolerated,
                        :contact, :by, :collector, :recorded, :note, :named, :replaces, :renewal, :call)
                """)
                .param("id", promise.promiseId())
                .param("customer", promise.customerId())
                .param("amount", promise.amount().minor())
                .param("currency", promise.amount().currency().getCurrencyCode())
                .param("means", promise.means().code())
                .param("made", promise.madeOn())
                .param("due", promise.dueOn())
                .param("tolerated", promise.toleratedUntil())
                .param("contact", promise.contactId())
                .param("by", promise.promisedBy())
                .param("collector", promise.collectorId())
                .param("recorded", promise.recordedBy())
                .param("note", promise.note())
                .param("named", promise.itemsNamed())
                .param("replaces", promise.replaces())
                .param("renewal", promise.renewal())
                .param("call", callId)
                .update();
        jdbc.sql("""
                insert into arrangements.promise_item (tenant_id, promise_id, open_item_id, known)
                select :tenant, :promise, w.item,
                       array(select distinct s.payment_id
                               from receivables.settlement s
                              where s.tenant_id = :tenant
                                and s.open_item_id = w.item)
                  from unnest(:items::uuid[]) as w (item)
                    on conflict (tenant_id, promise_id, open_item_id) do nothing
                """)
                .param("promise", promise.promiseId())
                .param("items", texts(items))
                .update();
    }

    /** Answers how many there are now. */
    int addOutcome(
            UUID promiseId, PromiseState state, Money received, LocalDate on, @Nullable String reason, Actor by) {
        return jdbc.sql("""
                insert into arrangements.promise_outcome
                       (tenant_id, promise_id, seq, state, received, judged_on, reason, judged_by)
                select :tenant, :promise, coalesce(max(o.seq), 0) + 1, :state, :received, :on, :reason, :by
                  from arrangements.promise_outcome o
                 where o.tenant_id = :tenant
                   and o.promise_id = :promise
                returning seq
                """)
                .param("promise", promiseId)
                .param("state", state.code())
                .param("received", received.minor())
                .param("on", on)
                .param("reason", reason)
                .param("by", by.userId())
                .query(Integer.class)
                .single();
    }

    /** What each promise of the customer covers, with the payments known when it was made. */
    Map<UUID, Map<UUID, Set<UUID>>> covered(UUID customerId) {
        Map<UUID, Map<UUID, Set<UUID>>> covered = new HashMap<>();
        jdbc.sql("""
                select i.promise_id, i.open_item_id, i.known
                  from arrangements.promise_item i
                  join arrangements.promise p on p.tenant_id = :tenant and p.promise_id = i.promise_id
                 where i.tenant_id = :tenant
                   and p.customer_id = :customer
                """).param("customer", customerId).query(row -> {
            Set<UUID> known =
                    new HashSet<>(List.of((UUID[]) row.getArray("known").getArray()));
            covered.computeIfAbsent(row.getObject("promise_id", UUID.class), id -> new LinkedHashMap<>())
                    .put(row.getObject("open_item_id", UUID.class), known);
        });
        return covered;
    }

    /** What came in on these items, and what came in and settles nothing yet; with the currency of each. */
    List<JudgePromise.Receipt> receipts(UUID customerId, Collection<UUID> items) {
        return jdbc.sql("""
                select s.open_item_id, s.payment_id, s.received_on, s.amount, i.currency
                  from receivables.settlement s
                  join receivables.item i on i.tenant_id = :tenant and i.open_item_id = s.open_item_id
                 where s.tenant_id = :tenant
                   and s.open_item_id = any (:items::uuid[])
                 union all
                select null, m.payment_id, m.received_on, m.unallocated, m.currency
                  from receivables.unplaced_payment m
                 where m.tenant_id = :tenant
                   and m.customer_id = :customer
                """)
                .param("items", texts(items))
                .param("customer", customerId)
                .query((row, n) -> new JudgePromise.Receipt(
                        row.getObject("open_item_id", UUID.class),
                        row.getObject("payment_id", UUID.class),
                        row.getObject("received_on", LocalDate.class),
                        Money.of(row.getLong("amount"), row.getString("currency"))))
                .list();
    }

    /** Customers with a promise that a look today may change: open ones, and those whose money may still be loaded late. */
    List<UUID> toJudge(LocalDate since) {
        return jdbc.sql("""
                select distinct p.customer_id
                  from arrangements.promise_now p
                 where p.tenant_id = :tenant
                   and (p.state = 'open'
                        or (p.state <> 'withdrawn' and p.tolerated_until >= :since))
                 order by p.customer_id
                """).param("since", since).query(UUID.class).list();
    }

    boolean anyOf(UUID customerId) {
        return jdbc.sql("""
                select exists (select 1
                                 from arrangements.promise p
                                where p.tenant_id = :tenant
                                  and p.customer_id = :customer)
                """).param("customer", customerId).query(Boolean.class).single();
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
