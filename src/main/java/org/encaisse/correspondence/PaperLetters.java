package org.encaisse.correspondence;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The letters among the messages, on their way from written to printed, posted and returned. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PaperLetters {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    PaperLetters(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One that has left. */
    public record Posted(UUID messageId, UUID customerId, String purpose, LocalDate businessDate) {}

    /** Those that wait to be printed; locked, in order, so that nobody else prints them. Null is all of them. */
    public List<WithdrawLetters.Candidate> written(
            @Nullable UUID entityId, @Nullable UUID collectorId, @Nullable MessageChannel channel) {
        return jdbc.sql("""
                select m.message_id, m.customer_id, m.purpose
                  from correspondence.message m
                  join customers.directory d on d.tenant_id = m.tenant_id and d.customer_id = m.customer_id
                 where m.tenant_id = platform.current_tenant()
                   and m.state = 'written'
                   and (:entity::uuid is null or m.entity_id = :entity)
                   and (:collector::uuid is null or d.collector_id = :collector)
                   and (:channel::text is null or m.channel = :channel)
                 order by m.message_id
                   for update of m
                """)
                .param("entity", entityId)
                .param("collector", collectorId)
                .param("channel", channel == null ? null : channel.code())
                .query((row, n) -> new WithdrawLetters.Candidate(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)))
                .list();
    }

    /** Those of them that are printed; locked in order, so that two who post at once do not wait for each other. */
    public List<WithdrawLetters.Candidate> printed(Collection<UUID> messages) {
        return jdbc.sql("""
                select m.message_id, m.customer_id, m.purpose
                  from correspondence.message m
                 where m.tenant_id = platform.current_tenant()
                   and m.message_id = any (:messages::uuid[])
                   and m.state = 'printed'
                 order by m.message_id
                   for update
                """)
                .param("messages", texts(messages))
                .query((row, n) -> new WithdrawLetters.Candidate(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)))
                .list();
    }

    /** They lie in a batch now. */
    public void print(Collection<UUID> messages) {
        jdbc.sql("""
                update correspondence.message
                   set state = 'printed'
                 where tenant_id = platform.current_tenant()
                   and message_id = any (:messages::uuid[])
                """).param("messages", texts(messages)).update();
    }

    /** Those that were printed are sent; says which. */
    public List<Posted> post(Collection<UUID> messages, String reason) {
        return jdbc.sql("""
                update correspondence.message
                   set state = 'sent',
                       reason = :reason,
                       sent_at = :now
                 where tenant_id = platform.current_tenant()
                   and message_id = any (:messages::uuid[])
                   and state = 'printed'
                returning message_id, customer_id, purpose, business_date
                """)
                .param("reason", reason)
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .param("messages", texts(messages))
                .query((row, n) -> new Posted(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getObject(4, LocalDate.class)))
                .list();
    }

    /** It has reached nobody; says whether it counted as sent until now. */
    public boolean bounced(UUID messageId, String reason) {
        return jdbc.sql("""
                        update correspondence.message
                           set state = 'bounced', reason = :reason
                         where tenant_id = platform.current_tenant()
                           and message_id = :message
                           and state = 'sent'
                        """).param("reason", reason).param("message", messageId).update() > 0;
    }

    /** Their sheets as they were last archived. */
    @Transactional(readOnly = true)
    public Map<UUID, byte[]> archived(Collection<UUID> messages) {
        Map<UUID, byte[]> sheets = new HashMap<>();
        jdbc.sql("""
                select distinct on (a.message_id) a.message_id, a.content
                  from correspondence.archive a
                 where a.tenant_id = platform.current_tenant()
                   and a.message_id = any (:messages::uuid[])
                   and a.media_type = 'application/pdf'
                 order by a.message_id, a.attempt desc
                """).param("messages", texts(messages)).query(row -> {
            sheets.put(row.getObject(1, UUID.class), row.getBytes(2));
        });
        return sheets;
    }

    private static String[] texts(Collection<UUID> messages) {
        return messages.stream().map(UUID::toString).toArray(String[]::new);
    }
}
