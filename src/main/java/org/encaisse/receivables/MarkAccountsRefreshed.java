package org.encaisse.receivables;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers that the accounts of a legal entity were taken over just now. */
@Component
@Transactional
public class MarkAccountsRefreshed {

    private final JdbcClient jdbc;

    MarkAccountsRefreshed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param source who says so: {@code import}, {@code api}, {@code demo} … */
    public void mark(UUID entityId, String source, Instant at) {
        jdbc.sql("""
                insert into receivables.accounts_refresh as known (tenant_id, entity_id, refreshed_at, source)
                values (:tenant, :entity, :at, :source)
                    on conflict on constraint accounts_refresh_pk do update
                   set refreshed_at = excluded.refreshed_at,
                       source = excluded.source
                 where known.refreshed_at < excluded.refreshed_at
                """)
                .param("entity", entityId)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("source", source)
                .update();
    }
}
