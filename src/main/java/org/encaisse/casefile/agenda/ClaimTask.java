package org.encaisse.casefile.agenda;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.encaisse.casefile.CasefileRefusal;
import org.encaisse.casefile.Task;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says « I am at it », so that two people do not telephone the same debtor. Counts for a quarter of an hour, or until the
 * task is ended.
 */
@Component
@Transactional
public class ClaimTask {

    static final Duration COUNTS_FOR = Duration.ofMinutes(15);

    private final JdbcClient db;
    private final Agenda agenda;

    ClaimTask(JdbcClient db, Agenda agenda) {
        this.db = db;
        this.agenda = agenda;
    }

    /** Answers who holds it now: this person, unless another was first. Claiming again begins the quarter anew. */
    public Claim claim(UUID taskId, Actor actor, Instant now) {
        db.sql("""
                        insert into casefile.task_claim (tenant_id, task_id, claimed_by, person, claimed_at, until)
                        select r.tenant_id, r.task_id, :by, :person, :now, :until
                          from casefile.task_rank r
                         where r.tenant_id = platform.current_tenant()
                           and r.task_id = :task
                            on conflict (tenant_id, task_id) do update
                           set claimed_by = excluded.claimed_by,
                               person = excluded.person,
                               claimed_at = excluded.claimed_at,
                               until = excluded.until
                         where task_claim.claimed_by = excluded.claimed_by
                            or task_claim.until <= excluded.claimed_at
                        """)
                .param("task", taskId)
                .param("by", Objects.requireNonNull(actor.userId(), "a person claims"))
                .param("person", actor.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", now.plus(COUNTS_FOR).atOffset(ZoneOffset.UTC))
                .update();
        return holder(taskId).orElseThrow(() -> new Refused(CasefileRefusal.NO_SUCH_TASK));
    }

    /** Lets go of it; nothing happens when another holds it. */
    public void release(UUID taskId, Actor actor) {
        db.sql("""
                        delete from casefile.task_claim c
                         where c.tenant_id = platform.current_tenant()
                           and c.task_id = :task
                           and c.claimed_by = :by
                        """).param("task", taskId).param("by", actor.userId()).update();
    }

    /** The next task of this person that nobody else is at, claimed; {@link Agenda#next} only looks. */
    public Optional<Task> next(Actor actor, LocalDate on, Collection<UUID> skip, Instant now) {
        UUID person = Objects.requireNonNull(actor.userId(), "a person claims");
        Set<UUID> skipped = new HashSet<>(skip);
        Optional<Task> task = agenda.next(person, on, skipped);
        while (task.isPresent() && !claim(task.get().taskId(), actor, now).isOf(person)) {
            skipped.add(task.get().taskId());
            task = agenda.next(person, on, skipped);
        }
        return task;
    }

    private Optional<Claim> holder(UUID taskId) {
        return db.sql("""
                        select c.task_id, c.claimed_by, c.person, c.until
                          from casefile.task_claim c
                         where c.tenant_id = platform.current_tenant()
                           and c.task_id = :task
                        """)
                .param("task", taskId)
                .query((row, number) -> new Claim(
                        row.getObject("task_id", UUID.class),
                        row.getObject("claimed_by", UUID.class),
                        row.getString("person"),
                        row.getObject("until", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
