package org.encaisse.arrangements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was promised and what became of it, looked up. */
@Component
@Transactional(readOnly = true)
public class Promises {

    private final JdbcClient jdbc;

    Promises(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Promise> byId(UUID promiseId) {
        return jdbc.sql("""
                select p.*
                  from arrangements.promise_now p
                 where p.tenant_id = :tenant
                   and p.promise_id = :promise
                """)
                .param("promise", promiseId)
                .query((row, n) -> line(row))
                .optional();
    }

    /** All that this customer ever promised, newest first. */
    public List<Promise> of(UUID customerId) {
        return jdbc.sql("""
                select p.*
                  from arrangements.promise_now p
                 where p.tenant_id = :tenant
                   and p.customer_id = :customer
                 order by p.promise_id desc
                """)
                .param("customer", customerId)
                .query((row, n) -> line(row))
                .list();
    }

    /** In order of the promised day. */
    public Slice<Promise> page(PromiseFilter filter, @Nullable String after, int limit) {
        Cursor cursor = after == null ? Cursor.START : Cursor.parse(after);
        List<Promise> read = jdbc.sql("""
                select p.*
                  from arrangements.promise_now p
                 where p.tenant_id = :tenant
                   and (:state::text is null or p.state = :state)
                   and (:collector::uuid is null or p.collector_id = :collector)
                   and (:customer::uuid is null or p.customer_id = :customer)
                   and (:from::date is null or p.due_on >= :from)
                   and (:to::date is null or p.due_on <= :to)
                   and (:afterId::uuid is null or (p.due_on, p.promise_id) > (:afterDue::date, :afterId::uuid))
                 order by p.due_on, p.promise_id
                 limit :limit
                """)
                .param("state", filter.state() == null ? null : filter.state().code())
                .param("collector", filter.collectorId())
                .param("customer", filter.customerId())
                .param("from", filter.from())
                .param("to", filter.to())
                .param("afterId", cursor.promiseId())
                .param("afterDue", cursor.dueOn())
                .param("limit", limit + 1)
                .query((row, n) -> line(row))
                .list();
        return Slice.of(read, limit, last -> last.dueOn() + "_" + last.promiseId());
    }

    /** The open items that each of these covers. */
    public Map<UUID, List<UUID>> itemsOf(Collection<UUID> promiseIds) {
        Map<UUID, List<UUID>> items = new HashMap<>();
        jdbc.sql("""
                select i.promise_id, i.open_item_id
                  from arrangements.promise_item i
                  join receivables.item o on o.tenant_id = :tenant and o.open_item_id = i.open_item_id
                 where i.tenant_id = :tenant
                   and i.promise_id = any (:ids::uuid[])
                 order by i.promise_id, o.due_on, o.open_item_id
                """)
                .param("ids", promiseIds.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    items.computeIfAbsent(row.getObject("promise_id", UUID.class), id -> new java.util.ArrayList<>())
                            .add(row.getObject("open_item_id", UUID.class));
                });
        return items;
    }

    static Promise line(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new Promise(
                row.getObject("promise_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                Money.of(row.getLong("amount"), currency),
                Means.parse(row.getString("means")),
                row.getObject("made_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("tolerated_until", LocalDate.class),
                row.getObject("contact_id", UUID.class),
                row.getString("promised_by"),
                row.getObject("collector_id", UUID.class),
                row.getString("recorded_by"),
                row.getString("note"),
                row.getBoolean("items_named"),
                row.getObject("replaces", UUID.class),
                row.getInt("renewal"),
                PromiseState.parse(row.getString("state")),
                Money.of(row.getLong("received"), currency),
                row.getObject("judged_on", LocalDate.class),
                row.getString("reason"));
    }

    private record Cursor(
            @Nullable LocalDate dueOn, @Nullable UUID promiseId) {

        static final Cursor START = new Cursor(null, null);

        static Cursor parse(String text) {
            String[] parts = text.split("_", -1);
            try {
                if (parts.length == 2) {
                    return new Cursor(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
                }
            } catch (DateTimeException | IllegalArgumentException e) {
                // said by name below
            }
            throw new Refused(ArrangementsRefusal.UNKNOWN_CURSOR);
        }
    }
}
