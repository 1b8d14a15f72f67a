package org.encaisse.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Each statement names its tenant in every table and view it reads or writes: as {@code :tenant}, or by the tenant of a
 * table that is bound so. On a cluster that is what sends it to the one server that has the rows.
 */
class TenantInSqlTest {

    /** Rooms whose statements still leave it to row-level security. The list only gets shorter. */
    private static final Set<String> NOT_YET = Set.of("casefile", "correspondence", "dunning", "reminders");

    private static final Pattern STRINGS =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final String ROOMS = String.join("|", rooms());
    private static final Pattern TABLE = Pattern.compile(
            "\\b(from|join|update|into|using)\\s+((?:" + ROOMS
                    + ")\\.[a-z_]+)(\\s*\\()?(?:\\s+(?:as\\s+)?(?!(?:where|on|set|join|left|right|full|inner|cross|natural|order|group"
                    + "|limit|for|union|using|values|as|window|returning|having|select|with|intersect|except)\\b)([a-z_][a-z_0-9]*))?");
    private static final Pattern SAME_TENANT = Pattern.compile(
            "\\b(?:([a-z_][a-z_0-9]*)\\.)?tenant_id\\s*=\\s*(?:(:tenant\\b|\\?)|([a-z_][a-z_0-9]*)\\.tenant_id)");

    private static final String BOUND = ":tenant";

    @Test
    void each_statement_names_its_tenant() {
        List<String> wrong = new ArrayList<>();
        for (Path file : House.files(House.JAVA, ".java")) {
            if (NOT_YET.contains(House.room(House.JAVA, file))) {
                continue;
            }
            String source = House.read(file);
            Matcher strings = STRINGS.matcher(source);
            while (strings.find()) {
                String sql = strings.group(1) != null ? strings.group(1) : strings.group(2);
                withoutTenant(sql).forEach(table -> wrong.add(file + " " + table + " in: " + sql.strip()));
                if (sql.contains("platform.current_tenant")) {
                    wrong.add(file + " asks the database for the tenant: " + sql.strip());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_table_without_its_tenant_is_found() {
        assertThat(withoutTenant("select 1 from identity.app_user u where u.tenant_id = :tenant"))
                .isEmpty();
        assertThat(withoutTenant("select 1 from identity.app_user where tenant_id = :tenant"))
                .isEmpty();
        assertThat(withoutTenant("select 1 from identity.app_user where user_id = :user"))
                .containsExactly("identity.app_user");
        assertThat(withoutTenant("""
                select 1
                  from identity.app_user u
                  join identity.user_role r on r.user_id = u.user_id
                 where u.tenant_id = :tenant
                """)).containsExactly("identity.user_role");
        assertThat(withoutTenant("""
                select 1
                  from identity.app_user u
                  left join identity.user_role r on r.tenant_id = u.tenant_id and r.user_id = u.user_id
                 where u.tenant_id = :tenant
                   and not exists (select 1 from identity.absence a where a.user_id = u.user_id)
                """)).containsExactly("identity.absence");
        assertThat(withoutTenant("""
                select 1
                  from identity.app_user u
                  join identity.user_role r on r.tenant_id = u.tenant_id and r.user_id = u.user_id
                """)).containsExactly("identity.app_user", "identity.user_role");
        assertThat(withoutTenant("insert into identity.user_role (tenant_id, user_id) values (:tenant, :user)"))
                .isEmpty();
        assertThat(withoutTenant("insert into identity.user_role (user_id) values (:user)"))
                .containsExactly("identity.user_role");
        assertThat(withoutTenant("select * from identity.known_at(:email)")).isEmpty();
    }

    /** The tables and views of this statement, or part of one, that no equation ties to {@code :tenant}. */
    private static List<String> withoutTenant(String sql) {
        Map<String, String> tied = new HashMap<>();
        Matcher equations = SAME_TENANT.matcher(sql);
        while (equations.find()) {
            String left = equations.group(1) == null ? "" : equations.group(1);
            tied.put(end(tied, left), end(tied, equations.group(2) != null ? BOUND : equations.group(3)));
        }
        List<String> without = new ArrayList<>();
        Matcher tables = TABLE.matcher(sql);
        while (tables.find()) {
            String table = tables.group(2);
            boolean inserts = "into".equals(tables.group(1));
            boolean function = tables.group(3) != null && !inserts;
            String alias = tables.group(4) == null ? "" : tables.group(4);
            boolean named = inserts
                    ? Pattern.compile("insert into " + Pattern.quote(table)
                                            + "(?:\\s+as \\w+|\\s+\\w+)?\\s*\\(\\s*tenant_id\\b")
                                    .matcher(sql)
                                    .find()
                            && sql.contains(BOUND)
                    : end(tied, alias).equals(end(tied, BOUND));
            if (!function && !named) {
                without.add(table);
            }
        }
        return without;
    }

    private static String end(Map<String, String> tied, String name) {
        String at = name;
        for (String next = tied.get(at); next != null && !next.equals(at); next = tied.get(at)) {
            at = next;
        }
        return at;
    }

    private static Set<String> rooms() {
        Set<String> rooms = new TreeSet<>(House.rooms());
        rooms.removeAll(Set.of("kernel", "platform"));
        return rooms;
    }
}
