package org.encaisse.identity.signin;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/**
 * Each request writes down when its session was last used, and none waits for the disk because of it: what a power cut takes
 * is at most the last second of that. A session is made, and ended by signing out, as durably as anything else.
 */
@Configuration(proxyBeanMethods = false)
class KeptSessions {

    /** The setting is local to its transaction, which holds nothing but the session. */
    private static final String USED = """
            update %TABLE_NAME%
               set session_id = ?,
                   last_access_time = ?,
                   max_inactive_interval = ?,
                   expiry_time = ?,
                   principal_name = ?
             where primary_id = ?
               and (select set_config('synchronous_commit', 'off', true)) is not null
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> usedWithoutWaiting() {
        return sessions -> sessions.setUpdateSessionQuery(USED);
    }

    /** A button pressed twice at once: two requests of one session may leave the same word for the next page. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer writtenByTwo() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
