package org.encaisse.platform.postgres;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * A server was named with {@code spring.datasource.url}: it is used as it is.
 *
 * <p>The migrations always have a connection of their own, because the pool's connections drop to the application's role.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.datasource.url")
class NamedServerConfiguration {

    @Bean
    DatabaseOrigin databaseOrigin() {
        return new DatabaseOrigin(false);
    }

    @Bean
    FlywayConnectionDetails migrationConnection(Environment environment) {
        String url =
                environment.getProperty("spring.flyway.url", environment.getRequiredProperty("spring.datasource.url"));
        boolean own = environment.containsProperty("spring.flyway.user");
        return new MigrationConnection(
                url,
                environment.getProperty(own ? "spring.flyway.user" : "spring.datasource.username"),
                environment.getProperty(own ? "spring.flyway.password" : "spring.datasource.password"));
    }
}
