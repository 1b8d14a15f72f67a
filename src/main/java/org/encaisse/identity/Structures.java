package org.encaisse.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.sql.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tenant's legal entities, in order of code. */
@Component
@Transactional(readOnly = true)
public class Structures {

    private final JdbcClient jdbc;
    private final ReadOnce once;

    Structures(JdbcClient jdbc, ReadOnce once) {
        this.jdbc = jdbc;
        this.once = once;
    }

    public List<LegalEntity> all() {
        return jdbc.sql("select * from identity.legal_entity where tenant_id = :tenant order by code")
                .query((row, n) -> line(row))
                .list();
    }

    public LegalEntity byId(UUID entityId) {
        return once.of("identity.structure", entityId, () -> read(entityId));
    }

    private LegalEntity read(UUID entityId) {
        return jdbc.sql("select * from identity.legal_entity where tenant_id = :tenant and entity_id = :entity")
                .param("entity", entityId)
                .query((row, n) -> line(row))
                .optional()
                .orElseThrow(() -> new Refused(IdentityRefusal.UNKNOWN_STRUCTURE, entityId));
    }

    public Optional<LegalEntity> byCode(String code) {
        return jdbc.sql("select * from identity.legal_entity where tenant_id = :tenant and code = :code")
                .param("code", code)
                .query((row, n) -> line(row))
                .optional();
    }

    /** The one that stands for the tenant when none is named: {@code MAIN}, else the oldest. */
    public LegalEntity main() {
        return jdbc.sql("""
                select *
                  from identity.legal_entity
                 where tenant_id = :tenant
                 order by code <> 'MAIN', entity_id
                 limit 1
                """).query((row, n) -> line(row)).single();
    }

    private static LegalEntity line(ResultSet row) throws SQLException {
        return new LegalEntity(
                row.getObject("entity_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                Currency.getInstance(row.getString("currency")),
                row.getString("legal_form"),
                row.getString("registration"),
                row.getString("street"),
                row.getString("postal_code"),
                row.getString("city"),
                row.getString("country"),
                row.getString("email"),
                row.getString("telephone"),
                row.getString("bank_name"),
                row.getString("iban"),
                row.getString("bic"));
    }
}
