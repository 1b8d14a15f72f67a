package org.encaisse.arrangements.announced;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.arrangements.ArrangementsRefusal;
import org.encaisse.arrangements.Means;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Announced money, looked up. */
@Component
@Transactional(readOnly = true)
public class Announcements {

    private final JdbcClient jdbc;

    Announcements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Announcement byId(UUID announcedId) {
        return find(announcedId).orElseThrow(() -> new Refused(ArrangementsRefusal.NO_SUCH_ANNOUNCEMENT));
    }

    public Optional<Announcement> find(UUID announcedId) {
        return jdbc.sql("""
                select a.*
                  from arrangements.announced_now a
                 where a.tenant_id = :tenant
                   and a.announced_id = :announced
                """)
                .param("announced", announcedId)
                .query((row, n) -> line(row))
                .optional();
    }

    /** Newest first. */
    public List<Announcement> of(UUID customerId) {
        return jdbc.sql("""
                select a.*
                  from arrangements.announced_now a
                 where a.tenant_id = :tenant
                   and a.customer_id = :customer
                 order by a.announced_id desc
                """)
                .param("customer", customerId)
                .query((row, n) -> line(row))
                .list();
    }

    /** Newest first; {@code open} leaves out what is over. */
    public Slice<Announcement> page(
            @Nullable AnnouncedKind kind, boolean open, @Nullable UUID customerId, @Nullable UUID after, int limit) {
        List<Announcement> read = jdbc.sql("""
                select a.*
                  from arrangements.announced_now a
                 where a.tenant_id = :tenant
                   and (:kind::text is null or a.kind = :kind)
                   and (:customer::uuid is null or a.customer_id = :customer)
                   and (not :open or a.state not in ('received', 'cancelled'))
                   and (:after::uuid is null or a.announced_id < :after)
                 order by a.announced_id desc
                 limit :limit
                """)
                .param("kind", kind == null ? null : kind.code())
                .param("customer", customerId)
                .param("open", open)
                .param("after", after)
                .param("limit", limit + 1)
                .query((row, n) -> line(row))
                .list();
        return Slice.of(read, limit, last -> last.announcedId().toString());
    }

    /** The visits that a courier has still to make by that day, by day and hour; null for all couriers. */
    public List<Announcement> round(LocalDate on, @Nullable UUID courierId) {
        return jdbc.sql("""
                select a.*
                  from arrangements.announced_now a
                 where a.tenant_id = :tenant
                   and a.kind = 'cheque'
                   and a.state in ('announced', 'rescheduled')
                   and a.expected_on <= :on
                   and (:courier::uuid is null or a.courier_id = :courier)
                 order by a.expected_on, a.expected_at nulls last, a.announced_id
                """)
                .param("on", on)
                .param("courier", courierId)
                .query((row, n) -> line(row))
                .list();
    }

    /** Which open items each of these pays, as far as the customer has said. */
    public Map<UUID, List<UUID>> itemsOf(Collection<UUID> announcedIds) {
        Map<UUID, List<UUID>> items = new HashMap<>();
        jdbc.sql("""
                select i.announced_id, i.open_item_id
                  from arrangements.announced_item i
                  join receivables.item o on o.tenant_id = :tenant and o.open_item_id = i.open_item_id
                 where i.tenant_id = :tenant
                   and i.announced_id = any (:ids::uuid[])
                 order by i.announced_id, o.due_on, o.open_item_id
                """)
                .param("ids", announcedIds.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    items.computeIfAbsent(row.getObject("announced_id", UUID.class), id -> new ArrayList<>())
                            .add(row.getObject("open_item_id", UUID.class));
                });
        return items;
    }

    private static Announcement line(ResultSet row) throws SQLException {
        return new Announcement(
                row.getObject("announced_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                AnnouncedKind.parse(row.getString("kind")),
                Money.of(row.getLong("amount"), row.getString("currency")),
                Means.parse(row.getString("means")),
                row.getObject("announced_on", LocalDate.class),
                row.getObject("expected_on", LocalDate.class),
                row.getObject("expected_at", LocalTime.class),
                row.getString("reference"),
                row.getObject("promise_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getObject("collector_id", UUID.class),
                row.getString("recorded_by"),
                row.getObject("courier_id", UUID.class),
                row.getString("receipt"),
                row.getString("note"),
                AnnouncedState.parse(row.getString("state")),
                row.getObject("state_on", LocalDate.class),
                row.getBoolean("document"),
                row.getBoolean("items_known"));
    }
}
