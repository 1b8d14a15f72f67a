package org.encaisse.identity;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.tenant.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every tenant of this installation, for jobs that serve them one after the other. */
@Component
@Transactional(readOnly = true)
public class Tenants {

    private final JdbcClient jdbc;

    Tenants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<TenantRef> all() {
        return jdbc.sql("select tenant_id, time_zone, demo from identity.tenants()")
                .query((row, n) -> new TenantRef(
                        new TenantId(row.getObject("tenant_id", UUID.class)),
                        ZoneId.of(row.getString("time_zone")),
                        row.getBoolean("demo")))
                .list();
    }
}
