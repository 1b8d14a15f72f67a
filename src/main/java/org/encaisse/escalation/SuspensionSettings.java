package org.encaisse.escalation;

import java.util.UUID;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The terms of each structure. */
@Component
@Transactional
public class SuspensionSettings {

    private static final int LONGEST_NOTICE = 90;

    private final JdbcClient jdbc;

    SuspensionSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public SuspensionTerms of(UUID entityId) {
        return jdbc.sql("""
                select t.clause, t.service, t.delay, t.notice_days
                  from escalation.suspension_terms t
                 where t.tenant_id = :tenant
                   and t.entity_id = :entity
                """)
                .param("entity", entityId)
                .query((row, n) -> new SuspensionTerms(
                        row.getString("clause"),
                        row.getString("service"),
                        row.getString("delay"),
                        row.getInt("notice_days")))
                .optional()
                .orElse(SuspensionTerms.UNSET);
    }

    public void save(UUID entityId, SuspensionTerms terms, Actor actor) {
        if (terms.clause().length() > 300
                || terms.service().length() > 200
                || terms.delay().length() > 100
                || terms.noticeDays() < 0
                || terms.noticeDays() > LONGEST_NOTICE) {
            throw new Refused(EscalationRefusal.TEXT_REQUIRED);
        }
        jdbc.sql("""
                insert into escalation.suspension_terms (tenant_id, entity_id, clause, service, delay, notice_days, changed_by)
                values (:tenant, :entity, :clause, :service, :delay, :notice, :by)
                on conflict (tenant_id, entity_id) do update
                   set clause = excluded.clause,
                       service = excluded.service,
                       delay = excluded.delay,
                       notice_days = excluded.notice_days,
                       changed_by = excluded.changed_by,
                       changed_at = excluded.changed_at
                """)
                .param("entity", entityId)
                .param("clause", terms.clause().strip())
                .param("service", terms.service().strip())
                .param("delay", terms.delay().strip())
                .param("notice", terms.noticeDays())
                .param("by", actor.userId())
                .update();
    }
}
