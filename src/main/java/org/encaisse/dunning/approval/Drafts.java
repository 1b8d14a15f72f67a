package org.encaisse.dunning.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.dunning.approval.Approvals.Lapse;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.Scenarios;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for somebody's word before it leaves: one line per message, with whose word it is. */
@Component
@Transactional(readOnly = true)
public class Drafts {

    // The gravest way comes last: a message takes the way of its gravest step.
    private static final List<String> WAYS = List.of("email", "sms", "letter", "registered-letter");
    private static final List<Role> ROLES = List.of(Role.COLLECTOR, Role.MANAGER, Role.DIRECTION);

    private final JdbcClient jdbc;
    private final Scenarios scenarios;
    private final Approvals approvals;

    Drafts(JdbcClient jdbc, Scenarios scenarios, Approvals approvals) {
        this.jdbc = jdbc;
        this.scenarios = scenarios;
        this.approvals = approvals;
    }

    /**
     * One message that would leave.
     *
     * @param steps the codes of the steps it takes, such as {@code P1, P2}
     * @param oldestDue the oldest due date it is about
     * @param channel the way it takes
     * @param approver whose word it needs
     * @param lapse why it is back here after it was let go once; null the first time
     */
    public record Line(
            DraftId id,
            String code,
            String name,
            String steps,
            int items,
            Money amount,
            LocalDate oldestDue,
            LocalDate decidedOn,
            @Nullable String email,
            String channel,
            Role approver,
            @Nullable Lapse lapse) {}

    /** So many messages by one way, in one currency, that wait for one person's word. */
    public record Total(String channel, Role approver, long messages, long withoutAddress, Money amount) {}

    /**
     * Which of them.
     *
     * @param all whatever is proposed; else only what needs somebody's word
     * @param channel null for every way
     */
    public record Wanted(
            LocalDate on, boolean all, @Nullable String channel) {}

    private record Read(Line line, @Nullable UUID returnedFrom) {}

    /** The next customers in order of id, each with all that is proposed to it. */
    public Slice<Line> page(Wanted wanted, @Nullable UUID after, int limit) {
        List<Read> read = with("""
                select a.customer_id, a.currency, a.stage = 'thanks' as thanks, d.code, d.name,
                       string_agg(distinct a.step_code, ', ') as steps, count(*)::int as items,
                       sum(case when a.stage = 'thanks' then i.amount else least(a.asked, i.remaining) end)::bigint as amount,
                       min(i.due_on) as oldest, max(a.decided_on) as decided, max(r.email) as email,
                       max(array_position(:ways::text[], a.channel)) as way, max(n.rank) as rank,
                       max(a.returned_from::text)::uuid as returned_from
                  from (select distinct p.customer_id
                          from dunning.action p
                          join need m on m.scenario_code = p.scenario_code and m.version = p.version and m.step_code = p.step_code
                         where p.tenant_id = (select platform.current_tenant())
                           and p.state = 'proposed'
                           and (p.postponed_until is null or p.postponed_until <= :on)
                           and (:all or p.mode <> 'auto' or p.returned_from is not null or m.rank > 1)
                           and (:channel::text is null or p.channel = :channel)
                           and (:after::uuid is null or p.customer_id > :after::uuid)
                         order by p.customer_id
                         limit :rows) c
                  join dunning.action a on a.tenant_id = (select platform.current_tenant())
                       and a.customer_id = c.customer_id and a.state = 'proposed'
                       and (a.postponed_until is null or a.postponed_until <= :on)
                  join need n on n.scenario_code = a.scenario_code and n.version = a.version and n.step_code = a.step_code
                  join receivables.item i on i.tenant_id = a.tenant_id and i.open_item_id = a.open_item_id
                  join customers.directory d on d.tenant_id = a.tenant_id and d.customer_id = a.customer_id
                  left join customers.reminder_address r on r.tenant_id = a.tenant_id and r.customer_id = a.customer_id
                 group by a.customer_id, d.code, d.name, a.currency, a.stage = 'thanks'
                having (:all or bool_or(a.mode <> 'auto') or bool_or(a.returned_from is not null) or max(n.rank) > 1)
                   and (:channel::text is null or (:ways::text[])[max(array_position(:ways::text[], a.channel))] = :channel)
                 order by a.customer_id, a.currency, thanks
                """, wanted)
                .param("after", after)
                .param("rows", limit + 1)
                .query((row, n) -> new Read(
                        new Line(
                                new DraftId(row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3)),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getInt(7),
                                Money.of(row.getLong(8), row.getString(2)),
                                row.getObject(9, LocalDate.class),
                                row.getObject(10, LocalDate.class),
                                row.getString(11),
                                WAYS.get(Math.max(0, row.getInt(12) - 1)),
                                ROLES.get(row.getInt(13) - 1),
                                null),
                        row.getObject(14, UUID.class)))
                .list();
        List<UUID> customers = read.stream()
                .map(one -> one.line().id().customerId())
                .distinct()
                .toList();
        @Nullable
        String next =
                customers.size() <= limit ? null : customers.get(limit - 1).toString();
        if (next != null) {
            UUID beyond = customers.getLast();
            read = read.stream()
                    .filter(one -> !one.line().id().customerId().equals(beyond))
                    .toList();
        }
        return new Slice<>(told(read), next);
    }

    private List<Line> told(List<Read> read) {
        Map<UUID, Lapse> lapses = approvals.lapses(read.stream()
                .map(Read::returnedFrom)
                .filter(java.util.Objects::nonNull)
                .toList());
        List<Line> lines = new ArrayList<>(read.size());
        for (Read one : read) {
            Line line = one.line();
            @Nullable Lapse lapse = one.returnedFrom() == null ? null : lapses.get(one.returnedFrom());
            lines.add(new Line(
                    line.id(),
                    line.code(),
                    line.name(),
                    line.steps(),
                    line.items(),
                    line.amount(),
                    line.oldestDue(),
                    line.decidedOn(),
                    line.email(),
                    line.channel(),
                    line.approver(),
                    lapse));
        }
        return lines;
    }

    /** What would leave, by way, person and currency; thanks ask for nothing. */
    public List<Total> totals(Wanted wanted) {
        return with("""
                , draft as (
                select a.customer_id, a.currency, a.stage = 'thanks' as thanks,
                       sum(case when a.stage = 'thanks' then 0 else least(a.asked, i.remaining) end)::bigint as amount,
                       max(array_position(:ways::text[], a.channel)) as way, max(n.rank) as rank
                  from dunning.action a
                  join need n on n.scenario_code = a.scenario_code and n.version = a.version and n.step_code = a.step_code
                  join receivables.item i on i.tenant_id = a.tenant_id and i.open_item_id = a.open_item_id
                 where a.tenant_id = (select platform.current_tenant())
                   and a.state = 'proposed'
                   and (a.postponed_until is null or a.postponed_until <= :on)
                 group by a.customer_id, a.currency, a.stage = 'thanks'
                having :all or bool_or(a.mode <> 'auto') or bool_or(a.returned_from is not null) or max(n.rank) > 1)
                select f.way, f.rank, count(*) as messages, count(*) filter (where r.email is null and f.way = 1) as without,
                       sum(f.amount)::bigint as amount, f.currency
                  from draft f
                  left join customers.reminder_address r
                         on r.tenant_id = (select platform.current_tenant())
                        and r.customer_id = f.customer_id
                 where :channel::text is null or (:ways::text[])[f.way] = :channel
                 group by f.way, f.rank, f.currency
                 order by f.way, f.rank, f.currency
                """, wanted)
                .query((row, n) -> new Total(
                        WAYS.get(Math.max(0, row.getInt(1) - 1)),
                        ROLES.get(row.getInt(2) - 1),
                        row.getLong(3),
                        row.getLong(4),
                        Money.of(row.getLong(5), row.getString(6))))
                .list();
    }

    /** Whose word each step that is proposed somewhere needs, decided by the rule and handed to the query. */
    private JdbcClient.StatementSpec with(String sql, Wanted wanted) {
        List<String> codes = new ArrayList<>();
        List<Integer> versions = new ArrayList<>();
        List<String> steps = new ArrayList<>();
        List<Integer> ranks = new ArrayList<>();
        Map<String, Scenario> read = new HashMap<>();
        jdbc.sql("""
                select distinct a.scenario_code, a.version, a.step_code
                  from dunning.action a
                 where a.tenant_id = (select platform.current_tenant())
                   and a.state = 'proposed'
                """).query(row -> {
            codes.add(row.getString(1));
            versions.add(row.getInt(2));
            steps.add(row.getString(3));
        });
        for (int i = 0; i < codes.size(); i++) {
            String code = codes.get(i);
            int version = versions.get(i);
            Scenario scenario = read.computeIfAbsent(code + " " + version, key -> scenarios.version(code, version));
            ranks.add(ROLES.indexOf(WhoApproves.needed(scenario.steps().get(scenario.indexOf(steps.get(i))))) + 1);
        }
        return jdbc.sql("""
                with need as materialized (
                     select * from unnest(:codes::text[], :versions::int[], :steps::text[], :ranks::int[])
                                   u (scenario_code, version, step_code, rank))
                """ + sql)
                .param("codes", codes.toArray(String[]::new))
                .param("versions", versions.toArray(Integer[]::new))
                .param("steps", steps.toArray(String[]::new))
                .param("ranks", ranks.toArray(Integer[]::new))
                .param("ways", WAYS.toArray(String[]::new))
                .param("on", wanted.on())
                .param("all", wanted.all())
                .param("channel", wanted.channel());
    }
}
