package org.encaisse.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Right;
import org.encaisse.platform.clock.BusinessClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A right given to a person, or taken from him, within what his roles allow. */
@Component
@Transactional
public class UserRights {

    private final JdbcClient jdbc;
    private final People people;
    private final SavePerson save;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    UserRights(JdbcClient jdbc, People people, SavePerson save, BusinessClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.people = people;
        this.save = save;
        this.clock = clock;
        this.events = events;
    }

    /** What was decided about this person, by whom and when. */
    public record Decided(boolean given, String by, Instant at) {}

    /** By the code of the right. */
    @Transactional(readOnly = true)
    public Map<String, Decided> of(UUID userId) {
        Map<String, Decided> all = new HashMap<>();
        jdbc.sql("""
                select r.right_code, r.given, u.display_name, r.decided_at
                  from identity.user_right r
                  join identity.app_user u on u.tenant_id = r.tenant_id and u.user_id = r.decided_by
                 where r.tenant_id = :tenant
                   and r.user_id = :user
                """).param("user", userId).query(row -> {
            all.put(
                    row.getString("right_code"),
                    new Decided(
                            row.getBoolean("given"),
                            row.getString("display_name"),
                            row.getTimestamp("decided_at").toInstant()));
        });
        return all;
    }

    /** From now on this person has these of the asked rights and no other of them. */
    public void keep(UUID userId, Iterable<Right> asked, Set<Right> has, Actor by) {
        for (Right right : asked) {
            decide(userId, right, has.contains(right), by);
        }
    }

    /** Says what the roles say already: nothing is kept. */
    public void decide(UUID userId, Right right, boolean has, Actor by) {
        Person person = people.byId(userId).orElseThrow(() -> new Refused(IdentityRefusal.UNKNOWN_PERSON, userId));
        if (has && !right.holders().possible(person.roles())) {
            throw new Refused(IdentityRefusal.RIGHT_BEYOND_ROLE, "@" + right.key(), person.displayName());
        }
        boolean usual = right.holders().usual(person.roles());
        int changed = has == usual ? forget(userId, right) : write(userId, right, has, by);
        if (changed == 0) {
            return;
        }
        save.somebodyMustAdminister();
        events.publishEvent(new RightDecided(userId, person.displayName(), right, has, by));
    }

    private int forget(UUID userId, Right right) {
        return jdbc.sql("""
                delete from identity.user_right
                 where tenant_id = :tenant
                   and user_id = :user
                   and right_code = :right
                """).param("user", userId).param("right", right.code()).update();
    }

    private int write(UUID userId, Right right, boolean given, Actor by) {
        return jdbc.sql("""
                insert into identity.user_right as r (tenant_id, user_id, right_code, given, decided_by, decided_at)
                values (:tenant, :user, :right, :given, :by, :now)
                on conflict on constraint user_right_pk do update
                   set given = excluded.given, decided_by = excluded.decided_by, decided_at = excluded.decided_at
                 where r.given <> excluded.given
                """)
                .param("user", userId)
                .param("right", right.code())
                .param("given", given)
                .param("by", by.userId())
                .param("now", Timestamp.from(clock.now()))
                .update();
    }
}
