package org.encaisse.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is suspended, on any date. */
@Component
public class Holds {

    private static final String COLUMNS = """
            select h.hold_id, h.customer_id, h.open_item_id, h.kind, h.since, h.until, h.reason, h.amount, h.currency, l.lifted_on
              from casefile.hold h
              left join casefile.hold_lift l on l.tenant_id = h.tenant_id and l.hold_id = h.hold_id
             where h.tenant_id = platform.current_tenant()
            """;

    private final JdbcClient db;
    private final HoldKinds kinds;

    Holds(JdbcClient db, HoldKinds kinds) {
        this.db = db;
        this.kinds = kinds;
    }

    /** Every hold on the customer or one of its open items that is in force on that date. */
    @Transactional(readOnly = true)
    public List<Hold> activeOn(UUID customerId, LocalDate date) {
        return of(customerId).stream().filter(hold -> hold.activeOn(date)).toList();
    }

    /** All that were ever placed on the customer, newest first. */
    @Transactional(readOnly = true)
    public List<Hold> of(UUID customerId) {
        return db.sql(COLUMNS + """
                           and h.customer_id = :customer
                         order by h.hold_id desc
                        """)
                .param("customer", customerId)
                .query(this::hold)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Hold> byId(UUID holdId) {
        return db.sql(COLUMNS + """
                           and h.hold_id = :hold
                        """).param("hold", holdId).query(this::hold).optional();
    }

    private Hold hold(ResultSet row, int n) throws SQLException {
        String currency = row.getString("currency");
        return new Hold(
                row.getObject("hold_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getObject("open_item_id", UUID.class),
                kinds.kept(row.getString("kind")),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getString("reason"),
                currency == null ? null : Money.of(row.getLong("amount"), currency),
                row.getObject("lifted_on", LocalDate.class));
    }
}
