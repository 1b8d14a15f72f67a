package org.encaisse.platform.postgres;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;

/** Where and as whom the migrations run: the owner of the schemas. */
record MigrationConnection(
        String url, @Nullable String user, @Nullable String password) implements FlywayConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public @Nullable String getUsername() {
        return user;
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    @Override
    public String toString() {
        return url + " as " + user;
    }
}
