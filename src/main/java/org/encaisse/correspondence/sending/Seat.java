package org.encaisse.correspondence.sending;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one seat at the sending desk: of several processes on one database, the one that sits in it sends. It is a lock of
 * a database session, so it is free the moment that its process dies.
 */
final class Seat implements AutoCloseable {

    private static final long KEY = 0x656e63616973L;
    private static final Logger LOG = LoggerFactory.getLogger(Seat.class);

    private final DataSource dataSource;
    private @Nullable Connection session;

    Seat(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whether we sit: takes the seat when it is free. */
    synchronized boolean taken() {
        try {
            if (session != null) {
                if (session.isValid(2)) {
                    return true;
                }
                leave();
            }
            Connection connection = dataSource.getConnection();
            if (ask(connection, "select pg_try_advisory_lock(?)")) {
                session = connection;
                return true;
            }
            connection.close();
            return false;
        } catch (SQLException e) {
            LOG.warn("the database does not answer; nothing is sent meanwhile: {}", e.getMessage());
            leave();
            return false;
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setLong(1, KEY);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private void leave() {
        Connection left = session;
        session = null;
        if (left == null) {
            return;
        }
        try (left) {
            ask(left, "select pg_advisory_unlock(?)");
        } catch (SQLException e) {
            LOG.debug("the session that held the seat is gone, and the seat with it", e);
        }
    }

    @Override
    public synchronized void close() {
        leave();
    }
}
