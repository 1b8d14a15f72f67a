package org.encaisse.casefile.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far a day has got, and what the week holds. */
@Component
@Transactional(readOnly = true)
public class DayFigures {

    private static final int WEEK = 7;

    private final JdbcClient db;
    private final WhoseTasks whoseTasks;

    DayFigures(JdbcClient db, WhoseTasks whoseTasks) {
        this.db = db;
        this.whoseTasks = whoseTasks;
    }

    /**
     * What is to be done, by kind.
     *
     * @param toDo due by today and not done
     * @param ahead what falls due on each of the next seven days; days without tasks are left out
     */
    public record Figures(Map<String, Long> toDo, Map<LocalDate, Map<String, Long>> ahead) {

        public long toDoCount() {
            return toDo.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** @param collectorId null for everybody; else with those he stands in for */
    public Figures of(@Nullable UUID collectorId, LocalDate today) {
        Map<String, Long> toDo = new TreeMap<>();
        Map<LocalDate, Map<String, Long>> ahead = new TreeMap<>();
        counts(collectorId == null, whose(collectorId, today), today).forEach(count -> {
            if (count.day().isAfter(today)) {
                ahead.computeIfAbsent(count.day(), day -> new TreeMap<>()).put(count.kind(), count.count());
            } else {
                toDo.merge(count.kind(), count.count(), Long::sum);
            }
        });
        return new Figures(toDo, ahead);
    }

    /**
     * How far the day has got.
     *
     * @param toDo due by today and not done
     * @param done ended today as done
     * @param toDoAmounts at stake in what is to do, a customer counted once, per currency
     * @param doneAmounts at stake in what was done today, a customer counted once, per currency
     */
    public record Progress(long toDo, long done, List<Money> toDoAmounts, List<Money> doneAmounts) {}

    /** Apart from the rest, because it sums everything at stake. */
    public Progress progress(@Nullable UUID collectorId, LocalDate today) {
        return new Progress(
                of(collectorId, today).toDoCount(),
                done(collectorId, today),
                toDoAmounts(collectorId == null, whose(collectorId, today), today),
                doneAmounts(collectorId, today));
    }

    private String[] whose(@Nullable UUID collectorId, LocalDate today) {
        return collectorId == null
                ? new String[0]
                : whoseTasks.of(collectorId, today).stream().map(UUID::toString).toArray(String[]::new);
    }

    /** How much one person has before him and behind him today; null is for what nobody looks after. */
    public record Load(@Nullable UUID personId, long toDo, long done) {}

    /** Everybody's, whoever has anything to do or did anything today; absences do not count here. */
    public List<Load> loads(LocalDate today) {
        return db.sql("""
                        select w.person, sum(w.to_do)::bigint as to_do, sum(w.done)::bigint as done
                          from (select r.whose as person, count(*) as to_do, 0 as done
                                  from casefile.task_rank r
                                 where r.tenant_id = (select platform.current_tenant())
                                   and r.due_on <= :today
                                   and not r.behind
                                 group by r.whose
                                 union all
                                select c.completed_by, 0, count(*)
                                  from casefile.task_completion c
                                 where c.tenant_id = (select platform.current_tenant())
                                   and c.completed_on = :today
                                   and c.outcome = 'done'
                                 group by c.completed_by) w
                         group by w.person
                        """)
                .param("today", today)
                .query((row, number) ->
                        new Load(row.getObject("person", UUID.class), row.getLong("to_do"), row.getLong("done")))
                .list();
    }

    private record Count(LocalDate day, String kind, long count) {}

    private List<Count> counts(boolean everybody, String[] whose, LocalDate today) {
        return db.sql("""
                        select greatest(r.due_on, :today) as day, r.kind, count(*) as tasks
                          from casefile.task_rank r
                         where r.tenant_id = (select platform.current_tenant())
                           and (:everybody or r.whose = any (:whose::uuid[]))
                           and r.due_on <= :last
                           and not r.behind
                         group by 1, 2
                        """)
                .param("today", today)
                .param("last", today.plusDays(WEEK))
                .param("everybody", everybody)
                .param("whose", whose)
                .query((row, number) ->
                        new Count(row.getObject("day", LocalDate.class), row.getString("kind"), row.getLong("tasks")))
                .list();
    }

    private List<Money> toDoAmounts(boolean everybody, String[] whose, LocalDate today) {
        return db.sql("""
                        select s.currency, sum(s.stake)::bigint as amount
                          from (select r.customer_id, r.currency, max(r.stake) as stake
                                  from casefile.task_rank r
                                 where r.tenant_id = (select platform.current_tenant())
                                   and (:everybody or r.whose = any (:whose::uuid[]))
                                   and r.due_on <= :today
                                   and r.stake > 0
                                 group by r.customer_id, r.currency) s
                         group by s.currency
                         order by s.currency
                        """)
                .param("today", today)
                .param("everybody", everybody)
                .param("whose", whose)
                .query((row, number) -> Money.of(row.getLong("amount"), row.getString("currency")))
                .list();
    }

    private long done(@Nullable UUID person, LocalDate today) {
        return db.sql("""
                        select count(*)
                          from casefile.task_completion c
                         where c.tenant_id = (select platform.current_tenant())
                           and c.completed_on = :today
                           and c.outcome = 'done'
                           and (:person::uuid is null or c.completed_by = :person::uuid)
                        """)
                .param("today", today)
                .param("person", person)
                .query(Long.class)
                .single();
    }

    private List<Money> doneAmounts(@Nullable UUID person, LocalDate today) {
        return db.sql("""
                        select s.currency, sum(s.stake)::bigint as amount
                          from (select t.customer_id, c.currency, max(c.stake) as stake
                                  from casefile.task_completion c
                                  join casefile.task t on t.tenant_id = c.tenant_id and t.task_id = c.task_id
                                 where c.tenant_id = (select platform.current_tenant())
                                   and c.completed_on = :today
                                   and c.outcome = 'done'
                                   and c.stake > 0
                                   and (:person::uuid is null or c.completed_by = :person::uuid)
                                 group by t.customer_id, c.currency) s
                         group by s.currency
                         order by s.currency
                        """)
                .param("today", today)
                .param("person", person)
                .query((row, number) -> Money.of(row.getLong("amount"), row.getString("currency")))
                .list();
    }
}
