package org.encaisse.dunning.run;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a person's tick, and what the agenda got: the page of the relances. */
@Component
@Transactional(readOnly = true)
public class Proposals {

    private final JdbcClient jdbc;

    Proposals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tasks the desk has given to people and nobody has done yet, by channel. */
    public Map<String, Long> tasks() {
        Map<String, Long> tasks = new TreeMap<>();
        jdbc.sql("""
                select a.channel, count(distinct a.task_id)
                  from dunning.action a
                 where a.tenant_id = (select platform.current_tenant())
                   and a.state = 'reserved'
                   and a.task_id is not null
                 group by a.channel
                """).query(row -> {
            tasks.put(row.getString(1), row.getLong(2));
        });
        return tasks;
    }

    /** How many customers wait for a tick that day. */
    public long waiting(LocalDate on) {
        return jdbc.sql("""
                select count(distinct a.customer_id)
                  from dunning.action a
                 where a.tenant_id = (select platform.current_tenant())
                   and a.state = 'proposed'
                   and (a.postponed_until is null or a.postponed_until <= :on)
                """).param("on", on).query(Long.class).single();
    }

    /** Whether anything waits for somebody's word: looked for above every page, so no more than a hundred are counted. */
    public int toApprove(LocalDate on) {
        return jdbc.sql("""
                select count(*)
                  from (select distinct a.customer_id
                          from dunning.action a
                         where a.tenant_id = (select platform.current_tenant())
                           and a.state = 'proposed'
                           and (a.mode <> 'auto' or a.returned_from is not null)
                           and (a.postponed_until is null or a.postponed_until <= :on)
                         limit 100) waiting
                """).param("on", on).query(Integer.class).single();
    }
}
