package org.encaisse.calls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.calls.CallOutcome.Done;
import org.encaisse.calls.CallOutcome.Reached;
import org.encaisse.casefile.Detail;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The calls that were recorded. */
@Component
@Transactional(readOnly = true)
public class Calls {

    private final JdbcClient db;

    Calls(JdbcClient db) {
        this.db = db;
    }

    public Optional<Call> byId(UUID callId) {
        return select(null, null, null, callId, 1).stream().findFirst();
    }

    /** Newest first; of one customer, of one day, or all. */
    public Slice<Call> page(@Nullable UUID customerId, @Nullable LocalDate on, @Nullable UUID after, int limit) {
        return Slice.of(
                select(customerId, on, after, null, limit + 1),
                limit,
                call -> call.callId().toString());
    }

    private List<Call> select(
            @Nullable UUID customerId, @Nullable LocalDate on, @Nullable UUID after, @Nullable UUID callId, int limit) {
        List<Call> calls = db.sql("""
                        select c.*
                          from calls.call c
                         where c.tenant_id = :tenant
                           and (:customer::uuid is null or c.customer_id = :customer)
                           and (:on::date is null or c.made_on = :on)
                           and (:call::uuid is null or c.call_id = :call)
                           and (:after::uuid is null or c.call_id < :after)
                         order by c.call_id desc
                         limit :limit
                        """)
                .param("customer", customerId)
                .param("on", on)
                .param("call", callId)
                .param("after", after)
                .param("limit", limit)
                .query(Calls::call)
                .list();
        Map<UUID, List<Done>> done =
                consequences(calls.stream().map(Call::callId).toList());
        return calls.stream()
                .map(call -> with(call, done.getOrDefault(call.callId(), List.of())))
                .toList();
    }

    private Map<UUID, List<Done>> consequences(List<UUID> calls) {
        Map<UUID, List<Done>> done = new HashMap<>();
        db.sql("""
                        select c.call_id, c.key, c.detail
                          from calls.call_consequence c
                         where c.tenant_id = :tenant
                           and c.call_id = any (:calls::uuid[])
                         order by c.call_id, c.position
                        """)
                .param("calls", calls.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    done.computeIfAbsent(row.getObject("call_id", UUID.class), id -> new ArrayList<>())
                            .add(new Done(row.getString("key"), Detail.read(row.getString("detail"))));
                });
        return done;
    }

    private static Call call(ResultSet row, int number) throws SQLException {
        return new Call(
                row.getObject("call_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("made_on", LocalDate.class),
                row.getBoolean("incoming"),
                row.getString("outcome"),
                Reached.valueOf(
                        row.getString("reached").toUpperCase(Locale.ROOT).replace('-', '_')),
                row.getString("note"),
                List.of());
    }

    private static Call with(Call call, List<Done> done) {
        return new Call(
                call.callId(),
                call.customerId(),
                call.contactId(),
                call.taskId(),
                call.userId(),
                call.at(),
                call.on(),
                call.incoming(),
                call.outcome(),
                call.reached(),
                call.note(),
                done);
    }
}
