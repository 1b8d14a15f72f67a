package org.encaisse.casefile.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.casefile.CasefileRefusal;
import org.encaisse.casefile.Task;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What must be done, in the order of {@link RankTask}. */
@Component
@Transactional
public class Agenda {

    /** The lines chosen first, by the order's own index; only these are then joined with what they are about. */
    private static final String CHOSEN = """
            select r.*
              from casefile.task_rank r
             where r.tenant_id = (select platform.current_tenant())
               and r.due_on <= :to
               and (:from::date is null or r.due_on >= :from::date)
               and (:everybody or r.whose = any (:whose::uuid[]))
               and (:kind::text is null or r.kind = :kind)
               and (:entity::uuid is null or r.entity_id = :entity::uuid)
               and (:customer::uuid is not null or not r.behind)
               and (:customer::uuid is null or r.customer_id = :customer::uuid)
               and (:segment::text is null
                    or exists (select 1
                                 from customers.directory d
                                where d.tenant_id = r.tenant_id
                                  and d.customer_id = r.customer_id
                                  and d.segment = :segment))
            """;

    private static final String LINES = """
            select r.*, d.name, d.segment, o.number, o.remaining, o.currency as item_currency, t.open_item_id, t.detail,
                   c.claimed_by, c.person, c.until
              from (%s) r
              join casefile.task t on t.tenant_id = r.tenant_id and t.task_id = r.task_id
              join customers.directory d on d.tenant_id = r.tenant_id and d.customer_id = r.customer_id
              left join receivables.open_now o on o.tenant_id = r.tenant_id and o.open_item_id = t.open_item_id
              left join casefile.task_claim c on c.tenant_id = r.tenant_id and c.task_id = r.task_id and c.until > :now
             order by r.by_score, r.by_size, r.due_on, r.code, r.task_id
            """;

    private static final String PAGE = LINES.formatted(CHOSEN + """
               and (:afterId::uuid is null
                    or (r.by_score, r.by_size, r.due_on, r.code, r.task_id)
                     > (:afterScore::bigint, :afterSize::bigint, :afterDue::date, :afterCode::text, :afterId::uuid))
             order by r.by_score, r.by_size, r.due_on, r.code, r.task_id
             limit :limit
            """);

    private static final String NEXT = LINES.formatted(CHOSEN + """
               and (not :calls or r.together = 'phone')
               and not (r.task_id = any (:skip::uuid[]))
               and r.customer_id is distinct from :served::uuid
               and not exists (select 1
                                 from casefile.task_claim other
                                where other.tenant_id = r.tenant_id
                                  and other.task_id = r.task_id
                                  and other.claimed_by <> :person
                                  and other.until > :now)
             order by r.by_score, r.by_size, r.due_on, r.code, r.task_id
             limit 1
            """);

    private static final String ONE = LINES.formatted("""
            select r.*
              from casefile.task_rank r
             where r.tenant_id = (select platform.current_tenant())
               and r.task_id = :task
            """);

    private final JdbcClient db;
    private final KeepRanks ranks;
    private final WhoseTasks whoseTasks;
    private final BehindTasks together;
    private final BusinessClock clock;

    Agenda(JdbcClient db, KeepRanks ranks, WhoseTasks whoseTasks, BehindTasks together, BusinessClock clock) {
        this.db = db;
        this.ranks = ranks;
        this.whoseTasks = whoseTasks;
        this.together = together;
        this.clock = clock;
    }

    /** {@code after} is the cursor of the slice before, null at the start. */
    public Slice<AgendaLine> page(AgendaFilter filter, @Nullable String after, int limit) {
        AgendaCursor cursor = AgendaCursor.parse(after);
        ranks.refresh(filter.today());
        List<AgendaLine> read = asked(PAGE, filter, clock.now())
                .param("afterScore", -cursor.score())
                .param("afterSize", -cursor.size())
                .param("afterDue", cursor.dueOn())
                .param("afterCode", cursor.code())
                .param("afterId", cursor.taskId())
                .param("limit", limit + 1)
                .query(AgendaRows::line)
                .list();
        return Slice.of(read, limit, line -> AgendaCursor.at(line).toString());
    }

    /** One task that is still to be done. */
    public Optional<Task> byId(UUID taskId) {
        return line(taskId).map(AgendaLine::task);
    }

    /** Who may not plan for others ends what was given to him, nothing else. */
    public void checkHis(UUID taskId, UUID personId) {
        if (!byId(taskId).map(Task::collectorId).filter(personId::equals).isPresent()) {
            throw new Refused(CasefileRefusal.NO_SUCH_TASK);
        }
    }

    /** The same, with its rank and who is at it. */
    public Optional<AgendaLine> line(UUID taskId) {
        return db.sql(ONE)
                .param("task", taskId)
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .query(AgendaRows::line)
                .optional();
    }

    /** The first task of this person's day that nobody else is at and that is not among those skipped; only looks. */
    public Optional<Task> next(UUID person, LocalDate on, Collection<UUID> skip) {
        return next(person, on, skip, false, null);
    }

    /**
     * The first call of this person's day at which nobody else is.
     *
     * @param served a customer who has had his turn
     */
    public Optional<Task> nextCall(UUID person, LocalDate on, @Nullable UUID served) {
        return next(person, on, List.of(), true, served);
    }

    private Optional<Task> next(
            UUID person, LocalDate on, Collection<UUID> skip, boolean calls, @Nullable UUID served) {
        ranks.refresh(on);
        return asked(NEXT, AgendaFilter.of(on, person), clock.now())
                .param("skip", skip.stream().map(UUID::toString).toArray(String[]::new))
                .param("person", person)
                .param("calls", calls)
                .param("served", served)
                .query(AgendaRows::line)
                .optional()
                .map(AgendaLine::task);
    }

    /** What stands behind each of these lines, in the order; those without anything are left out. */
    public Map<UUID, List<Behind>> behind(Collection<AgendaLine> lines) {
        return together.behind(lines.stream()
                .filter(line -> line.leads() > 0)
                .map(line -> line.task().taskId())
                .toList());
    }

    /** These tasks, and those that stand behind them: whoever ends or moves the line means all of it. */
    public List<UUID> withBehind(Collection<UUID> tasks) {
        List<UUID> all = new ArrayList<>(tasks);
        together.behind(tasks).values().forEach(some -> some.forEach(each -> all.add(each.taskId())));
        return all.stream().distinct().toList();
    }

    /** The kinds of tasks that are to be done, in order: steps from one to the next, over their index. */
    public List<String> kinds() {
        return db.sql("""
                        with recursive used (kind) as (
                             (select r.kind
                                from casefile.task_rank r
                               where r.tenant_id = (select platform.current_tenant())
                               order by r.kind
                               limit 1)
                             union all
                             select (select r.kind
                                       from casefile.task_rank r
                                      where r.tenant_id = (select platform.current_tenant())
                                        and r.kind > u.kind
                                      order by r.kind
                                      limit 1)
                               from used u
                              where u.kind is not null)
                        select u.kind
                          from used u
                         where u.kind is not null
                        """).query(String.class).list();
    }

    /** How many tasks this part of the agenda holds. */
    public long count(AgendaFilter filter) {
        return asked("select count(*) from (%s) r".formatted(CHOSEN), filter, clock.now())
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, AgendaFilter filter, Instant now) {
        return db.sql(sql)
                .param("from", filter.from())
                .param("to", filter.to())
                .param("everybody", filter.collectorId() == null)
                .param("whose", whose(filter))
                .param("kind", filter.kind())
                .param("entity", filter.entityId())
                .param("customer", filter.customerId())
                .param("segment", filter.segment())
                .param("now", now.atOffset(ZoneOffset.UTC));
    }

    private String[] whose(AgendaFilter filter) {
        return filter.collectorId() == null
                ? new String[0]
                : whoseTasks.of(filter.collectorId(), filter.today()).stream()
                        .map(UUID::toString)
                        .toArray(String[]::new);
    }
}
