package org.encaisse.platform.sql;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Statements know their tenant: {@code :tenant} is the one that is bound around them.
 *
 * <p>Row-level security would keep the others' rows away without; but on a cluster a statement goes to the one server that
 * holds its tenant, and only a statement that names the tenant as a value can be sent there.
 */
@Component
public class TenantStatements implements JdbcClient {

    private final JdbcClient plain;
    private final TenantScope scope;

    public TenantStatements(NamedParameterJdbcOperations operations, TenantScope scope) {
        this.plain = JdbcClient.create(operations);
        this.scope = scope;
    }

    /** A {@code :tenant} that is said all the same counts more than the bound one. */
    @Override
    public StatementSpec sql(String sql) {
        StatementSpec statement = plain.sql(sql);
        return sql.contains(":tenant")
                ? scope.current()
                        .map(tenant -> statement.param("tenant", tenant.value()))
                        .orElse(statement)
                : statement;
    }
}
