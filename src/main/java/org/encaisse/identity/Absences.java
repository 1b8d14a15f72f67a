package org.encaisse.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.sql.TenantScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is away, and who stands in: a substitute sees the other's tasks as his on those days. */
@Component
@Transactional
public class Absences {

    private final JdbcClient jdbc;
    private final TenantScope scope;

    Absences(JdbcClient jdbc, TenantScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    /** Those that last on that day or begin later, the next first; {@code person} null for everybody's. */
    @Transactional(readOnly = true)
    public List<Absence> endingFrom(LocalDate day, @Nullable UUID person) {
        return jdbc.sql("""
                select a.absence_id, a.user_id, a.since, a.until, a.substitute_id
                  from identity.absence a
                 where a.tenant_id = :tenant
                   and a.until >= :day
                   and (:person::uuid is null or a.user_id = :person or a.substitute_id = :person)
                 order by a.since, a.absence_id
                """)
                .param("day", day)
                .param("person", person)
                .query((row, n) -> new Absence(
                        row.getObject("absence_id", UUID.class),
                        row.getObject("user_id", UUID.class),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getObject("substitute_id", UUID.class)))
                .list();
    }

    /** Whose work this person does on that day besides his own. */
    @Transactional(readOnly = true)
    public List<UUID> standsInFor(UUID person, LocalDate day) {
        return jdbc.sql("""
                select distinct a.user_id
                  from identity.absence a
                 where a.tenant_id = :tenant
                   and a.substitute_id = :person
                   and a.since <= :day
                   and a.until >= :day
                """)
                .param("person", person)
                .param("day", day)
                .query(UUID.class)
                .list();
    }

    /** Refuses somebody unknown, days the wrong way round, days already recorded, a substitute who is away himself. */
    public UUID record(UUID person, LocalDate since, LocalDate until, @Nullable UUID substitute, @Nullable UUID by) {
        if (until.isBefore(since)) {
            throw new Refused(IdentityRefusal.ABSENCE_ENDS_BEFORE_IT_STARTS, since, until);
        }
        known(person);
        if (substitute != null) {
            known(substitute);
            if (substitute.equals(person) || away(substitute, since, until)) {
                throw new Refused(IdentityRefusal.SUBSTITUTE_IS_AWAY);
            }
        }
        if (away(person, since, until)) {
            throw new Refused(IdentityRefusal.ABSENT_ALREADY);
        }
        UUID id = Ids.next();
        jdbc.sql("""
                insert into identity.absence (tenant_id, absence_id, user_id, since, until, substitute_id, recorded_by)
                values (:tenant, :id, :person, :since, :until, :substitute, :by)
                """)
                .param("tenant", scope.required().value())
                .param("id", id)
                .param("person", person)
                .param("since", since)
                .param("until", until)
                .param("substitute", substitute)
                .param("by", by)
                .update();
        return id;
    }

    /** Whose absence it is. */
    @Transactional(readOnly = true)
    public Optional<UUID> personOf(UUID absence) {
        return jdbc.sql("""
                select a.user_id
                  from identity.absence a
                 where a.tenant_id = :tenant
                   and a.absence_id = :id
                """).param("id", absence).query(UUID.class).optional();
    }

    /** It does not take place, or is over sooner: recorded anew. */
    public void remove(UUID absence) {
        int removed = jdbc.sql("""
                delete from identity.absence
                 where tenant_id = :tenant
                   and absence_id = :id
                """).param("id", absence).update();
        if (removed == 0) {
            throw new Refused(IdentityRefusal.UNKNOWN_ABSENCE);
        }
    }

    /** Locks the person, so that two absences recorded at once do not overlap. */
    private void known(UUID person) {
        boolean found = jdbc.sql("""
                select u.user_id
                  from identity.app_user u
                 where u.tenant_id = :tenant
                   and u.user_id = :person
                   and u.disabled_at is null
                   for update
                """)
                .param("person", person)
                .query(UUID.class)
                .optional()
                .isPresent();
        if (!found) {
            throw new Refused(IdentityRefusal.UNKNOWN_PERSON, person);
        }
    }

    private boolean away(UUID person, LocalDate since, LocalDate until) {
        return jdbc.sql("""
                select exists (select 1
                                 from identity.absence a
                                where a.tenant_id = :tenant
                                  and a.user_id = :person
                                  and a.since <= :until
                                  and a.until >= :since)
                """)
                .param("person", person)
                .param("since", since)
                .param("until", until)
                .query(Boolean.class)
                .single();
    }
}
