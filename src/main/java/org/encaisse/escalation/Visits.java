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

/** The visits: proposed, planned, made. */
@Component
@Transactional(readOnly = true)
public class Visits {

    private static final String COLUMNS = """
            select v.visit_id, v.customer_id, c.code, c.name, v.reason, v.proposed_on,
                   p.planned_for, p.visitor_id, p.visitor_name, p.purpose,
                   r.outcome, r.visited_on, r.seen, r.promised_on
              from escalation.visit v
              join customers.directory c on c.tenant_id = :tenant and c.customer_id = v.customer_id
              left join lateral (select n.planned_for, n.visitor_id, n.visitor_name, n.purpose
                                   from escalation.visit_plan n
                                  where n.tenant_id = :tenant
                                    and n.visit_id = v.visit_id
                                  order by n.plan_id desc
                                  limit 1) p on true
              left join escalation.visit_report r on r.tenant_id = :tenant and r.visit_id = v.visit_id
             where v.tenant_id = :tenant
            """;

    private final JdbcClient jdbc;

    Visits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. @param openOnly those without a report */
    public Slice<Visit> page(boolean openOnly, @Nullable UUID after, int limit) {
        List<Visit> read = jdbc.sql(COLUMNS + """
                   and (not :open or r.outcome is null)
                   and (:after::uuid is null or v.visit_id < :after::uuid)
                 order by v.visit_id desc
                 limit :limit
                """)
                .param("open", openOnly)
                .param("after", after)
                .param("limit", limit + 1)
                .query(Visits::visit)
                .list();
        return Slice.of(read, limit, each -> each.visitId().toString());
    }

    /** One customer's, newest first. */
    public List<Visit> of(UUID customerId) {
        return jdbc.sql(COLUMNS + """
                   and v.customer_id = :customer
                 order by v.visit_id desc
                """)
                .param("customer", customerId)
                .query(Visits::visit)
                .list();
    }

    public Optional<Visit> byId(UUID visitId) {
        return jdbc.sql(COLUMNS + """
                   and v.visit_id = :visit
                """)
                .param("visit", visitId)
                .query(Visits::visit)
                .optional();
    }

    /** Made since then, after which nobody has proposed a suspension. */
    List<Visit> withoutSequel(LocalDate since) {
        return jdbc.sql(COLUMNS + """
                   and r.outcome <> 'given-up'
                   and r.visited_on >= :since
                   and not exists (select 1
                                     from escalation.suspension s
                                    where s.tenant_id = :tenant
                                      and s.customer_id = v.customer_id
                                      and s.proposed_on >= r.visited_on)
                """)
                .param("since", since)
                .query(Visits::visit)
                .list();
    }

    private static Visit visit(ResultSet row, int number) throws SQLException {
        return new Visit(
                row.getObject("visit_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("reason"),
                row.getObject("proposed_on", LocalDate.class),
                row.getObject("planned_for", LocalDate.class),
                row.getObject("visitor_id", UUID.class),
                row.getString("visitor_name"),
                row.getString("purpose"),
                row.getString("outcome"),
                row.getObject("visited_on", LocalDate.class),
                row.getString("seen"),
                row.getObject("promised_on", LocalDate.class));
    }
}
