package org.encaisse.anomalies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.casefile.Detail;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What could not be done, as lists and counts; newest first. */
@Component
@Transactional(readOnly = true)
public class AnomalyList {

    private static final String LINES = """
            select a.anomaly_id, a.kind, a.subject, a.customer_id, d.code, d.name, a.detail, a.cure_href, a.watched, a.since,
                   a.last_at, a.times, c.how, c.reason, c.actor, c.cured_at
              from anomalies.anomaly a
              left join customers.directory d on d.tenant_id = :tenant and d.customer_id = a.customer_id
              left join anomalies.anomaly_cure c on c.tenant_id = :tenant and c.cure_id = a.cure_id
             where a.tenant_id = :tenant
            """;

    private final JdbcClient jdbc;

    AnomalyList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Slice<Anomaly> page(AnomalyFilter filter, @Nullable UUID after, int limit) {
        List<Anomaly> read = filtered(LINES + chosen(filter) + """
                           and (:after::uuid is null or a.anomaly_id < :after::uuid)
                         order by a.anomaly_id desc
                         limit :limit
                        """, filter)
                .param("after", after)
                .param("limit", limit + 1)
                .query(AnomalyList::line)
                .list();
        return Slice.of(read, limit, anomaly -> anomaly.anomalyId().toString());
    }

    /** By kind, whatever kind the filter names; the most frequent first. */
    public List<KindCount> counts(AnomalyFilter filter) {
        AnomalyFilter any = filter.ofKind(null);
        return filtered("""
                        select a.kind, count(*), min(a.since)
                          from anomalies.anomaly a
                          left join customers.directory d on d.tenant_id = :tenant and d.customer_id = a.customer_id
                         where a.tenant_id = :tenant
                        """ + chosen(any) + """
                         group by a.kind
                         order by count(*) desc, a.kind
                        """, any)
                .query((row, n) -> new KindCount(
                        row.getString(1),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How many stand. */
    public long open() {
        return jdbc.sql("""
                        select count(*)
                          from anomalies.anomaly a
                         where a.tenant_id = :tenant
                           and a.cure_id is null
                        """).query(Long.class).single();
    }

    /** One customer's: those that stand first, then the cured ones; each newest first. */
    public List<Anomaly> ofCustomer(UUID customerId, int limit) {
        return jdbc.sql(LINES + """
                           and a.customer_id = :customer
                         order by (a.cure_id is not null), a.anomaly_id desc
                         limit :limit
                        """)
                .param("customer", customerId)
                .param("limit", limit)
                .query(AnomalyList::line)
                .list();
    }

    public Optional<Anomaly> byId(UUID anomalyId) {
        return jdbc.sql(LINES + " and a.anomaly_id = :anomaly")
                .param("anomaly", anomalyId)
                .query(AnomalyList::line)
                .optional();
    }

    /** What came up in a month, by kind and cause: what the desk reviews to find out what to mend. */
    public List<MonthLine> review(YearMonth month, ZoneId zone) {
        return jdbc.sql("""
                        select a.kind, coalesce(a.detail ->> 'cause', '') as cause, count(*) as raised, count(a.cure_id) as cured,
                               count(distinct a.customer_id) as customers,
                               coalesce(avg(extract(epoch from c.cured_at - a.since) / 86400), 0)::bigint as days
                          from anomalies.anomaly a
                          left join anomalies.anomaly_cure c on c.tenant_id = :tenant and c.cure_id = a.cure_id
                         where a.tenant_id = :tenant
                           and a.since >= :from
                           and a.since < :before
                         group by a.kind, cause
                         order by count(*) desc, a.kind, cause
                        """)
                .param("from", start(month, zone))
                .param("before", start(month.plusMonths(1), zone))
                .query((row, n) -> new MonthLine(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)))
                .list();
    }

    private static OffsetDateTime start(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toOffsetDateTime();
    }

    /** Only what is asked for stands in the query, so that each has the plan it deserves. */
    private static String chosen(AnomalyFilter filter) {
        return (filter.open() ? " and a.cure_id is null" : " and a.cure_id is not null")
                + (filter.kind() == null ? "" : " and a.kind = :kind")
                + (filter.entityId() == null ? "" : " and d.entity_id = :entity")
                + (filter.collectorId() == null ? "" : " and d.collector_id = :collector")
                + (filter.from() == null ? "" : " and a.since >= :from")
                + (filter.before() == null ? "" : " and a.since < :before")
                + "\n";
    }

    private JdbcClient.StatementSpec filtered(String sql, AnomalyFilter filter) {
        return jdbc.sql(sql)
                .param("kind", filter.kind())
                .param("entity", filter.entityId())
                .param("collector", filter.collectorId())
                .param("from", at(filter.from()))
                .param("before", at(filter.before()));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Anomaly line(ResultSet row, int number) throws SQLException {
        String how = row.getString("how");
        return new Anomaly(
                row.getObject("anomaly_id", UUID.class),
                row.getString("kind"),
                row.getString("subject"),
                row.getObject("customer_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                Detail.read(row.getString("detail")),
                row.getString("cure_href"),
                row.getBoolean("watched"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("last_at", OffsetDateTime.class).toInstant(),
                row.getInt("times"),
                how == null
                        ? null
                        : new Anomaly.Cure(
                                how,
                                row.getString("reason"),
                                row.getString("actor"),
                                row.getObject("cured_at", OffsetDateTime.class).toInstant()));
    }
}
