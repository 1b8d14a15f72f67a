package org.encaisse.dunning.run;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.encaisse.dunning.approval.DraftId;
import org.encaisse.dunning.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps that are proposed and that nobody has let go yet. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProposedSteps {

    private final JdbcClient jdbc;
    private final Settings settings;

    ProposedSteps(JdbcClient jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    record Line(UUID actionId, DraftId key, String scenario, int version, String step) {}

    /** How many messages the run has reserved already: the cap holds for all that it sends, asked twice or not. */
    int messagesOf(UUID runId) {
        return jdbc.sql("""
                select count(distinct message_id)
                  from dunning.action
                 where tenant_id = platform.current_tenant()
                   and run_id = :run
                   and message_id is not null
                """).param("run", runId).query(Integer.class).single();
    }

    /** To whom something is proposed. @param mode null for any */
    List<UUID> waiting(@Nullable String mode) {
        return jdbc.sql("""
                select distinct a.customer_id
                  from dunning.action a
                 where a.tenant_id = (select platform.current_tenant())
                   and a.state = 'proposed'
                   and (:mode::text is null or (a.mode = :mode and a.returned_from is null))
                 order by a.customer_id
                """).param("mode", mode).query(UUID.class).list();
    }

    /** What is proposed to them; not to a customer who gets a message in that currency on this very day already. */
    List<Line> lines(Collection<UUID> customers, @Nullable String mode, LocalDate on) {
        return jdbc.sql("""
                select a.action_id, a.customer_id, a.currency, a.stage = 'thanks' as thanks, a.scenario_code, a.version,
                       a.step_code
                  from dunning.action a
                 where a.tenant_id = (select platform.current_tenant())
                   and a.state = 'proposed'
                   and a.customer_id = any (:customers::uuid[])
                   and (a.postponed_until is null or a.postponed_until <= :on)
                   and (:mode::text is null
                        or (a.mode = :mode
                            and a.returned_from is null
                            and a.decided_on = :on
                            and not exists (select 1
                                              from dunning.action v
                                             where v.tenant_id = (select platform.current_tenant())
                                               and v.customer_id = a.customer_id
                                               and v.currency = a.currency
                                               and (v.stage = 'thanks') = (a.stage = 'thanks')
                                               and v.state = 'proposed'
                                               and v.mode <> :mode)))
                   and (a.stage = 'thanks'
                        or (select count(distinct t.message_id)
                              from dunning.action t
                             where t.tenant_id = (select platform.current_tenant())
                               and t.customer_id = a.customer_id
                               and t.currency = a.currency
                               and t.stage <> 'thanks'
                               and t.state in ('reserved', 'done')
                               and t.decided_on = :on
                               and t.message_id is not null) < :cap)
                 order by a.customer_id, a.action_id
                """)
                .param("customers", customers.stream().map(UUID::toString).toArray(String[]::new))
                .param("mode", mode)
                .param("on", on)
                .param("cap", settings.current().capPerCustomerDay())
                .query((row, n) -> new Line(
                        row.getObject(1, UUID.class),
                        new DraftId(row.getObject(2, UUID.class), row.getString(3), row.getBoolean(4)),
                        row.getString(5),
                        row.getInt(6),
                        row.getString(7)))
                .list();
    }

    void reserve(List<String> ids, List<String> messages, LocalDate on) {
        jdbc.sql("""
                update dunning.action a
                   set state = 'reserved',
                       message_id = n.message_id,
                       decided_on = :on
                  from unnest(:ids::uuid[], :messages::uuid[]) n (action_id, message_id)
                 where a.tenant_id = (select platform.current_tenant())
                   and a.action_id = n.action_id
                   and a.state = 'proposed'
                """)
                .param("on", on)
                .param("ids", ids.toArray(String[]::new))
                .param("messages", messages.toArray(String[]::new))
                .update();
    }
}
