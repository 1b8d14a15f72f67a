package org.encaisse.dunning.publication;

import org.encaisse.dunning.scenario.ScenarioPublished;
import org.encaisse.dunning.settings.ScenarioAssigned;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the version before proposed, and nobody has confirmed, is taken back when another one comes into force, by whichever
 * door, or when the customer follows another scenario: the next run decides anew. A step that was switched off must not leave with « Tout envoyer ».
 */
@Component
@Transactional
class TakeBackProposals {

    private static final String OF_THE_SCENARIO = """
             where tenant_id = (select platform.current_tenant())
               and scenario_code = :code
               and state = 'proposed'
               and stage <> 'thanks'
            """;

    private final JdbcClient jdbc;

    TakeBackProposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    public void on(ScenarioPublished published) {
        jdbc.sql("update dunning.action set state = 'dropped'\n" + OF_THE_SCENARIO)
                .param("code", published.code())
                .update();
    }

    @EventListener
    public void on(ScenarioAssigned assigned) {
        jdbc.sql("""
                update dunning.action
                   set state = 'dropped'
                 where tenant_id = (select platform.current_tenant())
                   and customer_id = :customer
                   and scenario_code is distinct from :code
                   and state = 'proposed'
                   and stage <> 'thanks'
                """)
                .param("customer", assigned.customerId())
                .param("code", assigned.code())
                .update();
    }

    /** How many steps are proposed and confirmed by nobody. */
    @Transactional(readOnly = true)
    public int waiting(String code) {
        return jdbc.sql("select count(*)::int from dunning.action\n" + OF_THE_SCENARIO)
                .param("code", code)
                .query(Integer.class)
                .single();
    }
}
