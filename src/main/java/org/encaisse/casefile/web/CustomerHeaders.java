package org.encaisse.casefile.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.casefile.web.CustomerHeader.Balance;
import org.encaisse.kernel.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The head of a file in one query: what is owed, what is suspended, when we last spoke. */
@Component
class CustomerHeaders {

    private final JdbcClient db;

    CustomerHeaders(JdbcClient db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public Optional<CustomerHeader> of(UUID customerId, LocalDate on) {
        List<CustomerHeader> byCurrency = db.sql("""
                        select d.customer_id, d.code, d.name, d.segment, d.profile, d.collector_id,
                               b.currency, b.outstanding, b.overdue, b.credits, b.oldest_due,
                               h.holds, h.whole, h.held_until,
                               c.occurred_at, c.channel
                          from customers.directory d
                          left join (select o.currency,
                                            coalesce(sum(o.amount) filter (where o.amount > 0), 0) as outstanding,
                                            coalesce(sum(o.amount) filter (where o.amount > 0 and o.due_on < :on), 0) as overdue,
                                            coalesce(sum(o.amount) filter (where o.amount < 0), 0) as credits,
                                            min(o.due_on) filter (where o.amount > 0 and o.due_on < :on) as oldest_due
                                       from (select i.currency, i.remaining as amount, i.due_on
                                               from receivables.open_now i
                                              where i.tenant_id = platform.current_tenant()
                                                and i.customer_id = :customer
                                              union all
                                             select u.currency, -u.amount, null
                                               from receivables.unallocated_money u
                                              where u.tenant_id = platform.current_tenant()
                                                and u.customer_id = :customer) o
                                      group by o.currency) b on true
                         cross join (select count(*) as holds,
                                            coalesce(bool_or(a.open_item_id is null), false) as whole,
                                            case when bool_or(a.until is null and a.open_item_id is null) then null
                                                 else max(a.until) filter (where a.open_item_id is null) end as held_until
                                       from casefile.active_hold a
                                      where a.tenant_id = platform.current_tenant()
                                        and a.customer_id = :customer
                                        and a.since <= :on
                                        and (a.until is null or a.until >= :on)) h
                          left join lateral (select j.occurred_at, j.detail ->> 'channel' as channel
                                               from casefile.journal j
                                              where j.tenant_id = d.tenant_id
                                                and j.customer_id = d.customer_id
                                                and jsonb_exists(j.detail, 'channel')
                                              order by j.entry_id desc
                                              limit 1) c on true
                         where d.tenant_id = platform.current_tenant()
                           and d.customer_id = :customer
                         order by b.currency
                        """)
                .param("customer", customerId)
                .param("on", on)
                .query(CustomerHeaders::header)
                .list();
        return byCurrency.stream().findFirst().map(first -> with(first, byCurrency));
    }

    private static CustomerHeader header(ResultSet row, int number) throws SQLException {
        OffsetDateTime contact = row.getObject("occurred_at", OffsetDateTime.class);
        return new CustomerHeader(
                row.getObject("customer_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("segment"),
                row.getString("profile"),
                row.getObject("collector_id", UUID.class),
                balance(row),
                row.getInt("holds"),
                row.getBoolean("whole"),
                row.getObject("held_until", LocalDate.class),
                contact == null ? null : contact.toInstant(),
                row.getString("channel"));
    }

    private static List<Balance> balance(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return currency == null
                ? List.of()
                : List.of(new Balance(
                        Money.of(row.getLong("outstanding"), currency),
                        Money.of(row.getLong("overdue"), currency),
                        Money.of(row.getLong("credits"), currency),
                        row.getObject("oldest_due", LocalDate.class)));
    }

    private static CustomerHeader with(CustomerHeader head, List<CustomerHeader> byCurrency) {
        List<Balance> balances =
                byCurrency.stream().flatMap(each -> each.balances().stream()).toList();
        return new CustomerHeader(
                head.customerId(),
                head.code(),
                head.name(),
                head.segment(),
                head.profile(),
                head.collectorId(),
                balances,
                head.holds(),
                head.wholeCustomerHeld(),
                head.heldUntil(),
                head.lastContact(),
                head.lastChannel());
    }
}
