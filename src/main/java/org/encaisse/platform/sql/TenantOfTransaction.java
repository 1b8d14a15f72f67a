package org.encaisse.platform.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Tells PostgreSQL, at the beginning of each transaction, whose rows it may show. */
@Component
class TenantOfTransaction implements TransactionExecutionListener {

    private final TenantScope scope;
    private final ObjectProvider<DataSource> dataSource;

    TenantOfTransaction(TenantScope scope, ObjectProvider<DataSource> dataSource) {
        this.scope = scope;
        this.dataSource = dataSource;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable beginFailure) {
        if (beginFailure != null || scope.current().isEmpty()) {
            return;
        }
        Connection connection = DataSourceUtils.getConnection(dataSource.getObject());
        // A literal SET and no function: on a cluster the servers that hold the rows are told by the same words. An
        // identifier is
        // all that stands in it. Local: the connection goes back to the pool without a tenant.
        try (Statement bind = connection.createStatement()) {
            bind.execute("set local app.tenant = '" + scope.required().value() + "'");
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the tenant could not be bound", e);
        }
    }
}
