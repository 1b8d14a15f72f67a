package org.encaisse.anomalies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.encaisse.casefile.Detail;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Raises what could not be done and takes it back when it no longer holds. One open anomaly per kind and subject: met again
 * it is counted and refreshed, and the journal tells of it once. Everything is done for thousands in one statement.
 */
@Component
@Transactional
public class Anomalies {

    private static final int BATCH = 10_000;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final BusinessClock clock;

    public Anomalies(JdbcClient jdbc, Journal journal, BusinessClock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    public void raise(NewAnomaly... anomalies) {
        raiseAll(List.of(anomalies));
    }

    /** As {@link #raise}; whoever raises looks again and cures it: a person cannot say that it is settled. */
    public void watch(NewAnomaly... anomalies) {
        watchAll(List.of(anomalies));
    }

    /** @return how many were not open before */
    public int watchAll(Collection<NewAnomaly> anomalies) {
        return raise(anomalies, true);
    }

    /** @return how many were not open before */
    public int raiseAll(Collection<NewAnomaly> anomalies) {
        return raise(anomalies, false);
    }

    /**
     * What a run found when it looked at these customers: raises what it found, and cures what was open of these kinds for
     * these customers and was not found any more.
     *
     * @return how many were not open before
     */
    public int found(Collection<String> kinds, Collection<UUID> customers, Collection<NewAnomaly> found) {
        int fresh = raise(found, true);
        List<NewAnomaly> standing = List.copyOf(found);
        cure(
                """
                   and a.kind = any (:kinds::text[])
                   and a.customer_id = any (:customers::uuid[])
                   and not exists (select 1
                                     from unnest(:standingKinds::text[], :standing::text[]) s (kind, subject)
                                    where s.kind = a.kind
                                      and s.subject = a.subject)
                """,
                Map.of(
                        "kinds",
                        kinds.toArray(String[]::new),
                        "customers",
                        customers.stream().map(UUID::toString).toArray(String[]::new),
                        "standingKinds",
                        standing.stream().map(NewAnomaly::kind).toArray(String[]::new),
                        "standing",
                        standing.stream().map(NewAnomaly::subject).toArray(String[]::new)),
                Cured.GONE);
        return fresh;
    }

    /** One that stands. */
    public record Standing(String kind, String subject, UUID customerId) {}

    /** What stands of these kinds for these customers. */
    @Transactional(readOnly = true)
    public List<Standing> standing(Collection<String> kinds, Collection<UUID> customers) {
        return jdbc.sql("""
                        select a.kind, a.subject, a.customer_id
                          from anomalies.anomaly a
                         where a.tenant_id = :tenant
                           and a.cure_id is null
                           and a.kind = any (:kinds::text[])
                           and a.customer_id = any (:customers::uuid[])
                        """)
                .param("kinds", kinds.toArray(String[]::new))
                .param("customers", customers.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> new Standing(row.getString(1), row.getString(2), row.getObject(3, UUID.class)))
                .list();
    }

    /** It no longer holds. @return whether it was open */
    public boolean cured(String kind, String subject) {
        return curedAll(kind, List.of(subject)) > 0;
    }

    /** They no longer hold. @return how many were open */
    public int curedAll(String kind, Collection<String> subjects) {
        return subjects.isEmpty()
                ? 0
                : cure(
                        " and a.kind = :kind and a.subject = any (:subjects::text[])",
                        Map.of("kind", kind, "subjects", subjects.toArray(String[]::new)),
                        Cured.GONE);
    }

    /** None of these kinds holds for this customer any longer. @return how many were open */
    public int curedOf(UUID customerId, Collection<String> kinds) {
        return curedOf(List.of(customerId), kinds);
    }

    /** None of these kinds holds for these customers any longer. @return how many were open */
    public int curedOf(Collection<UUID> customers, Collection<String> kinds) {
        return cure(
                " and a.customer_id = any (:customers::uuid[]) and a.kind = any (:kinds::text[])",
                Map.of(
                        "customers",
                        customers.stream().map(UUID::toString).toArray(String[]::new),
                        "kinds",
                        kinds.toArray(String[]::new)),
                Cured.GONE);
    }

    /** These kinds do not hold for those who owe nothing any more: no run looks at them again. @return how many were open */
    public int curedWhereNothingIsOwed(Collection<String> kinds) {
        return cure("""
                   and a.kind = any (:kinds::text[])
                   and not exists (select 1
                                     from receivables.open_now o
                                    where o.tenant_id = :tenant
                                      and o.customer_id = a.customer_id)
                """, Map.of("kinds", kinds.toArray(String[]::new)), Cured.GONE);
    }

    /** A person says that it is settled. @return whether it was open */
    boolean curedByHand(UUID anomalyId, String reason, Actor actor) {
        return cure(" and a.anomaly_id = :anomaly", Map.of("anomaly", anomalyId), new Cured("by-hand", reason, actor))
                > 0;
    }

    private record Cured(String how, @Nullable String reason, Actor actor) {
        static final Cured GONE = new Cured("gone", null, Actor.SYSTEM);
    }

    private int raise(Collection<NewAnomaly> anomalies, boolean watched) {
        Map<List<String>, NewAnomaly> once = new LinkedHashMap<>();
        anomalies.forEach(anomaly -> once.put(List.of(anomaly.kind(), anomaly.subject()), anomaly));
        List<NewAnomaly> all = List.copyOf(once.values());
        int fresh = 0;
        for (int from = 0; from < all.size(); from += BATCH) {
            fresh += insert(all.subList(from, Math.min(all.size(), from + BATCH)), watched);
        }
        return fresh;
    }

    private int insert(List<NewAnomaly> anomalies, boolean watched) {
        Instant now = clock.now();
        Map<UUID, NewAnomaly> byId = new LinkedHashMap<>();
        anomalies.forEach(anomaly -> byId.put(Ids.next(), anomaly));
        // Whoever was given the id asked for is new: the others keep the one they have had since.
        List<UUID> fresh = jdbc
                .sql("""
                        insert into anomalies.anomaly as a
                               (tenant_id, anomaly_id, kind, subject, customer_id, detail, cure_href, watched, since, last_at)
                        select :tenant, n.id, n.kind, n.subject, n.customer, n.detail, n.href, :watched, :now, :now
                          from unnest(:ids::uuid[], :kinds::text[], :subjects::text[], :customers::uuid[], :details::jsonb[],
                                      :hrefs::text[]) n (id, kind, subject, customer, detail, href)
                            on conflict (tenant_id, kind, subject) where cure_id is null
                            do update set times = a.times + 1,
                                          last_at = excluded.last_at,
                                          customer_id = excluded.customer_id,
                                          detail = excluded.detail,
                                          cure_href = excluded.cure_href,
                                          watched = excluded.watched
                     returning a.anomaly_id
                        """)
                .param("watched", watched)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ids", byId.keySet().stream().map(UUID::toString).toArray(String[]::new))
                .param("kinds", anomalies.stream().map(NewAnomaly::kind).toArray(String[]::new))
                .param("subjects", anomalies.stream().map(NewAnomaly::subject).toArray(String[]::new))
                .param("customers", NewAnomaly.customers(anomalies))
                .param(
                        "details",
                        anomalies.stream()
                                .map(anomaly -> Detail.write(anomaly.detail()))
                                .toArray(String[]::new))
                .param("hrefs", anomalies.stream().map(NewAnomaly::cureHref).toArray(String[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .filter(byId::containsKey)
                .toList();
        List<JournalEntry> entries = new ArrayList<>(fresh.size());
        for (UUID id : fresh) {
            NewAnomaly anomaly = byId.get(id);
            if (anomaly != null) {
                entries.add(entry(
                        "casefile.anomaly-raised",
                        anomaly.customerId(),
                        anomaly.kind(),
                        anomaly.detail(),
                        now,
                        Cured.GONE));
            }
        }
        journal.writeAll(entries);
        return fresh.size();
    }

    private record Ended(@Nullable UUID customerId, String kind, Map<String, String> detail) {}

    private int cure(String which, Map<String, Object> params, Cured cured) {
        Instant now = clock.now();
        String[] gone = jdbc.sql("""
                select a.anomaly_id
                  from anomalies.anomaly a
                 where a.tenant_id = :tenant
                   and a.cure_id is null
                """ + which + """
                   for update
                """)
                .params(params)
                .query(String.class)
                .list()
                .toArray(String[]::new);
        if (gone.length == 0) {
            return 0;
        }
        UUID cure = Ids.next();
        jdbc.sql("""
                insert into anomalies.anomaly_cure (tenant_id, cure_id, how, reason, cured_by, actor, cured_at)
                values (:tenant, :cure, :how, :reason, :by, :actor, :now)
                """)
                .param("cure", cure)
                .param("how", cured.how())
                .param("reason", cured.reason())
                .param("by", cured.actor().userId())
                .param("actor", cured.actor().name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        List<Ended> ended = jdbc.sql("""
                update anomalies.anomaly a
                   set cure_id = :cure
                 where a.tenant_id = :tenant
                   and a.anomaly_id = any (:gone::uuid[])
             returning a.customer_id, a.kind, a.detail
                """)
                .param("cure", cure)
                .param("gone", gone)
                .query(Anomalies::ended)
                .list();
        journal.writeAll(ended.stream()
                .map(one -> entry("casefile.anomaly-cured", one.customerId(), one.kind(), one.detail(), now, cured))
                .toList());
        return ended.size();
    }

    private static JournalEntry entry(
            String what, @Nullable UUID customer, String kind, Map<String, String> detail, Instant now, Cured cured) {
        Map<String, String> said = new TreeMap<>(detail);
        said.put("anomaly", "@anomaly." + kind);
        said.remove(JournalEntry.CHANNEL); // what could not be done was no contact
        if (cured.reason() != null) {
            said.put("cured-because", cured.reason());
        }
        return new JournalEntry(customer, null, what, now, cured.actor(), said);
    }

    private static Ended ended(ResultSet row, int number) throws SQLException {
        return new Ended(
                row.getObject("customer_id", UUID.class), row.getString("kind"), Detail.read(row.getString("detail")));
    }
}
