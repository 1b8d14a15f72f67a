package org.encaisse.dunning.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.encaisse.casefile.HoldKind;
import org.encaisse.casefile.HoldKinds;
import org.encaisse.dunning.decision.Acceleration;
import org.encaisse.dunning.decision.ActionState;
import org.encaisse.dunning.decision.ActiveHold;
import org.encaisse.dunning.decision.Assignments;
import org.encaisse.dunning.decision.PastAction;
import org.encaisse.dunning.decision.Proof;
import org.encaisse.dunning.decision.Reject;
import org.encaisse.dunning.decision.SolvedDispute;
import org.encaisse.dunning.prevention.PayerFigures;
import org.encaisse.dunning.scenario.Channel;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.Stage;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What surrounds the due dates of a range of customers: who they are, what holds them, what was done, what money waits. */
@Component
@Transactional(readOnly = true)
class FileParts {

    /**
     * Customers by id, both ends included; or those named, wherever they stand.
     *
     * @param named empty for a stretch
     */
    record Range(UUID first, UUID last, List<UUID> named) {

        private static final String STRETCH = "between :first and :last";

        Range(UUID first, UUID last) {
            this(first, last, List.of());
        }

        /** A question that asks for a stretch; it is put about those named when there are any. */
        JdbcClient.StatementSpec ask(JdbcClient jdbc, String sql) {
            return named.isEmpty()
                    ? jdbc.sql(sql).param("first", first).param("last", last)
                    : jdbc.sql(sql.replace(STRETCH, "= any (:named::uuid[])"))
                            .param("named", named.stream().map(UUID::toString).toArray(String[]::new));
        }
    }

    private final JdbcClient jdbc;
    private final Payers payers;
    private final WeeklyRounds rounds;
    private final HoldKinds kinds;

    FileParts(JdbcClient jdbc, Payers payers, WeeklyRounds rounds, HoldKinds kinds) {
        this.jdbc = jdbc;
        this.payers = payers;
        this.rounds = rounds;
        this.kinds = kinds;
    }

    Map<UUID, PayerFigures> payers(Range range) {
        return payers.of(range);
    }

    Map<UUID, List<Money>> pendingMoney(Range range) {
        Map<UUID, List<Money>> found = new HashMap<>();
        ranged("""
                select u.customer_id, u.amount, u.currency
                  from receivables.unallocated_money u
                 where u.tenant_id = (select platform.current_tenant())
                   and u.customer_id between :first and :last
                """, range).query(row -> {
            found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>(1))
                    .add(Money.of(row.getLong(2), row.getString(3)));
        });
        return found;
    }

    /** Those in force on that day and those that begin later: whoever asks says which day it is. */
    Map<UUID, List<ActiveHold>> holds(Range range, LocalDate on) {
        Map<UUID, List<ActiveHold>> found = new HashMap<>();
        ranged("""
                select h.customer_id, h.open_item_id, h.kind, h.since, h.until, h.reason, h.amount, h.currency
                  from casefile.active_hold h
                 where h.tenant_id = (select platform.current_tenant())
                   and h.customer_id between :first and :last
                   and (h.until is null or h.until >= :on)
                """, range).param("on", on).query(row -> {
            found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>(1))
                    .add(hold(row, kinds));
        });
        return found;
    }

    /** Since when disputes are solved, of late: the customer has some days to pay before the next step. */
    Map<UUID, List<SolvedDispute>> disputesSolved(Range range, LocalDate on) {
        Map<UUID, List<SolvedDispute>> found = new HashMap<>();
        ranged("""
                select l.customer_id, l.open_item_id, l.lifted_on
                  from casefile.hold_lifted l
                 where l.tenant_id = (select platform.current_tenant())
                   and l.customer_id between :first and :last
                   and l.kind = any (:disputes)
                   and l.lifted_on between :on::date - 21 and :on::date
                """, range)
                .param("disputes", kinds.codes(HoldKind.Nature.DISPUTE))
                .param("on", on)
                .query(row -> {
                    found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>(1))
                            .add(new SolvedDispute(row.getObject(2, UUID.class), row.getObject(3, LocalDate.class)));
                });
        return found;
    }

    /** What makes the chasing go faster. */
    Map<UUID, List<Acceleration>> hurried(Range range, LocalDate on) {
        Map<UUID, List<Acceleration>> found = new HashMap<>();
        ranged("""
                select a.customer_id, a.open_item_id, a.kind, a.since
                  from casefile.acceleration_in_force a
                 where a.tenant_id = (select platform.current_tenant())
                   and a.customer_id between :first and :last
                   and a.since <= :on
                 order by a.since, a.acceleration_id
                """, range).param("on", on).query(row -> {
            found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>(1))
                    .add(new Acceleration(
                            row.getObject(2, UUID.class), row.getString(3), row.getObject(4, LocalDate.class)));
        });
        return found;
    }

    /** Whose structure has something to do first this week; asked only where a scenario goes round by the week. */
    Set<UUID> roundToDo(Range range, LocalDate on, Assignments assignments) {
        return assignments.scenarios().values().stream().anyMatch(Scenario::hasCycle)
                ? rounds.toDo(range, on)
                : Set.of();
    }

    /** The papers in the casefile; asked only where a scenario reads them. */
    Map<UUID, List<Proof>> proofs(Range range, Assignments assignments) {
        Map<UUID, List<Proof>> found = new HashMap<>();
        if (assignments.scenarios().values().stream().noneMatch(Scenario::readsPapers)) {
            return found;
        }
        ranged("""
                select p.customer_id, p.open_item_id, p.kind
                  from casefile.proof p
                 where p.tenant_id = (select platform.current_tenant())
                   and p.customer_id between :first and :last
                """, range).query(row -> {
            found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>(2))
                    .add(new Proof(row.getObject(2, UUID.class), row.getString(3)));
        });
        return found;
    }

    /**
     * What was done on what is still open, and whatever is recent enough to count as a contact.
     *
     * @param whole items of which everything is wanted although nothing is owed on them any more
     */
    Map<UUID, List<PastAction>> past(Range range, List<UUID> whole, LocalDate on, @Nullable UUID exceptRun) {
        Map<UUID, List<PastAction>> found = new HashMap<>();
        ranged("""
                select a.customer_id, a.open_item_id, a.scenario_code, a.step_code, a.cycle, a.offset_days, a.stage,
                       a.channel, a.state, a.decided_on, a.done_on, a.message_id,
                       case when a.state = 'proposed' then a.postponed_until end
                  from dunning.action a
                  left join receivables.open_now o
                         on o.tenant_id = (select platform.current_tenant())
                        and o.customer_id between :first and :last
                        and o.customer_id = a.customer_id
                        and o.open_item_id = a.open_item_id
                 where a.tenant_id = (select platform.current_tenant())
                   and a.customer_id between :first and :last
                   and a.state <> 'dropped'
                   and (o.open_item_id is not null
                        or coalesce(a.done_on, a.decided_on) >= :on::date - 120
                        or a.open_item_id = any (:whole::uuid[]))
                   and (:except::uuid is null or a.run_id is distinct from :except)
                """, range)
                .param("on", on)
                .param("whole", whole.stream().map(UUID::toString).toArray(String[]::new))
                .param("except", exceptRun)
                .query(row -> {
                    found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>(4))
                            .add(action(row));
                });
        return found;
    }

    /** The last payment of each due date still open that the bank gave back. */
    Map<UUID, Reject> rejects(Range range, LocalDate on) {
        Map<UUID, Reject> found = new HashMap<>();
        ranged("""
                select r.open_item_id, r.rejected_on, r.direct_debit, r.bank_code
                  from receivables.reject r
                 where r.tenant_id = (select platform.current_tenant())
                   and r.customer_id between :first and :last
                   and r.rejected_on <= :on
                 order by r.rejected_on, r.open_item_id
                """, range).param("on", on).query(row -> {
            found.put(
                    row.getObject(1, UUID.class),
                    new Reject(row.getObject(2, LocalDate.class), row.getBoolean(3), row.getString(4)));
        });
        return found;
    }

    /** Who did not answer the last call. */
    Set<UUID> unreached(Range range, LocalDate on) {
        Set<UUID> found = new HashSet<>();
        ranged("""
                select distinct on (c.customer_id) c.customer_id, c.reached
                  from calls.call_made c
                 where c.tenant_id = (select platform.current_tenant())
                   and c.customer_id between :first and :last
                   and c.made_on between :on::date - 30 and :on::date
                 order by c.customer_id, c.made_at desc
                """, range).param("on", on).query(row -> {
            if (row.getString(2).equals("nobody")) {
                found.add(row.getObject(1, UUID.class));
            }
        });
        return found;
    }

    /** When each last heard, or will hear, from us about late money. */
    Map<UUID, LocalDate> lastContacts(Collection<UUID> customers) {
        Map<UUID, LocalDate> found = new HashMap<>();
        jdbc.sql("""
                select a.customer_id, max(coalesce(a.done_on, a.decided_on))
                  from dunning.action a
                 where a.tenant_id = (select platform.current_tenant())
                   and a.customer_id = any (:customers::uuid[])
                   and a.stage in ('reminder', 'escalation')
                   and ((a.state = 'done' and a.channel <> 'internal') or (a.state = 'reserved' and (a.channel = 'email' or a.message_id is not null)))
                 group by a.customer_id
                """)
                .param("customers", customers.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    found.put(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class));
                });
        return found;
    }

    /** From the second column on: what it holds, its kind, from when to when, why. */
    static ActiveHold hold(ResultSet row, HoldKinds kinds) throws SQLException {
        return new ActiveHold(
                row.getObject(2, UUID.class),
                kinds.kept(row.getString(3)),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                row.getString(6),
                row.getString(8) == null ? null : Money.of(row.getLong(7), row.getString(8)));
    }

    private static PastAction action(ResultSet row) throws SQLException {
        return new PastAction(
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getInt(6),
                Words.parse(Stage.class, row.getString(7)),
                Words.parse(Channel.class, row.getString(8)),
                ActionState.valueOf(row.getString(9).toUpperCase(Locale.ROOT)),
                row.getObject(10, LocalDate.class),
                row.getObject(11, LocalDate.class),
                row.getObject(12, UUID.class),
                row.getObject(13, LocalDate.class));
    }

    private JdbcClient.StatementSpec ranged(String sql, Range range) {
        return range.ask(jdbc, sql);
    }
}
