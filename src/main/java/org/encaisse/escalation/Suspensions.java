package org.encaisse.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The suspensions: proposed, in force, past. */
@Component
@Transactional(readOnly = true)
public class Suspensions {

    private static final String COLUMNS = """
            select s.suspension_id, s.customer_id, c.code, c.name, s.visit_id, s.reason, s.clause, s.service, s.delay,
                   coalesce(d.suspended_on, s.suspended_on) as suspended_on, s.essential, s.proposed_on, s.proposed_name,
                   d.outcome, d.reason as answer, d.decided_on, d.hold_id, d.message_id,
                   l.lifted_on, l.reason as lift_reason, coalesce(l.paid, false) as paid, l.message_id as lift_message_id
              from escalation.suspension s
              join customers.directory c on c.tenant_id = :tenant and c.customer_id = s.customer_id
              left join escalation.suspension_decision d on d.tenant_id = :tenant and d.suspension_id = s.suspension_id
              left join escalation.suspension_lift l on l.tenant_id = :tenant and l.suspension_id = s.suspension_id
             where s.tenant_id = :tenant
            """;

    private final JdbcClient jdbc;

    Suspensions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param currentOnly those that wait for the direction and those in force */
    public Slice<Suspension> page(boolean currentOnly, @Nullable UUID after, int limit) {
        List<Suspension> read = jdbc.sql(COLUMNS + """
                   and (not :current or d.outcome is null or (d.outcome = 'approved' and l.lifted_on is null))
                   and (:after::uuid is null or s.suspension_id < :after::uuid)
                 order by s.suspension_id desc
                 limit :limit
                """)
                .param("current", currentOnly)
                .param("after", after)
                .param("limit", limit + 1)
                .query(Suspensions::suspension)
                .list();
        return Slice.of(read, limit, each -> each.suspensionId().toString());
    }

    /** One customer's, newest first. */
    public List<Suspension> of(UUID customerId) {
        return jdbc.sql(COLUMNS + """
                   and s.customer_id = :customer
                 order by s.suspension_id desc
                """)
                .param("customer", customerId)
                .query(Suspensions::suspension)
                .list();
    }

    public Optional<Suspension> byId(UUID suspensionId) {
        return jdbc.sql(COLUMNS + """
                   and s.suspension_id = :suspension
                """)
                .param("suspension", suspensionId)
                .query(Suspensions::suspension)
                .optional();
    }

    /** The one whose letter, of notice or of lifting, this message is. */
    Optional<Suspension> ofMessage(UUID messageId) {
        return jdbc.sql(COLUMNS + """
                   and (d.message_id = :message or l.message_id = :message)
                """)
                .param("message", messageId)
                .query(Suspensions::suspension)
                .optional();
    }

    /** All that wait or are in force: few, whatever the number of customers. */
    List<Suspension> current() {
        return jdbc.sql(COLUMNS + """
                   and (d.outcome is null or (d.outcome = 'approved' and l.lifted_on is null))
                """).query(Suspensions::suspension).list();
    }

    private static Suspension suspension(ResultSet row, int number) throws SQLException {
        return new Suspension(
                row.getObject("suspension_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getObject("visit_id", UUID.class),
                row.getString("reason"),
                row.getString("clause"),
                row.getString("service"),
                row.getString("delay"),
                row.getObject("suspended_on", LocalDate.class),
                row.getBoolean("essential"),
                row.getObject("proposed_on", LocalDate.class),
                row.getString("proposed_name"),
                row.getString("outcome"),
                row.getString("answer"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("hold_id", UUID.class),
                row.getObject("message_id", UUID.class),
                row.getObject("lifted_on", LocalDate.class),
                row.getString("lift_reason"),
                row.getBoolean("paid"),
                row.getObject("lift_message_id", UUID.class));
    }
}
