package org.encaisse.dunning.run;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What structures do every week before they chase (reference E1, N3): whose is not done yet. */
@Component
@Transactional(readOnly = true)
class WeeklyRounds {

    private final JdbcClient jdbc;

    WeeklyRounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Due by that day and not ticked: by whoever looks after the customer, by anybody where nobody does, or by somebody who has
     * no customers there and so ticks for all.
     */
    Set<UUID> toDo(FileParts.Range range, LocalDate on) {
        return new HashSet<>(
                range.ask(jdbc, """
                select d.customer_id
                  from customers.directory d
                 where d.tenant_id = (select platform.current_tenant())
                   and d.customer_id between :first and :last
                   and exists (select 1
                                 from casefile.blocking_point p
                                where p.tenant_id = d.tenant_id
                                  and p.entity_id = d.entity_id
                                  and p.weekday <= extract(isodow from :on::date)
                                  and not exists (select 1
                                                    from casefile.ticked_point t
                                                   where t.tenant_id = p.tenant_id
                                                     and t.entity_id = p.entity_id
                                                     and t.code = p.code
                                                     and t.week = date_trunc('week', :on::date)::date
                                                     and t.ticked_on <= :on
                                                     and (d.collector_id is null
                                                          or t.user_id = d.collector_id
                                                          or not exists (select 1
                                                                           from customers.directory o
                                                                          where o.tenant_id = t.tenant_id
                                                                            and o.entity_id = t.entity_id
                                                                            and o.collector_id = t.user_id))))
                """).param("on", on).query(UUID.class).list());
    }
}
