package org.encaisse.casefile.agenda;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.encaisse.casefile.CasefileRefusal;
import org.encaisse.kernel.outcome.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The weekly round of each structure, set by the manager, and what everybody has done of it. */
@Component
@Transactional
public class WeeklyPlan {

    private static final int MOST = 30;

    private final JdbcClient db;

    WeeklyPlan(JdbcClient db) {
        this.db = db;
    }

    /** In the manager's order; the usual week where nobody set another. */
    @Transactional(readOnly = true)
    public List<WeeklyPoint> of(UUID entityId) {
        List<WeeklyPoint> set = db.sql("""
                        select p.code, p.label, p.weekday, p.enabled, p.blocks
                          from casefile.weekly_point p
                         where p.tenant_id = platform.current_tenant()
                           and p.entity_id = :entity
                         order by p.position, p.code
                        """)
                .param("entity", entityId)
                .query((row, number) -> new WeeklyPoint(
                        row.getString("code"),
                        row.getString("label"),
                        DayOfWeek.of(row.getInt("weekday")),
                        row.getBoolean("enabled"),
                        row.getBoolean("blocks")))
                .list();
        return set.isEmpty() ? WeeklyPoint.USUAL : set;
    }

    /** Instead of the plan before; refuses two points of one code, an unknown one without words, more than thirty. */
    public void set(UUID entityId, List<WeeklyPoint> points) {
        Set<String> codes = new HashSet<>();
        for (WeeklyPoint point : points) {
            boolean usual =
                    WeeklyPoint.USUAL.stream().anyMatch(each -> each.code().equals(point.code()));
            String label = point.label();
            boolean said = label != null && !label.isBlank() && label.length() <= 200;
            if (!codes.add(point.code())
                    || !point.code().matches("[a-z0-9-]{1,60}")
                    || usual == said
                    || points.size() > MOST) {
                throw new Refused(CasefileRefusal.WEEKLY_POINT, point.code());
            }
        }
        db.sql("""
                        delete from casefile.weekly_point
                         where tenant_id = platform.current_tenant()
                           and entity_id = :entity
                        """).param("entity", entityId).update();
        for (int position = 0; position < points.size(); position++) {
            WeeklyPoint point = points.get(position);
            db.sql("""
                            insert into casefile.weekly_point (tenant_id, entity_id, code, label, weekday, position, enabled, blocks)
                            values (platform.current_tenant(), :entity, :code, :label, :weekday, :position, :enabled, :blocks)
                            """)
                    .param("entity", entityId)
                    .param("code", point.code())
                    .param("label", point.label())
                    .param("weekday", point.weekday().getValue())
                    .param("position", position)
                    .param("enabled", point.enabled())
                    .param("blocks", point.blocks())
                    .update();
        }
    }

    /** This person has done the point in the week of that day, or has not after all. */
    public void tick(UUID entityId, String code, UUID person, LocalDate on, boolean done) {
        if (of(entityId).stream().noneMatch(point -> point.code().equals(code))) {
            throw new Refused(CasefileRefusal.WEEKLY_POINT, code);
        }
        db.sql(done ? """
                                  insert into casefile.weekly_tick (tenant_id, entity_id, code, week, user_id, ticked_on)
                                  values (platform.current_tenant(), :entity, :code, :week, :person, :on)
                                      on conflict do nothing
                                  """ : """
                                  delete from casefile.weekly_tick
                                   where tenant_id = platform.current_tenant()
                                     and entity_id = :entity
                                     and code = :code
                                     and week = :week
                                     and user_id = :person
                                     and ticked_on <= :on
                                  """)
                .param("entity", entityId)
                .param("code", code)
                .param("week", monday(on))
                .param("person", person)
                .param("on", on)
                .update();
    }

    /** What this person has done of a structure's round in the week of that day, by code. */
    @Transactional(readOnly = true)
    public Set<String> done(UUID entityId, UUID person, LocalDate on) {
        return new HashSet<>(db.sql("""
                        select t.code
                          from casefile.weekly_tick t
                         where t.tenant_id = platform.current_tenant()
                           and t.entity_id = :entity
                           and t.week = :week
                           and t.user_id = :person
                        """)
                .param("entity", entityId)
                .param("week", monday(on))
                .param("person", person)
                .query(String.class)
                .list());
    }

    /** The structures in which this person looks after customers. */
    @Transactional(readOnly = true)
    public Set<UUID> structuresOf(UUID person) {
        return new HashSet<>(
                db.sql("""
                        select distinct d.entity_id
                          from customers.directory d
                         where d.tenant_id = platform.current_tenant()
                           and d.collector_id = :person
                        """).param("person", person).query(UUID.class).list());
    }

    static LocalDate monday(LocalDate on) {
        return on.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
