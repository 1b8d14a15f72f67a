package org.encaisse.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.sql.Bulk;
import org.encaisse.platform.sql.CopyRows;
import org.encaisse.platform.sql.TenantScope;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is to leave, is leaving and has left. Nothing leaves in the transaction that reserves it. */
@Component
@Transactional
public class Outbox {

    private final JdbcClient jdbc;
    private final Bulk bulk;
    private final TenantScope scope;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Outbox(JdbcClient jdbc, Bulk bulk, TenantScope scope, BusinessClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.bulk = bulk;
        this.scope = scope;
        this.clock = clock;
        this.events = events;
    }

    /** Reserves all of them, to leave as soon as may be. */
    public int reserveAll(List<Reservation> reservations) {
        return reserveAll(reservations, clock.now());
    }

    /**
     * Reserves all of them; one that is there already (same id) is left as it is. Says how many are new.
     *
     * @param notBefore until then they may still be taken back
     */
    public int reserveAll(List<Reservation> reservations, Instant notBefore) {
        if (reservations.isEmpty()) {
            return 0;
        }
        try (CopyRows rows = bulk.copyInto("reservation", """
                message_id uuid, entity_id uuid, customer_id uuid, channel text, replaced_channel text, purpose text, language text, currency text,
                template_code text, business_date date, run_id uuid, recipient_name text, recipient text
                """)) {
            for (Reservation one : reservations) {
                rows.add(
                        one.messageId(),
                        one.entityId(),
                        one.customerId(),
                        one.channel().code(),
                        code(one.replaces()),
                        one.purpose(),
                        one.language(),
                        one.currency().getCurrencyCode(),
                        one.templateCode(),
                        one.businessDate(),
                        one.runId(),
                        one.recipientName(),
                        one.recipient());
            }
        }
        Instant now = clock.now();
        int added = jdbc.sql("""
                insert into correspondence.message
                       (tenant_id, message_id, entity_id, customer_id, channel, replaced_channel, purpose, language, currency, template_code,
                        business_date, run_id, recipient_name, recipient, state, next_attempt_at, reserved_at)
                select :tenant, message_id, entity_id, customer_id, channel, replaced_channel, purpose, language, currency, template_code,
                       business_date, run_id, recipient_name, recipient, 'reserved', :notBefore, :now
                  from pg_temp.reservation
                    on conflict do nothing
                """)
                .param("tenant", scope.required().value())
                .param("notBefore", notBefore.atOffset(java.time.ZoneOffset.UTC))
                .param("now", now.atOffset(java.time.ZoneOffset.UTC))
                .update();
        events.publishEvent(new MailWaits(scope.required()));
        return added;
    }

    @Transactional(readOnly = true)
    public Optional<MessageLine> byId(UUID messageId) {
        return Optional.ofNullable(byIds(List.of(messageId)).get(messageId));
    }

    @Transactional(readOnly = true)
    public Map<UUID, MessageLine> byIds(Collection<UUID> messages) {
        Map<UUID, MessageLine> found = HashMap.newHashMap(messages.size());
        jdbc.sql("""
                select *
                  from correspondence.message
                 where tenant_id = platform.current_tenant()
                   and message_id = any (:messages::uuid[])
                """)
                .param("messages", messages.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> line(row))
                .list()
                .forEach(line -> found.put(line.messageId(), line));
        return found;
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Slice<MessageLine> page(
            @Nullable MessageState state,
            @Nullable MessageChannel channel,
            @Nullable UUID customerId,
            @Nullable UUID after,
            int limit) {
        List<MessageLine> read = jdbc.sql("""
                select *
                  from correspondence.message
                 where tenant_id = platform.current_tenant()
                   and (:state::text is null or state = :state)
                   and (:channel::text is null or channel = :channel)
                   and (:customer::uuid is null or customer_id = :customer)
                   and (:after::uuid is null or message_id < :after)
                 order by message_id desc
                 limit :rows
                """)
                .param("state", state == null ? null : state.code())
                .param("channel", code(channel))
                .param("customer", customerId)
                .param("after", after)
                .param("rows", limit + 1)
                .query((row, n) -> line(row))
                .list();
        return Slice.of(read, limit, line -> line.messageId().toString());
    }

    @Transactional(readOnly = true)
    public Map<MessageState, Long> countByState() {
        Map<MessageState, Long> counts = new EnumMap<>(MessageState.class);
        jdbc.sql("""
                select state, count(*) as messages
                  from correspondence.message
                 where tenant_id = platform.current_tenant()
                 group by state
                """).query(row -> {
            counts.put(MessageState.parse(row.getString("state")), row.getLong("messages"));
        });
        return counts;
    }

    /** How many messages wait for a person's decision. */
    @Transactional(readOnly = true)
    public long unsure() {
        return jdbc.sql("""
                select count(*)
                  from correspondence.message
                 where tenant_id = platform.current_tenant()
                   and state = 'ambiguous'
                """).query(Long.class).single();
    }

    /** How the messages of a run stand, for its progress bar. */
    @Transactional(readOnly = true)
    public Map<MessageState, Long> countOfRun(UUID runId) {
        Map<MessageState, Long> counts = new EnumMap<>(MessageState.class);
        jdbc.sql("""
                select state, count(*) as messages
                  from correspondence.message
                 where tenant_id = platform.current_tenant()
                   and run_id = :run
                 group by state
                """).param("run", runId).query(row -> {
            counts.put(MessageState.parse(row.getString("state")), row.getLong("messages"));
        });
        return counts;
    }

    /** How these messages stand, for a progress bar. */
    @Transactional(readOnly = true)
    public Map<MessageState, Long> countOf(Collection<UUID> messages) {
        Map<MessageState, Long> counts = new EnumMap<>(MessageState.class);
        jdbc.sql("""
                select state, count(*) as messages
                  from correspondence.message
                 where tenant_id = platform.current_tenant()
                   and message_id = any (:messages::uuid[])
                 group by state
                """)
                .param("messages", messages.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    counts.put(MessageState.parse(row.getString("state")), row.getLong("messages"));
                });
        return counts;
    }

    /** Those of them that still wait, and that nobody takes up before this transaction is over. */
    public List<UUID> keepWaiting(Collection<UUID> messages) {
        return jdbc.sql("""
                select message_id
                  from correspondence.message
                 where tenant_id = platform.current_tenant()
                   and message_id = any (:messages::uuid[])
                   and state = 'reserved'
                 order by message_id
                   for update skip locked
                """)
                .param("messages", messages.stream().map(UUID::toString).toArray(String[]::new))
                .query(UUID.class)
                .list();
    }

    private static MessageLine line(ResultSet row) throws SQLException {
        return new MessageLine(
                row.getObject("message_id", UUID.class),
                row.getObject("entity_id", UUID.class),
                row.getObject("customer_id", UUID.class),
                MessageChannel.parse(row.getString("channel")),
                channel(row.getString("replaced_channel")),
                row.getString("purpose"),
                row.getString("language"),
                Currency.getInstance(row.getString("currency")),
                row.getString("template_code"),
                row.getObject("business_date", LocalDate.class),
                row.getObject("run_id", UUID.class),
                row.getString("recipient_name"),
                row.getString("recipient"),
                row.getString("subject"),
                MessageState.parse(row.getString("state")),
                row.getString("reason"),
                row.getInt("attempts"),
                row.getObject("next_attempt_at", OffsetDateTime.class).toInstant(),
                row.getObject("reserved_at", OffsetDateTime.class).toInstant(),
                instant(row, "sent_at"));
    }

    private static @Nullable String code(@Nullable MessageChannel channel) {
        return channel == null ? null : channel.code();
    }

    private static @Nullable MessageChannel channel(@Nullable String code) {
        return code == null ? null : MessageChannel.parse(code);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
