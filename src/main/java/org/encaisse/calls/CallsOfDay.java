package org.encaisse.calls;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who telephoned how much on a day. */
@Component
@Transactional(readOnly = true)
public class CallsOfDay {

    private final JdbcClient db;

    CallsOfDay(JdbcClient db) {
        this.db = db;
    }

    /** One tally per person who made or received a call that day. */
    public List<CallTally> of(LocalDate on) {
        return between(on, on);
    }

    /** The same for several days, first and last included. */
    public List<CallTally> between(LocalDate first, LocalDate last) {
        return db.sql("""
                        select c.user_id,
                               count(*) filter (where not c.incoming) as attempts,
                               count(*) filter (where not c.incoming and c.reached <> 'nobody') as conversations,
                               count(*) filter (where not c.incoming and c.reached = 'right-person') as right_person,
                               count(*) filter (where c.incoming) as incoming
                          from calls.call c
                         where c.tenant_id = :tenant
                           and c.made_on between :first and :last
                         group by c.user_id
                         order by c.user_id
                        """)
                .param("first", first)
                .param("last", last)
                .query((row, n) -> new CallTally(
                        row.getObject("user_id", UUID.class),
                        row.getInt("attempts"),
                        row.getInt("conversations"),
                        row.getInt("right_person"),
                        row.getInt("incoming")))
                .list();
    }
}
