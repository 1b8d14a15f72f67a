package org.encaisse.correspondence.sending;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.encaisse.identity.TenantRef;
import org.encaisse.identity.Tenants;
import org.encaisse.kernel.tenant.TenantId;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose mail waits. */
@Component
@Transactional(readOnly = true)
class TenantsWithMail {

    private final JdbcClient jdbc;
    private final Tenants all;
    private final boolean bySmtp;

    TenantsWithMail(JdbcClient jdbc, Tenants all, Environment environment) {
        this.jdbc = jdbc;
        this.all = all;
        this.bySmtp = !environment.getProperty("spring.mail.host", "").isBlank();
    }

    /** In no particular order, so that the workers spread over them. */
    List<TenantId> at(Instant now) {
        List<TenantId> tenants =
                new ArrayList<>(jdbc.sql("select tenant_id from correspondence.tenants_with_mail(:now)")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query((row, n) -> new TenantId(row.getObject("tenant_id", UUID.class)))
                        .list());
        if (bySmtp) {
            // A demonstration's people are known to everybody: what they write never leaves by the real server.
            tenants.removeAll(all.all().stream()
                    .filter(TenantRef::demo)
                    .map(TenantRef::id)
                    .toList());
        }
        Collections.shuffle(tenants);
        return tenants;
    }
}
