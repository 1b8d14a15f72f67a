package org.encaisse.portfolios;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.casefile.agenda.AssignTask;
import org.encaisse.customers.AssignCollector;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A collector's customers, or some of them, go to another one, with a note in each chronology. Tasks for whoever chases
 * the customer follow by themselves; those that name the collector who leaves are given to the new one.
 */
@Component
@Transactional
public class HandOverPortfolio {

    private static final int LONGEST_NOTE = 500;

    private final JdbcClient jdbc;
    private final AssignCollector assign;
    private final AssignTask assignTask;
    private final People people;
    private final Journal journal;
    private final BusinessClock clock;

    HandOverPortfolio(
            JdbcClient jdbc,
            AssignCollector assign,
            AssignTask assignTask,
            People people,
            Journal journal,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.assign = assign;
        this.assignTask = assignTask;
        this.people = people;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What is handed over; what is null or empty does not narrow it.
     *
     * @param codes only these customers
     */
    public record Part(@Nullable UUID entityId, @Nullable String segment, List<String> codes) {

        public static final Part ALL = new Part(null, null, List.of());

        public Part {
            codes = List.copyOf(codes);
        }
    }

    public HandOver handOver(UUID from, UUID to, Part part, String note, LocalDate on, Actor actor) {
        Person leaving = people.byId(from).orElseThrow(() -> new Refused(PortfolioRefusal.NO_SUCH_COLLECTOR));
        Person taking = people.byId(to)
                .filter(person -> !person.disabled())
                .orElseThrow(() -> new Refused(PortfolioRefusal.NO_SUCH_COLLECTOR));
        String why = note.strip();
        if (from.equals(to)) {
            throw new Refused(PortfolioRefusal.SAME_PERSON);
        }
        if (why.isEmpty() || why.length() > LONGEST_NOTE) {
            throw new Refused(PortfolioRefusal.NOTE_REQUIRED);
        }
        List<UUID> customers = customers(from, part);
        if (customers.isEmpty()) {
            throw new Refused(PortfolioRefusal.NOTHING_TO_HAND_OVER);
        }
        assign.assignAll(customers, to);
        int tasks = moveTasks(customers, from, to, actor);
        journal.writeAll(customers.stream()
                .map(customer -> JournalEntry.of(
                        customer,
                        "casefile.handed-over",
                        clock.now(),
                        actor,
                        Map.of("from", leaving.displayName(), "to", taking.displayName(), "note", why)))
                .toList());
        HandOver handOver = new HandOver(Ids.next(), from, to, customers.size(), tasks, why, on, actor.userId());
        insert(handOver);
        return handOver;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<HandOver> latest(int limit) {
        return jdbc.sql("""
                select h.hand_over_id, h.from_collector, h.to_collector, h.customers, h.tasks, h.note, h.handed_on, h.handed_by
                  from portfolios.hand_over h
                 where h.tenant_id = :tenant
                 order by h.hand_over_id desc
                 limit :limit
                """)
                .param("limit", limit)
                .query((row, n) -> new HandOver(
                        row.getObject("hand_over_id", UUID.class),
                        row.getObject("from_collector", UUID.class),
                        row.getObject("to_collector", UUID.class),
                        row.getInt("customers"),
                        row.getInt("tasks"),
                        row.getString("note"),
                        row.getObject("handed_on", LocalDate.class),
                        row.getObject("handed_by", UUID.class)))
                .list();
    }

    private List<UUID> customers(UUID from, Part part) {
        return jdbc.sql("""
                select d.customer_id
                  from customers.directory d
                 where d.tenant_id = :tenant
                   and d.collector_id = :from
                   and (:entity::uuid is null or d.entity_id = :entity)
                   and (:segment::text is null or d.segment = :segment)
                   and (cardinality(:codes::text[]) = 0 or d.code = any (:codes::text[]))
                 order by d.code, d.customer_id
                """)
                .param("from", from)
                .param("entity", part.entityId())
                .param("segment", part.segment())
                .param("codes", part.codes().toArray(String[]::new))
                .query(UUID.class)
                .list();
    }

    private int moveTasks(List<UUID> customers, UUID from, UUID to, Actor actor) {
        List<UUID> named = jdbc.sql("""
                select t.task_id
                  from casefile.open_task t
                 where t.tenant_id = :tenant
                   and t.assignee_id = :from
                   and t.customer_id = any (:customers::uuid[])
                """)
                .param("from", from)
                .param("customers", customers.stream().map(UUID::toString).toArray(String[]::new))
                .query(UUID.class)
                .list();
        if (!named.isEmpty()) {
            assignTask.assign(named, to, actor);
        }
        return named.size();
    }

    private void insert(HandOver made) {
        jdbc.sql("""
                insert into portfolios.hand_over
                       (tenant_id, hand_over_id, from_collector, to_collector, customers, tasks, note, handed_on, handed_by)
                values (:tenant, :id, :from, :to, :customers, :tasks, :note, :on, :by)
                """)
                .param("id", made.handOverId())
                .param("from", made.from())
                .param("to", made.to())
                .param("customers", made.customers())
                .param("tasks", made.tasks())
                .param("note", made.note())
                .param("on", made.on())
                .param("by", made.by())
                .update();
    }
}
