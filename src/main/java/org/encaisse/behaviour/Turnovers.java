package org.encaisse.behaviour;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.encaisse.kernel.money.Money;
import org.encaisse.platform.sql.Bulk;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was billed to whom, summed by the database: one aggregate over the items for everybody, never one per customer.
 * Interest and costs claimed for late payment are owed, but nothing was sold: they do not count, nor does giving them up.
 */
@Component
@Transactional(readOnly = true)
public class Turnovers {

    private static final int FETCH = 2_000;

    private final JdbcClient jdbc;
    private final Bulk bulk;

    Turnovers(JdbcClient jdbc, Bulk bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /** A month's invoices less credit notes. */
    public record Month(YearMonth month, Money billed) {}

    /** One line of the review: a customer's figures in one currency. */
    private record Line(CustomerStanding who, Billed billed) {}

    /** Every customer of the structures that have a rule and that was ever invoiced, in the order of the codes. */
    void eachCustomer(Map<UUID, Window> windows, LocalDate refusedSince, Consumer<CustomerStanding> each) {
        Map<String, Object> params = new HashMap<>();
        params.put("entities", texts(windows.keySet()));
        params.put(
                "froms",
                windows.values().stream()
                        .map(window -> window.from().toString())
                        .toArray(String[]::new));
        params.put(
                "untils",
                windows.values().stream()
                        .map(window -> window.until().toString())
                        .toArray(String[]::new));
        params.put("refusedSince", Date.valueOf(refusedSince));
        Gather gather = new Gather(each);
        bulk.stream("""
                with billed as materialized (
                     select i.customer_id, i.currency, min(i.issued_on) as first_on,
                            coalesce(sum(i.amount) filter (where i.issued_on >= w.from_on), 0)::bigint as amount
                       from receivables.billed i
                       join unnest(:entities::uuid[], :froms::date[], :untils::date[]) w (entity_id, from_on, until_on)
                            on w.entity_id = i.entity_id
                      where i.tenant_id = :tenant
                        and i.issued_on < w.until_on
                      group by i.customer_id, i.currency),
                refused as materialized (
                     select distinct on (x.customer_id) x.customer_id, x.new_segment
                       from behaviour.segment_settlement s
                       join behaviour.segment_change x on x.tenant_id = :tenant and x.change_id = s.change_id
                      where s.tenant_id = :tenant
                        and s.outcome = 'refused'
                        and s.settled_on >= :refusedSince
                      order by x.customer_id, x.change_id desc)
                select c.customer_id, c.entity_id, c.segment, c.profile, b.currency, b.first_on, b.amount,
                       o.change_id, o.new_segment as proposed, r.new_segment as refused
                  from customers.directory c
                  join billed b on b.customer_id = c.customer_id
                  left join behaviour.segment_change o
                         on o.tenant_id = :tenant
                        and o.customer_id = c.customer_id
                        and o.still_open
                  left join refused r on r.customer_id = c.customer_id
                 where c.tenant_id = :tenant
                   and c.entity_id = any (:entities::uuid[])
                 order by c.code, c.customer_id, b.currency
                """, params, FETCH, Turnovers::line, gather);
        gather.end();
    }

    /** Month by month, in one currency, for the customers of one page. */
    public Map<UUID, List<Month>> byMonth(Collection<UUID> customers, Window window, String currency) {
        Map<UUID, List<Month>> found = new HashMap<>();
        jdbc.sql("""
                select i.customer_id, date_trunc('month', i.issued_on)::date as month, sum(i.amount)::bigint as amount
                  from receivables.billed i
                 where i.tenant_id = :tenant
                   and i.customer_id = any (:customers::uuid[])
                   and i.currency = :currency
                   and i.issued_on >= :from
                   and i.issued_on < :until
                 group by i.customer_id, month
                 order by i.customer_id, month
                """)
                .param("customers", texts(customers))
                .param("currency", currency)
                .param("from", window.from())
                .param("until", window.until())
                .query(row -> {
                    found.computeIfAbsent(row.getObject("customer_id", UUID.class), id -> new ArrayList<>())
                            .add(new Month(
                                    YearMonth.from(row.getObject("month", LocalDate.class)),
                                    Money.of(row.getLong("amount"), currency)));
                });
        return found;
    }

    /** One customer's, in each currency. */
    public List<Billed> of(UUID customerId, Window window) {
        return jdbc.sql("""
                select i.currency, min(i.issued_on) as first_on,
                       coalesce(sum(i.amount) filter (where i.issued_on >= :from), 0)::bigint as amount
                  from receivables.billed i
                 where i.tenant_id = :tenant
                   and i.customer_id = :customer
                   and i.issued_on < :until
                 group by i.currency
                 order by i.currency
                """)
                .param("customer", customerId)
                .param("from", window.from())
                .param("until", window.until())
                .query((row, n) -> billed(row))
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        @Nullable UUID open = row.getObject("change_id", UUID.class);
        return new Line(
                new CustomerStanding(
                        row.getObject("customer_id", UUID.class),
                        row.getObject("entity_id", UUID.class),
                        row.getString("segment"),
                        row.getString("profile"),
                        open,
                        row.getString("proposed"),
                        row.getString("refused"),
                        List.of()),
                billed(row));
    }

    private static Billed billed(ResultSet row) throws SQLException {
        return new Billed(
                row.getObject("first_on", LocalDate.class), Money.of(row.getLong("amount"), row.getString("currency")));
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    /** Puts the currencies of one customer together: they follow each other. */
    private static final class Gather implements Consumer<Line> {

        private final Consumer<CustomerStanding> each;
        private final List<Billed> billed = new ArrayList<>();
        private @Nullable CustomerStanding current;

        Gather(Consumer<CustomerStanding> each) {
            this.each = each;
        }

        @Override
        public void accept(Line line) {
            if (current != null && !current.customerId().equals(line.who().customerId())) {
                end();
            }
            current = line.who();
            billed.add(line.billed());
        }

        void end() {
            CustomerStanding who = current;
            if (who != null) {
                each.accept(new CustomerStanding(
                        who.customerId(),
                        who.entityId(),
                        who.segment(),
                        who.profile(),
                        who.openChangeId(),
                        who.proposed(),
                        who.refused(),
                        List.copyOf(billed)));
            }
            billed.clear();
            current = null;
        }
    }
}
