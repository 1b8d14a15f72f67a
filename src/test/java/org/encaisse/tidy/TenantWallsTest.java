package org.encaisse.tidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.encaisse.identity.NewOrganisation;
import org.encaisse.identity.NewPerson;
import org.encaisse.identity.OpenTenant;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.sql.TenantScope;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody sees or writes another tenant's rows, not even with a query written by hand. */
@EncaisseTest
class TenantWallsTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TenantScope scope;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    OpenTenant openTenant;

    private static final String TABLES = """
            select n.nspname || '.' || c.relname
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p')
               and n.nspname <> 'platform'
               and n.nspname = any (string_to_array('%s', ' '))
            """.formatted(String.join(" ", House.rooms()));

    @Test
    void every_table_has_the_tenant_first_and_row_level_security_on() {
        List<String> all = jdbc.sql(TABLES).query(String.class).list();
        assertThat(all).hasSizeGreaterThan(20);
        assertThat(jdbc.sql(TABLES + " and not c.relrowsecurity")
                        .query(String.class)
                        .list())
                .as("tables without row-level security")
                .isEmpty();
        assertThat(jdbc.sql(TABLES + " and not exists (select 1 from pg_policy p where p.polrelid = c.oid)")
                        .query(String.class)
                        .list())
                .as("tables without a policy")
                .isEmpty();
        assertThat(jdbc.sql(TABLES + """
                                 and exists (select 1
                                               from pg_policy p
                                              where p.polrelid = c.oid
                                                and pg_get_expr(p.polqual, p.polrelid)
                                                    is distinct from '(tenant_id = platform.current_tenant())')
                                """).query(String.class).list())
                .as(
                        "tables whose policy is not: using (tenant_id = platform.current_tenant()); a cluster refuses a sub-select")
                .isEmpty();
        assertThat(jdbc.sql(TABLES + """
                                 and not exists (select 1
                                                   from pg_index i
                                                   join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                                                  where i.indrelid = c.oid
                                                    and i.indisprimary
                                                    and a.attname = 'tenant_id')
                                """).query(String.class).list())
                .as("tables whose primary key does not begin with the tenant")
                .isEmpty();
    }

    @Test
    void every_view_looks_with_the_eyes_of_whoever_asks() {
        assertThat(jdbc.sql("""
                        select n.nspname || '.' || c.relname
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind = 'v'
                           and n.nspname = any (string_to_array(:rooms, ' '))
                           and not coalesce(c.reloptions::text like '%security_invoker=true%', false)
                           and not coalesce(c.reloptions::text like '%security_invoker=on%', false)
                        """)
                        .param("rooms", String.join(" ", House.rooms()))
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void the_applications_role_cannot_step_around_the_wall() {
        assertThat(jdbc.sql("select current_user").query(String.class).single()).isEqualTo("encaisse_app");
        assertThat(jdbc.sql("select rolbypassrls or rolsuper from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(jdbc.sql(
                                "select count(*) from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'encaisse_app' and c.relkind = 'r' and c.relpersistence = 'p'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void one_tenant_neither_reads_nor_writes_another() {
        TenantId ours = open("Nous");
        TenantId theirs = open("Eux");
        scope.run(
                ours,
                () -> transaction.executeWithoutResult(status -> {
                    assertThat(jdbc.sql("select name from identity.tenant")
                                    .query(String.class)
                                    .list())
                            .containsExactly("Nous");
                    assertThat(jdbc.sql("select count(*) from identity.app_user where tenant_id = :them")
                                    .param("them", theirs.value())
                                    .query(Long.class)
                                    .single())
                            .isZero();
                }));
        assertThatThrownBy(() -> scope.run(
                        ours,
                        () -> transaction.executeWithoutResult(status ->
                                jdbc.sql("""
                        insert into identity.day_override (tenant_id, day, working)
                        values (:them, date '2026-12-24', false)
                        """).param("them", theirs.value()).update())))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void without_a_tenant_there_is_nothing_to_see() {
        open("Quelqu’un");
        transaction.executeWithoutResult(status -> {
            assertThat(jdbc.sql("select count(*) from identity.tenant")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(jdbc.sql("select count(*) from identity.app_user")
                            .query(Long.class)
                            .single())
                    .isZero();
        });
    }

    private TenantId open(String name) {
        return openTenant.open(new NewOrganisation(
                name,
                "XOF",
                "Africa/Dakar",
                "SN",
                "fr",
                false,
                new NewPerson(
                        "Awa Ndiaye",
                        UUID.randomUUID() + "@essai.example",
                        null,
                        Set.of(Role.ADMINISTRATOR),
                        "fr",
                        "un mot de passe assez long")));
    }
}
