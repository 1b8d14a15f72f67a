package org.encaisse.receivables;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.encaisse.identity.Structures;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How old the picture is: when the accounts were last taken over. */
@Component
@Transactional(readOnly = true)
public class AccountsFreshness {

    private final JdbcClient jdbc;
    private final Structures structures;

    AccountsFreshness(JdbcClient jdbc, Structures structures) {
        this.jdbc = jdbc;
        this.structures = structures;
    }

    /** Of one structure; null when its accounts were never taken over. */
    public @Nullable Instant lastRefresh(UUID entityId) {
        return jdbc.sql("""
                select r.refreshed_at
                  from receivables.accounts_refresh r
                 where r.tenant_id = :tenant
                   and r.entity_id = :entity
                """)
                .param("entity", entityId)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional()
                .orElse(null);
    }

    /** The oldest last refresh over the legal entities that have customers; null when one never had any, or none has. */
    public @Nullable Instant lastRefresh() {
        String[] entities = structures.all().stream()
                .map(entity -> entity.entityId().toString())
                .toArray(String[]::new);
        OffsetDateTime oldest = jdbc.sql("""
                select case when bool_and(r.refreshed_at is not null) then min(r.refreshed_at) end
                  from unnest(:entities::uuid[]) as e (entity_id)
                  left join receivables.accounts_refresh r
                         on r.tenant_id = :tenant
                        and r.entity_id = e.entity_id
                 where exists (select 1
                                 from customers.directory d
                                where d.tenant_id = :tenant
                                  and d.entity_id = e.entity_id)
                """)
                .param("entities", entities)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class))
                .list()
                .getFirst();
        return oldest == null ? null : oldest.toInstant();
    }
}
