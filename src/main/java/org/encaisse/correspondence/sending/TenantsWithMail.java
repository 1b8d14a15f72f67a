package org.encaisse.correspondence.sending;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.tenant.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose mail waits. */
@Component
@Transactional(readOnly = true)
class TenantsWithMail {

    private final JdbcClient jdbc;

    TenantsWithMail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In no particular order, so that the workers spread over them. */
    List<TenantId> at(Instant now) {
        List<TenantId> tenants =
                new ArrayList<>(jdbc.sql("select tenant_id from correspondence.tenants_with_mail(:now)")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query((row, n) -> new TenantId(row.getObject("tenant_id", UUID.class)))
                        .list());
        Collections.shuffle(tenants);
        return tenants;
    }
}
