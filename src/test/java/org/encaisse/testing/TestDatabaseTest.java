package org.encaisse.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTest {

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void the_application_role_owns_nothing_and_cannot_pass_by_row_level_security() {
        JdbcClient app = JdbcClient.create(database.app());

        assertThat(app.sql(
                                "select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(app.sql("select count(*) from pg_class where pg_get_userbyid(relowner) = current_user")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> app.sql("create schema mine").update()).hasStackTraceContaining("permission denied");
    }

    @Test
    void without_a_tenant_bound_there_is_none() {
        JdbcClient app = JdbcClient.create(database.app());

        assertThat(app.sql("select platform.current_tenant() is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void two_databases_do_not_know_each_other() {
        JdbcClient.create(database.owner())
                .sql("create table platform.only_here (n int)")
                .update();

        assertThat(JdbcClient.create(TestDatabase.fresh().owner())
                        .sql("select to_regclass('platform.only_here') is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
