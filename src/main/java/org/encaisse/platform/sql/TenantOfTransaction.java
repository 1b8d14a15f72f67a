package org.encaisse.platform.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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
        // The third argument makes it local: the connection goes back to the pool without a tenant.
        try (PreparedStatement bind = connection.prepareStatement("select set_config('app.tenant', ?, true)")) {
            bind.setString(1, scope.required().toString());
            bind.execute();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the tenant could not be bound", e);
        }
    }
}
