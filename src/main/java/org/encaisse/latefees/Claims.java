package org.encaisse.latefees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.encaisse.latefees.rule.Regime;
import org.encaisse.latefees.rule.Stretch;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was claimed, looked up. */
@Component
@Transactional(readOnly = true)
public class Claims {

    private static final String SELECT = """
            select c.*, w.withdrawn_on, coalesce(w.reopens, false) as reopens, w.reason,
                   coalesce((select sum(i.remaining)::bigint
                               from receivables.item i
                              where i.tenant_id = :tenant
                                and i.invoice_id = c.invoice_id), 0) as remaining
              from latefees.claim c
              left join latefees.claim_withdrawal w
                     on w.tenant_id = :tenant
                    and w.claim_id = c.claim_id
             where c.tenant_id = :tenant
            """;

    private final JdbcClient jdbc;

    Claims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Claim> byId(UUID claimId) {
        return jdbc.sql(SELECT + " and c.claim_id = :claim")
                .param("claim", claimId)
                .query((row, n) -> claim(row))
                .optional();
    }

    public Optional<Claim> byNumber(String number) {
        return jdbc.sql(SELECT + " and c.number = :number")
                .param("number", number)
                .query((row, n) -> claim(row))
                .optional();
    }

    /** Newest first; of everybody when no customer is named. */
    public Slice<Claim> page(@Nullable UUID customerId, @Nullable UUID after, int limit) {
        List<Claim> read = jdbc.sql(SELECT + """
                   and (:customer::uuid is null or c.customer_id = :customer)
                   and (:after::uuid is null or c.claim_id < :after)
                 order by c.claim_id desc
                 limit :limit
                """)
                .param("customer", customerId)
                .param("after", after)
                .param("limit", limit + 1)
                .query((row, n) -> claim(row))
                .list();
        return Slice.of(read, limit, last -> last.claimId().toString());
    }

    public List<ClaimDetail> details(Claim claim) {
        Map<UUID, List<Stretch>> stretches = stretches(claim);
        String currency = claim.interest().currency().getCurrencyCode();
        return jdbc.sql("""
                select l.*, i.number, i.due_on
                  from latefees.claim_line l
                  join receivables.item i
                    on i.tenant_id = :tenant
                   and i.open_item_id = l.open_item_id
                 where l.tenant_id = :tenant
                   and l.claim_id = :claim
                 order by i.due_on, i.number, l.open_item_id
                """)
                .param("claim", claim.claimId())
                .query((row, n) -> new ClaimDetail(
                        row.getObject("open_item_id", UUID.class),
                        row.getObject("invoice_id", UUID.class),
                        row.getString("number"),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("since_on", LocalDate.class),
                        row.getObject("through_on", LocalDate.class),
                        Money.of(row.getLong("interest"), currency),
                        Money.of(row.getLong("indemnity"), currency),
                        stretches.getOrDefault(row.getObject("open_item_id", UUID.class), List.of())))
                .list();
    }

    private Map<UUID, List<Stretch>> stretches(Claim claim) {
        Map<UUID, List<Stretch>> found = new HashMap<>();
        jdbc.sql("""
                select s.*
                  from latefees.claim_stretch s
                 where s.tenant_id = :tenant
                   and s.claim_id = :claim
                 order by s.open_item_id, s.from_on
                """).param("claim", claim.claimId()).query(row -> {
            found.computeIfAbsent(row.getObject("open_item_id", UUID.class), id -> new ArrayList<>())
                    .add(new Stretch(
                            row.getObject("from_on", LocalDate.class),
                            row.getObject("to_on", LocalDate.class),
                            row.getInt("days"),
                            Money.of(row.getLong("base"), claim.interest().currency()),
                            row.getBigDecimal("percent"),
                            row.getBigDecimal("exact")));
        });
        return found;
    }

    private static Claim claim(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new Claim(
                row.getObject("claim_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getObject("invoice_id", UUID.class),
                row.getString("number"),
                row.getObject("claimed_on", LocalDate.class),
                row.getObject("through_on", LocalDate.class),
                Money.of(row.getLong("interest"), currency),
                Money.of(row.getLong("indemnity"), currency),
                Money.of(row.getLong("remaining"), currency),
                Regime.parse(row.getString("regime")),
                row.getString("claimed_as"),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getBoolean("reopens"),
                row.getString("reason"));
    }
}
