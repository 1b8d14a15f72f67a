package org.encaisse.post;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.encaisse.correspondence.MessageChannel;
import org.encaisse.correspondence.MessageState;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was printed together, and what waits to be. */
@Component
@Transactional(readOnly = true)
public class PrintBatches {

    private static final String LETTERS = """
            select l.position, l.message_id, m.channel, m.entity_id, l.collector_id, m.customer_id, d.code, d.name,
                   m.recipient_name, m.recipient, m.subject, m.business_date, m.state, p.posted_on, p.registered_number,
                   r.outcome
              from post.print_letter l
              join correspondence.letter m on m.tenant_id = :tenant and m.message_id = l.message_id
              join customers.directory d on d.tenant_id = :tenant and d.customer_id = m.customer_id
              left join post.posting p on p.tenant_id = :tenant and p.message_id = l.message_id
              left join post.receipt r on r.tenant_id = :tenant and r.message_id = l.message_id
             where l.tenant_id = :tenant
            """;

    /** A batch with how many of its letters were posted, and how many were taken out since. */
    private static final String BATCH = """
            select b.*, (select count(*)
                           from post.print_letter l
                           join post.posting p on p.tenant_id = :tenant and p.message_id = l.message_id
                          where l.tenant_id = :tenant
                            and l.batch_id = b.batch_id) as posted,
                        (select count(*)
                           from post.print_letter l
                           join correspondence.letter m on m.tenant_id = :tenant and m.message_id = l.message_id
                          where l.tenant_id = :tenant
                            and l.batch_id = b.batch_id
                            and m.state = 'dropped') as withdrawn
              from post.print_batch b
             where b.tenant_id = :tenant
            """;

    private final JdbcClient jdbc;

    PrintBatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Letters of one structure, collector and channel that wait to be printed. */
    public record Waiting(
            UUID entityId, @Nullable UUID collectorId, MessageChannel channel, int letters, LocalDate oldest) {}

    public List<Waiting> waiting() {
        return jdbc.sql("""
                select m.entity_id, d.collector_id, m.channel, count(*)::int, min(m.business_date)
                  from correspondence.letter m
                  join customers.directory d on d.tenant_id = :tenant and d.customer_id = m.customer_id
                 where m.tenant_id = :tenant
                   and m.state = 'written'
                 group by m.entity_id, d.collector_id, m.channel
                 order by m.channel, m.entity_id, d.collector_id
                """)
                .query((row, n) -> new Waiting(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        MessageChannel.parse(row.getString(3)),
                        row.getInt(4),
                        row.getObject(5, LocalDate.class)))
                .list();
    }

    /** Newest first. */
    public Slice<PrintBatch> page(@Nullable UUID after, int limit) {
        List<PrintBatch> read = jdbc.sql(BATCH + """
                   and (:after::uuid is null or b.batch_id < :after)
                 order by b.batch_id desc
                 limit :rows
                """)
                .param("after", after)
                .param("rows", limit + 1)
                .query((row, n) -> batch(row))
                .list();
        return Slice.of(read, limit, batch -> batch.batchId().toString());
    }

    public PrintBatch byId(UUID batchId) {
        return jdbc.sql(BATCH + """
                   and b.batch_id = :batch
                """)
                .param("batch", batchId)
                .query((row, n) -> batch(row))
                .optional()
                .orElseThrow(() -> new Refused(PaperRefusal.UNKNOWN_BATCH, batchId));
    }

    /** The letters of a batch in order, after that position. */
    public List<BatchLetter> letters(UUID batchId, int after, int limit) {
        return jdbc.sql(LETTERS + """
                   and l.batch_id = :batch
                   and l.position > :after
                 order by l.position
                 limit :rows
                """)
                .param("batch", batchId)
                .param("after", after)
                .param("rows", limit)
                .query((row, n) -> letter(row))
                .list();
    }

    public java.util.Optional<BatchLetter> letter(UUID messageId) {
        return jdbc.sql(LETTERS + " and l.message_id = :message")
                .param("message", messageId)
                .query((row, n) -> letter(row))
                .optional();
    }

    /** Registered letters that are posted and of which nothing came back, longest ago first. */
    public List<BatchLetter> awaited(
            @Nullable String number, @Nullable LocalDate since, @Nullable UUID after, int limit) {
        return jdbc.sql(LETTERS + """
                   and m.channel = 'registered-letter'
                   and p.message_id is not null
                   and r.message_id is null
                   and (:number::text is null or p.registered_number like '%' || :number || '%')
                   and (:after::uuid is null or (p.posted_on, l.message_id) > (:since, :after))
                 order by p.posted_on, l.message_id
                 limit :rows
                """)
                .param("number", number)
                .param("since", since)
                .param("after", after)
                .param("rows", limit)
                .query((row, n) -> letter(row))
                .list();
    }

    /** How many of a batch lie between the same two separators. */
    record Group(
            MessageChannel channel, UUID entityId, @Nullable UUID collectorId) {

        static Group of(BatchLetter letter) {
            return new Group(letter.channel(), letter.entityId(), letter.collectorId());
        }
    }

    private static PrintBatch batch(ResultSet row) throws SQLException {
        String channel = row.getString("channel");
        return new PrintBatch(
                row.getObject("batch_id", UUID.class),
                row.getObject("entity_id", UUID.class),
                row.getObject("collector_id", UUID.class),
                channel == null ? null : MessageChannel.parse(channel),
                row.getBoolean("evenly"),
                row.getString("language"),
                row.getInt("letters"),
                row.getInt("done"),
                row.getObject("pages", Integer.class),
                PrintBatch.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("made_by_name"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getInt("posted"),
                row.getInt("withdrawn"));
    }

    private static BatchLetter letter(ResultSet row) throws SQLException {
        String outcome = row.getString(16);
        return new BatchLetter(
                row.getInt(1),
                row.getObject(2, UUID.class),
                MessageChannel.parse(row.getString(3)),
                row.getObject(4, UUID.class),
                row.getObject(5, UUID.class),
                row.getObject(6, UUID.class),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getObject(12, LocalDate.class),
                MessageState.parse(row.getString(13)),
                row.getObject(14, LocalDate.class),
                row.getString(15),
                outcome == null ? null : ReceiptOutcome.parse(outcome));
    }
}
