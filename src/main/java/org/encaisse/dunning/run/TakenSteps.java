package org.encaisse.dunning.run;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every step ever taken about a customer's due dates, oldest first. */
@Component
@Transactional(readOnly = true)
public class TakenSteps {

    private final JdbcClient jdbc;

    TakenSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Taken(
            UUID actionId,
            String invoice,
            LocalDate dueOn,
            String scenario,
            int version,
            String step,
            String channel,
            String state,
            LocalDate decidedOn,
            @Nullable LocalDate doneOn) {}

    public Slice<Taken> page(UUID customerId, @Nullable UUID after, int limit) {
        List<Taken> read = jdbc.sql("""
                        select a.action_id, i.number, i.due_on, a.scenario_code, a.version, a.step_code, a.channel, a.state,
                               a.decided_on, a.done_on
                          from dunning.action a
                          join receivables.item i on i.tenant_id = a.tenant_id and i.open_item_id = a.open_item_id
                         where a.tenant_id = (select platform.current_tenant())
                           and a.customer_id = :customer
                           and (:after::uuid is null or a.action_id > :after::uuid)
                         order by a.action_id
                         limit :limit
                        """)
                .param("customer", customerId)
                .param("after", after)
                .param("limit", limit + 1)
                .query((row, n) -> new Taken(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getString(4),
                        row.getInt(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getObject(9, LocalDate.class),
                        row.getObject(10, LocalDate.class)))
                .list();
        return Slice.of(read, limit, taken -> taken.actionId().toString());
    }
}
