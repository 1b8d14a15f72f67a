package org.encaisse.testing;

import javax.sql.DataSource;
import org.encaisse.platform.postgres.Login;
import org.encaisse.platform.postgres.Logins;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database of your own on the test server, migrated, for tests that need no running application.
 *
 * <p>{@link #app()} connects as the application does (row-level security applies), {@link #owner()} as the migrations do.
 * Each connection is a new one: keep one open for what belongs together.
 */
public record TestDatabase(String url, Logins logins) {

    /** A copy of the migrated template: some tens of milliseconds. */
    public static TestDatabase fresh() {
        return new TestDatabase(TestServer.SHARED.migrated(), TestServer.SHARED.logins());
    }

    /** Without schemas, for tests of the migrations themselves. */
    public static TestDatabase empty() {
        return new TestDatabase(TestServer.SHARED.empty(), TestServer.SHARED.logins());
    }

    public DataSource app() {
        return as(logins.app());
    }

    public DataSource owner() {
        return as(logins.owner());
    }

    private DataSource as(Login login) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(login.user());
        source.setPassword(login.password());
        source.setReWriteBatchedInserts(true);
        return source;
    }
}
