package org.encaisse.platform.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Many rows in and out in constant memory, within the transaction that is already open.
 *
 * <p>PostgreSQL refuses COPY into a table under row-level security: rows are copied into a temporary table, and the
 * module that owns the real table writes {@code insert … select}.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Bulk {

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    Bulk(DataSource dataSource, JdbcClient jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    /**
     * Opens a COPY into a temporary table that is dropped at commit.
     *
     * @param table its bare name; an earlier one of the same name in this transaction is emptied
     * @param columns its columns with their types: {@code open_item_id uuid, amount bigint}
     */
    public CopyRows copyInto(String table, String columns) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temporary table if not exists " + table + " (" + columns + ") on commit drop");
            statement.execute("truncate pg_temp." + table);
            return new CopyRows(
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy pg_temp." + table + " from stdin"));
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("rows could not be copied into " + table, e);
        }
    }

    /** Reads rows through a cursor, {@code fetchSize} at a time. */
    public <T> void stream(
            String sql, Map<String, ?> params, int fetchSize, RowMapper<T> mapper, Consumer<T> consumer) {
        jdbc.sql(sql).params(params).withFetchSize(fetchSize).query(row -> {
            T mapped = mapper.mapRow(row, 0);
            if (mapped != null) {
                consumer.accept(mapped);
            }
        });
    }
}
