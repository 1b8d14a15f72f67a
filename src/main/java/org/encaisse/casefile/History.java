package org.encaisse.casefile;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The chronology searched: of a customer or of some of its due dates, by kind, period and words; newest first. */
@Component
@Transactional(readOnly = true)
public class History {

    private final JdbcClient jdbc;

    History(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Slice<JournalLine> page(HistoryFilter filter, @Nullable UUID after, int limit) {
        List<JournalLine> read = jdbc.sql("""
                        select j.entry_id, j.customer_id, j.open_item_id, j.kind, j.occurred_at, j.actor_id, j.actor, j.detail, s.hash
                          from casefile.journal j
                          left join casefile.journal_seal s on s.tenant_id = j.tenant_id and s.entry_id = j.entry_id
                         where j.tenant_id = (select platform.current_tenant())
                           and j.customer_id = :customer
                        """ + chosen(filter) + """
                           and (:after::uuid is null or j.entry_id < :after::uuid)
                         order by j.entry_id desc
                         limit :limit
                        """)
                .param("customer", filter.customerId())
                .param("items", filter.items().stream().map(UUID::toString).toArray(String[]::new))
                .param("family", filter.family())
                .param("from", filter.from() == null ? null : at(filter.from()))
                .param("before", filter.before() == null ? null : at(filter.before()))
                .param("text", pattern(filter.text()))
                .param("after", after)
                .param("limit", limit + 1)
                .query(Journal::line)
                .list();
        return Slice.of(read, limit, line -> line.entryId().toString());
    }

    private static String chosen(HistoryFilter filter) {
        return (filter.items().isEmpty() ? "" : """
                           and exists (select 1
                                         from casefile.journal_item i
                                        where i.tenant_id = j.tenant_id
                                          and i.entry_id = j.entry_id
                                          and i.open_item_id = any (:items::uuid[]))
                        """)
                + (filter.family().isEmpty() ? "" : " and starts_with(j.kind, :family)\n")
                + (filter.from() == null ? "" : " and j.occurred_at >= :from\n")
                + (filter.before() == null ? "" : " and j.occurred_at < :before\n")
                + (filter.text().isBlank() ? "" : """
                           and (j.actor ilike :text
                                or exists (select 1
                                             from jsonb_each_text(j.detail) d
                                            where d.value ilike :text))
                        """);
    }

    private static String pattern(String text) {
        return "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static OffsetDateTime at(java.time.Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
