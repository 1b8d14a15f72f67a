package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.identity.Structures;
import org.encaisse.receivables.AgedTally.Sum;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The aged balance in few lines: in all, by collector, entity or segment.
 *
 * <p>Sums by due date first: a portfolio has few due dates, so that the bucket is asked of hundreds of rows, not of a
 * million; and of everybody it asks the database's own sums, where no customer is looked at.
 */
@Component
@Transactional(readOnly = true)
class AgedGroups {

    private final JdbcClient jdbc;
    private final Structures structures;
    private final People people;

    AgedGroups(JdbcClient jdbc, Structures structures, People people) {
        this.jdbc = jdbc;
        this.structures = structures;
        this.people = people;
    }

    public List<AgedLine> totals(LocalDate on, AgedFilter filter) {
        return AgedTally.lines(filter.isAnybody() ? sumsOfAll(on, filter) : sumsOfSome(on, filter));
    }

    private List<Sum> sumsOfAll(LocalDate on, AgedFilter filter) {
        return jdbc.sql(Standing.in("""
                select 'total' as key, '' as label, null::uuid as customer_id, s.currency,
                       receivables.bucket(s.due_on, :on) as bucket, sum(s.amount) as amount
                  from {standing by due} s
                 where {items asked for}
                 group by s.currency, bucket
                 order by s.currency, bucket
                """))
                .params(AgedParams.of(on, filter))
                .query((row, n) -> Sum.read(row))
                .list();
    }

    private List<Sum> sumsOfSome(LocalDate on, AgedFilter filter) {
        return jdbc.sql(Standing.in("""
                select 'total' as key, '' as label, null::uuid as customer_id, t.currency,
                       receivables.bucket(t.due_on, :on) as bucket, sum(t.amount) as amount
                  from (select s.currency, s.due_on, sum(s.amount) as amount
                          from {standing} s
                         where {items asked for}
                           and s.customer_id in (
                                select d.customer_id
                                  from customers.directory d
                                 where d.tenant_id = :tenant
                                   and {customers asked for})
                         group by s.currency, s.due_on) t
                 group by t.currency, bucket
                 order by t.currency, bucket
                """))
                .params(AgedParams.of(on, filter))
                .query((row, n) -> Sum.read(row))
                .list();
    }

    public List<AgedLine> byEntity(LocalDate on, AgedFilter filter) {
        Map<String, LegalEntity> known = structures.all().stream()
                .collect(Collectors.toMap(entity -> entity.entityId().toString(), Function.identity()));
        List<AgedLine> lines =
                AgedTally.lines(filter.isAnybody() ? entitiesOfAll(on, filter) : entitiesOfSome(on, filter));
        return lines.stream()
                .map(line -> {
                    LegalEntity entity = known.get(line.key());
                    return entity == null ? line : line.named(entity.code(), entity.name());
                })
                .toList();
    }

    private List<Sum> entitiesOfAll(LocalDate on, AgedFilter filter) {
        return jdbc.sql(Standing.in("""
                select s.entity_id::text as key, '' as label, null::uuid as customer_id, s.currency,
                       receivables.bucket(s.due_on, :on) as bucket, sum(s.amount) as amount
                  from {standing by due} s
                 where {items asked for}
                 group by s.entity_id, s.currency, bucket
                 order by s.entity_id, s.currency, bucket
                """))
                .params(AgedParams.of(on, filter))
                .query((row, n) -> Sum.read(row))
                .list();
    }

    private List<Sum> entitiesOfSome(LocalDate on, AgedFilter filter) {
        return jdbc.sql(Standing.in("""
                select t.entity_id::text as key, '' as label, null::uuid as customer_id, t.currency,
                       receivables.bucket(t.due_on, :on) as bucket, sum(t.amount) as amount
                  from (select s.entity_id, s.currency, s.due_on, sum(s.amount) as amount
                          from {standing} s
                         where {items asked for}
                           and s.customer_id in (
                                select d.customer_id
                                  from customers.directory d
                                 where d.tenant_id = :tenant
                                   and {customers asked for})
                         group by s.entity_id, s.currency, s.due_on) t
                 group by t.entity_id, t.currency, bucket
                 order by t.entity_id, t.currency, bucket
                """))
                .params(AgedParams.of(on, filter))
                .query((row, n) -> Sum.read(row))
                .list();
    }

    public List<AgedLine> byCollector(LocalDate on, AgedFilter filter) {
        Map<UUID, Person> known = people.all().stream().collect(Collectors.toMap(Person::userId, Function.identity()));
        List<AgedLine> lines = AgedTally.lines(jdbc.sql(Standing.in("""
                select coalesce(t.collector_id::text, '') as key, '' as label, null::uuid as customer_id, t.currency,
                       receivables.bucket(t.due_on, :on) as bucket, sum(t.amount) as amount
                  from (select d.collector_id, s.currency, s.due_on, sum(s.amount) as amount
                          from {standing} s
                          join customers.directory d
                            on d.tenant_id = :tenant
                           and d.customer_id = s.customer_id
                         where {items asked for}
                           and {customers asked for}
                         group by d.collector_id, s.currency, s.due_on) t
                 group by t.collector_id, t.currency, bucket
                 order by t.collector_id, t.currency, bucket
                """))
                .params(AgedParams.of(on, filter))
                .query((row, n) -> Sum.read(row))
                .list());
        return lines.stream()
                .map(line -> {
                    Person person = line.key().isEmpty() ? null : known.get(UUID.fromString(line.key()));
                    return person == null ? line : line.named(line.key(), person.displayName());
                })
                .toList();
    }

    public List<AgedLine> bySegment(LocalDate on, AgedFilter filter) {
        return AgedTally.lines(jdbc.sql(Standing.in("""
                select coalesce(t.segment, '') as key, coalesce(t.segment, '') as label, null::uuid as customer_id,
                       t.currency, receivables.bucket(t.due_on, :on) as bucket, sum(t.amount) as amount
                  from (select d.segment, s.currency, s.due_on, sum(s.amount) as amount
                          from {standing} s
                          join customers.directory d
                            on d.tenant_id = :tenant
                           and d.customer_id = s.customer_id
                         where {items asked for}
                           and {customers asked for}
                         group by d.segment, s.currency, s.due_on) t
                 group by t.segment, t.currency, bucket
                 order by t.segment, t.currency, bucket
                """))
                .params(AgedParams.of(on, filter))
                .query((row, n) -> Sum.read(row))
                .list());
    }
}
