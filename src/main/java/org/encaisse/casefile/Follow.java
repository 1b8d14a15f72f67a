package org.encaisse.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.tenant.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows in the casefile from a thing that another room keeps (a promise, money announced, a dispute): the holds on what
 * it covers, the tasks about it, the accelerations after it. It is bound to the thing, and ends with it:
 * {@code follow.of(promise).hold(…)}, {@code follow.end(promise, …)}.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Follow {

    private final JdbcClient jdbc;
    private final Holds holds;
    private final PlaceHold placeHold;
    private final LiftHold liftHold;
    private final AddTask addTask;
    private final CompleteTask completeTask;
    private final Accelerate accelerate;

    Follow(
            JdbcClient jdbc,
            Holds holds,
            PlaceHold placeHold,
            LiftHold liftHold,
            AddTask addTask,
            CompleteTask completeTask,
            Accelerate accelerate) {
        this.jdbc = jdbc;
        this.holds = holds;
        this.placeHold = placeHold;
        this.liftHold = liftHold;
        this.addTask = addTask;
        this.completeTask = completeTask;
        this.accelerate = accelerate;
    }

    /** @param thing its id in the room that keeps it */
    public Of of(UUID thing) {
        return new Of(thing);
    }

    /** All that followed from it is over: its holds are lifted, its tasks cancelled, its accelerations taken back. */
    public void end(UUID thing, LocalDate on, Actor actor) {
        Of of = of(thing);
        of.endTasks(TaskOutcome.CANCELLED, null, on, actor);
        of.takeBackAccelerations(on);
        of.liftHolds(null, on, actor);
    }

    private enum Kind {
        HOLD("hold"),
        TASK("task"),
        ACCELERATION("acceleration");

        private final String code;

        Kind(String code) {
            this.code = code;
        }
    }

    /** What follows from one thing. */
    public final class Of {

        private final UUID thing;

        private Of(UUID thing) {
            this.thing = thing;
        }

        public Of hold(NewHold hold, Actor actor) {
            remember(Kind.HOLD, placeHold.place(hold, actor).holdId().toString());
            return this;
        }

        public Of task(NewTask task) {
            remember(Kind.TASK, addTask.add(task).toString());
            return this;
        }

        public Of accelerate(
                UUID customerId, @Nullable UUID openItemId, String kind, String origin, LocalDate on, Actor actor) {
            accelerate.accelerate(customerId, openItemId, kind, on, origin, actor);
            remember(Kind.ACCELERATION, origin);
            return this;
        }

        /** Whether somebody still has to do what was set going. */
        public boolean awaits() {
            return jdbc.sql("""
                            select exists (select 1
                                             from casefile.follow f
                                             join casefile.open_task t
                                                    on t.tenant_id = f.tenant_id and t.task_id = f.ref::uuid
                                            where f.tenant_id = :tenant
                                              and f.subject_id = :thing
                                              and f.kind = 'task')
                            """).param("thing", thing).query(Boolean.class).single();
        }

        /** Those still in force. */
        public void liftHolds(@Nullable String reason, LocalDate on, Actor actor) {
            for (String ref : forget(Kind.HOLD)) {
                holds.byId(UUID.fromString(ref))
                        .filter(hold -> hold.liftedOn() == null && (hold.until() == null || !on.isAfter(hold.until())))
                        // Money of a day before it was placed: then it never held anything.
                        .ifPresent(hold -> liftHold.lift(
                                hold.holdId(), reason, on.isBefore(hold.since()) ? hold.since() : on, actor));
            }
        }

        /** Those that nobody has ended yet. */
        public void endTasks(TaskOutcome outcome, @Nullable String note, LocalDate on, Actor actor) {
            for (String ref : forget(Kind.TASK)) {
                UUID task = UUID.fromString(ref);
                if (isOpen(task)) {
                    completeTask.complete(task, outcome, note, on, actor);
                }
            }
        }

        public void takeBackAccelerations(LocalDate on) {
            forget(Kind.ACCELERATION).forEach(origin -> accelerate.takeBack(origin, on));
        }

        private void remember(Kind kind, String ref) {
            jdbc.sql("""
                    insert into casefile.follow (tenant_id, subject_id, kind, ref)
                    values (:tenant, :thing, :kind, :ref)
                    on conflict do nothing
                    """)
                    .param("thing", thing)
                    .param("kind", kind.code)
                    .param("ref", ref)
                    .update();
        }

        private List<String> forget(Kind kind) {
            return jdbc.sql("""
                    delete from casefile.follow f
                     where f.tenant_id = :tenant
                       and f.subject_id = :thing
                       and f.kind = :kind
                    returning f.ref
                    """)
                    .param("thing", thing)
                    .param("kind", kind.code)
                    .query(String.class)
                    .list();
        }
    }

    private boolean isOpen(UUID task) {
        return jdbc.sql("""
                        select exists (select 1
                                         from casefile.open_task t
                                        where t.tenant_id = :tenant
                                          and t.task_id = :task)
                        """).param("task", task).query(Boolean.class).single();
    }
}
