package org.encaisse.escalation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.encaisse.casefile.AddTask;
import org.encaisse.casefile.CompleteTask;
import org.encaisse.casefile.NewTask;
import org.encaisse.casefile.TaskOutcome;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tasks that ask for a visit or a suspension, whoever put them on the agenda: ended when it is answered. */
@Component
@Transactional
class PurposeTasks {

    static final String VISIT = "visit";
    static final String SUSPENSION = "suspension";

    /** The kind of the task of whoever goes. */
    static final String PLANNED = "escalation.visit";

    static final String DECIDE = "escalation.decide-suspension";
    static final String PLAN = "escalation.plan-visit";

    private static final Set<String> OURS = Set.of(PLANNED, DECIDE, PLAN);

    private final JdbcClient jdbc;
    private final AddTask add;
    private final CompleteTask complete;
    private final People people;

    PurposeTasks(JdbcClient jdbc, AddTask add, CompleteTask complete, People people) {
        this.jdbc = jdbc;
        this.add = add;
        this.complete = complete;
        this.people = people;
    }

    void end(UUID customerId, String purpose, @Nullable String note, LocalDate on, Actor actor) {
        for (Open task : open(customerId, purpose)) {
            complete.complete(task.taskId(), TaskOutcome.DONE, note, on, actor);
        }
    }

    /**
     * What was to be done is no longer: given up, or paid before. Nobody did our own tasks; the steps of a scenario are ended
     * as always, or they would be asked for again.
     */
    void drop(UUID customerId, String purpose, @Nullable String note, LocalDate on, Actor actor) {
        for (Open task : open(customerId, purpose)) {
            complete.complete(task.taskId(), task.ours() ? TaskOutcome.CANCELLED : TaskOutcome.DONE, note, on, actor);
        }
    }

    private record Open(UUID taskId, String kind) {

        boolean ours() {
            return OURS.contains(kind);
        }
    }

    /**
     * The visit is planned: what asked for it is answered. The step of the scenario that is the visit itself stays open until
     * somebody has gone: else the notice of suspension would be on its way before. A visit planned before and planned anew was
     * not made.
     */
    void endAskingForVisit(UUID customerId, LocalDate on, Actor actor) {
        for (Open task : open(customerId, VISIT)) {
            if (!task.kind().equals("dunning.visit")) {
                boolean replaced = task.kind().equals(PLANNED);
                complete.complete(task.taskId(), replaced ? TaskOutcome.CANCELLED : TaskOutcome.DONE, null, on, actor);
            }
        }
    }

    /** For somebody of the direction, else for whoever chases the customer. */
    void forDirection(
            UUID customerId, String kind, String purpose, String origin, Map<String, String> detail, LocalDate on) {
        Map<String, String> all = new java.util.TreeMap<>(detail);
        all.put("purpose", purpose);
        add.add(new NewTask(customerId, null, kind, on, direction(), origin, all));
    }

    /** Customers with a task of this purpose, oldest first. */
    List<UUID> customersAsking(String purpose, int most) {
        return jdbc.sql("""
                select t.customer_id
                  from casefile.open_task t
                 where t.tenant_id = :tenant
                   and t.purpose = :purpose
                 group by t.customer_id
                 order by min(t.due_on), t.customer_id
                 limit :most
                """)
                .param("purpose", purpose)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    private List<Open> open(UUID customerId, String purpose) {
        return jdbc.sql("""
                select t.task_id, t.kind
                  from casefile.open_task t
                 where t.tenant_id = :tenant
                   and t.customer_id = :customer
                   and t.purpose = :purpose
                """)
                .param("customer", customerId)
                .param("purpose", purpose)
                .query((row, n) -> new Open(row.getObject("task_id", UUID.class), row.getString("kind")))
                .list();
    }

    private @Nullable UUID direction() {
        return people.all().stream()
                .filter(person -> !person.disabled() && person.roles().contains(Role.DIRECTION))
                .map(Person::userId)
                .findFirst()
                .orElse(null);
    }
}
