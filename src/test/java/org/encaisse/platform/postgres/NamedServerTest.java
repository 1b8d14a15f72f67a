package org.encaisse.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@EncaisseTest
class NamedServerTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DatabaseOrigin origin;

    @Test
    void a_server_that_somebody_named_is_not_ours() {
        assertThat(origin.embedded()).isFalse();
    }

    @Test
    void the_pool_works_as_the_application_and_never_as_the_owner() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo(Login.APP);
    }
}
