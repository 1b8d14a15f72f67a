package org.encaisse.arrangements;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.casefile.Accelerate;
import org.encaisse.casefile.AddTask;
import org.encaisse.casefile.CompleteTask;
import org.encaisse.casefile.Holds;
import org.encaisse.casefile.LiftHold;
import org.encaisse.casefile.NewHold;
import org.encaisse.casefile.NewTask;
import org.encaisse.casefile.PlaceHold;
import org.encaisse.casefile.TaskOutcome;
import org.encaisse.casefile.agenda.Agenda;
import org.encaisse.kernel.tenant.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a promise or an announcement sets going in the casefile, remembered so that it ends with it: the holds on what it
 * covers, the tasks about it, the accelerations after it was broken.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Consequences {

    private final JdbcClient jdbc;
    private final Holds holds;
    private final PlaceHold placeHold;
    private final LiftHold liftHold;
    private final AddTask addTask;
    private final Agenda agenda;
    private final CompleteTask completeTask;
    private final Accelerate accelerate;

    Consequences(
            JdbcClient jdbc,
            Holds holds,
            PlaceHold placeHold,
            LiftHold liftHold,
            AddTask addTask,
            Agenda agenda,
            CompleteTask completeTask,
            Accelerate accelerate) {
        this.jdbc = jdbc;
        this.holds = holds;
        this.placeHold = placeHold;
        this.liftHold = liftHold;
        this.addTask = addTask;
        this.agenda = agenda;
        this.completeTask = completeTask;
        this.accelerate = accelerate;
    }

    public void hold(UUID subject, NewHold hold, Actor actor) {
        remember(subject, "hold", placeHold.place(hold, actor).holdId().toString());
    }

    /** Those still in force. */
    public void liftHolds(UUID subject, @Nullable String reason, LocalDate on, Actor actor) {
        for (String ref : forget(subject, "hold")) {
            holds.byId(UUID.fromString(ref))
                    .filter(hold -> hold.liftedOn() == null && (hold.until() == null || !on.isAfter(hold.until())))
                    // Money of a day before it was placed: then it never held anything.
                    .ifPresent(hold ->
                            liftHold.lift(hold.holdId(), reason, on.isBefore(hold.since()) ? hold.since() : on, actor));
        }
    }

    public UUID task(UUID subject, NewTask task) {
        UUID taskId = addTask.add(task);
        remember(subject, "task", taskId.toString());
        return taskId;
    }

    /** Whether somebody still has to do what was set going. */
    public boolean awaits(UUID subject) {
        return jdbc.sql("""
                        select c.ref
                          from arrangements.consequence c
                         where c.tenant_id = :tenant
                           and c.subject_id = :subject
                           and c.kind = 'task'
                        """).param("subject", subject).query(String.class).list().stream()
                .anyMatch(ref -> agenda.byId(UUID.fromString(ref)).isPresent());
    }

    /** Those that nobody has ended yet. */
    public void endTasks(UUID subject, TaskOutcome outcome, @Nullable String note, LocalDate on, Actor actor) {
        for (String ref : forget(subject, "task")) {
            UUID task = UUID.fromString(ref);
            if (agenda.byId(task).isPresent()) {
                completeTask.complete(task, outcome, note, on, actor);
            }
        }
    }

    void accelerate(UUID subject, UUID customerId, UUID openItemId, String origin, LocalDate on) {
        accelerate.accelerate(customerId, openItemId, "arrangements.promise-broken", on, origin, Actor.SYSTEM);
        remember(subject, "acceleration", origin);
    }

    void takeBackAccelerations(UUID subject, LocalDate on) {
        forget(subject, "acceleration").forEach(origin -> accelerate.takeBack(origin, on));
    }

    private void remember(UUID subject, String kind, String ref) {
        jdbc.sql("""
                insert into arrangements.consequence (tenant_id, subject_id, kind, ref)
                values (:tenant, :subject, :kind, :ref)
                on conflict do nothing
                """)
                .param("subject", subject)
                .param("kind", kind)
                .param("ref", ref)
                .update();
    }

    private List<String> forget(UUID subject, String kind) {
        return jdbc.sql("""
                delete from arrangements.consequence c
                 where c.tenant_id = :tenant
                   and c.subject_id = :subject
                   and c.kind = :kind
                returning c.ref
                """)
                .param("subject", subject)
                .param("kind", kind)
                .query(String.class)
                .list();
    }
}
