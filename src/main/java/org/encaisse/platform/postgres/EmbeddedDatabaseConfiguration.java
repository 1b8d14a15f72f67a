package org.encaisse.platform.postgres;

import org.encaisse.platform.files.DataFolder;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/**
 * No server was named: starts ours.
 *
 * <p>The pool and the migrations ask these beans where to connect, so Spring closes the pool before it stops the server.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(NoServerNamed.class)
class EmbeddedDatabaseConfiguration {

    @Bean
    EmbeddedPostgres embeddedPostgres(DataFolder data) {
        return EmbeddedPostgres.start(data.path(), Durability.DURABLE);
    }

    @Bean
    DatabaseOrigin databaseOrigin() {
        return new DatabaseOrigin(true);
    }

    @Bean
    JdbcConnectionDetails applicationConnection(EmbeddedPostgres server) {
        return new ApplicationConnection(server);
    }

    @Bean
    FlywayConnectionDetails migrationConnection(EmbeddedPostgres server) {
        Login owner = server.logins().owner();
        return new MigrationConnection(server.url(EmbeddedPostgres.DATABASE), owner.user(), owner.password());
    }

    private record ApplicationConnection(EmbeddedPostgres server) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return server.url(EmbeddedPostgres.DATABASE) + "?ApplicationName=encaisse&reWriteBatchedInserts=true";
        }

        @Override
        public String getUsername() {
            return server.logins().app().user();
        }

        @Override
        public String getPassword() {
            return server.logins().app().password();
        }
    }
}
