package org.encaisse.post;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.encaisse.correspondence.MessageChannel;
import org.encaisse.correspondence.PaperLetters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far the file of a batch is, and what goes into it. */
@Component
@Transactional
class BatchProgress {

    private final JdbcClient jdbc;
    private final PaperLetters paper;

    BatchProgress(JdbcClient jdbc, PaperLetters paper) {
        this.jdbc = jdbc;
        this.paper = paper;
    }

    void advanced(UUID batchId, int done) {
        set(batchId, "running", done, null);
    }

    void finished(UUID batchId, int pages) {
        set(batchId, "done", null, pages);
    }

    void failed(UUID batchId) {
        set(batchId, "failed", null, null);
    }

    private void set(
            UUID batchId,
            String state,
            @org.jspecify.annotations.Nullable Integer done,
            @org.jspecify.annotations.Nullable Integer pages) {
        jdbc.sql("""
                update post.print_batch
                   set state = case when state = 'done' then 'done' else :state end,
                       done = case when :state = 'done' then letters else coalesce(:done::int, done) end,
                       pages = coalesce(:pages::int, pages)
                 where tenant_id = :tenant
                   and batch_id = :batch
                """)
                .param("state", state)
                .param("done", done)
                .param("pages", pages)
                .param("batch", batchId)
                .update();
    }

    @Transactional(readOnly = true)
    public Map<PrintBatches.Group, Integer> groups(UUID batchId) {
        Map<PrintBatches.Group, Integer> sizes = new HashMap<>();
        jdbc.sql("""
                select m.channel, m.entity_id, l.collector_id, count(*)::int
                  from post.print_letter l
                  join correspondence.letter m on m.tenant_id = :tenant and m.message_id = l.message_id
                 where l.tenant_id = :tenant
                   and l.batch_id = :batch
                 group by m.channel, m.entity_id, l.collector_id
                """).param("batch", batchId).query(row -> {
            sizes.put(
                    new PrintBatches.Group(
                            MessageChannel.parse(row.getString(1)),
                            row.getObject(2, UUID.class),
                            row.getObject(3, UUID.class)),
                    row.getInt(4));
        });
        return sizes;
    }

    /** The sheets of these letters as they were last archived. */
    @Transactional(readOnly = true)
    public Map<UUID, byte[]> archived(Collection<BatchLetter> letters) {
        return paper.archived(letters.stream().map(BatchLetter::messageId).toList());
    }
}
