package org.encaisse.portfolios;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has how many customers and what is overdue with them: as it is, and as the rules would have it. */
@Component
@Transactional(readOnly = true)
public class Portfolios {

    /**
     * Where the rules put each customer; accents of a name aside, and quotation marks before it. Rules that name somebody who
     * has left ({@code gone}) put nobody anywhere: the next one decides. Without a rule that fits, {@code next_id} is null.
     */
    static final String PLACED = """
            placed as materialized (
                 select c.customer_id, c.collector_id as now_id, r.collector_id as next_id
                   from (select d.customer_id, d.collector_id, d.entity_id, d.segment, d.code,
                                translate(upper(left(ltrim(d.name, ' "«»“”‘’''(.-'), 1)),
                                          'ÀÂÄÁÃÅÆÉÈÊËÎÏÍÌÔÖÓÒÕØŒÙÛÜÚÇÑŸÝŠŽ',
                                          'AAAAAAAEEEEIIIIOOOOOOOUUUUCNYYSZ') collate "C" as letter
                           from customers.directory d
                          where d.tenant_id = :tenant
                            and (not :unassignedOnly or d.collector_id is null)) c
                   left join lateral (select p.collector_id
                                        from portfolios.portfolio_rule p
                                       where p.tenant_id = :tenant
                                         and p.collector_id <> all (:gone::uuid[])
                                         and (p.entity_id is null or p.entity_id = c.entity_id)
                                         and (p.segment is null or p.segment = c.segment)
                                         and (p.from_letter is null
                                              or (c.letter >= p.from_letter and c.letter <= p.to_letter))
                                         and (p.codes is null or c.code = any (p.codes))
                                       order by p.position
                                  limit 1) r on true)
            """;

    private final JdbcClient jdbc;
    private final People people;

    Portfolios(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    static String[] gone(People people) {
        return people.all().stream()
                .filter(Person::disabled)
                .map(person -> person.userId().toString())
                .toArray(String[]::new);
    }

    /**
     * One collector's portfolio.
     *
     * @param collectorId null for the customers of nobody
     * @param arriving how many of them are not his today
     */
    public record Portfolio(@Nullable UUID collectorId, long customers, long arriving, List<Money> overdue) {

        public Portfolio {
            overdue = List.copyOf(overdue);
        }
    }

    /** As they are today. */
    public List<Portfolio> now(LocalDate on) {
        return read("""
                with placed as materialized (
                     select d.customer_id, d.collector_id as now_id, d.collector_id as next_id
                       from customers.directory d
                      where d.tenant_id = :tenant)
                """, false, on);
    }

    /** As the rules would have them; those of nobody fit no rule, and stay where they are. */
    public List<Portfolio> preview(boolean unassignedOnly, LocalDate on) {
        return read("with " + PLACED, unassignedOnly, on);
    }

    private List<Portfolio> read(String placed, boolean unassignedOnly, LocalDate on) {
        record Line(
                @Nullable UUID collector,
                long customers,
                long arriving,
                @Nullable Money overdue) {}
        List<Line> lines = jdbc.sql(placed + """
                , counted as (
                     select p.next_id, count(*) as customers,
                            count(*) filter (where p.next_id is not null
                                               and p.now_id is distinct from p.next_id) as arriving
                       from placed p
                      group by p.next_id),
                late as (
                     select p.next_id, o.currency, sum(o.remaining)::bigint as overdue
                       from receivables.open_now o
                       join placed p on p.customer_id = o.customer_id
                      where o.tenant_id = :tenant
                        and o.remaining > 0
                        and o.due_on < :on
                      group by p.next_id, o.currency)
                select c.next_id, c.customers, c.arriving, l.currency, l.overdue
                  from counted c
                  left join late l on l.next_id is not distinct from c.next_id
                 order by c.customers desc, c.next_id, l.currency
                """)
                .param("unassignedOnly", unassignedOnly)
                .param("gone", gone(people))
                .param("on", on)
                .query((row, n) -> new Line(
                        row.getObject("next_id", UUID.class),
                        row.getLong("customers"),
                        row.getLong("arriving"),
                        row.getString("currency") == null
                                ? null
                                : Money.of(row.getLong("overdue"), row.getString("currency"))))
                .list();
        Map<String, Portfolio> found = new LinkedHashMap<>();
        for (Line line : lines) {
            Portfolio before = found.get(String.valueOf(line.collector()));
            List<Money> overdue = new ArrayList<>(before == null ? List.of() : before.overdue());
            if (line.overdue() != null) {
                overdue.add(line.overdue());
            }
            found.put(
                    String.valueOf(line.collector()),
                    new Portfolio(line.collector(), line.customers(), line.arriving(), overdue));
        }
        return List.copyOf(found.values());
    }
}
