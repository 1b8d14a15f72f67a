package org.encaisse.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.sql.ReadOnce;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who works at the tenant's desk. */
@Component
@Transactional(readOnly = true)
public class People {

    private final JdbcClient jdbc;
    private final ReadOnce once;

    People(JdbcClient jdbc, ReadOnce once) {
        this.jdbc = jdbc;
        this.once = once;
    }

    /** In order of name, those who left included. */
    public List<Person> all() {
        return select(null, null);
    }

    public Optional<Person> byId(UUID userId) {
        return once.of("identity.person", userId, () -> read(userId));
    }

    private Optional<Person> read(UUID userId) {
        return select(userId, null).stream().findFirst();
    }

    /** By e-mail address or by displayed name, whatever the capitals; nobody when two have that name. */
    public Optional<Person> named(String emailOrName) {
        List<Person> found = select(null, emailOrName.strip());
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private List<Person> select(@Nullable UUID userId, @Nullable String name) {
        return jdbc.sql("""
                select u.user_id, u.display_name, u.email, u.telephone, u.language, u.disabled_at,
                       coalesce(string_agg(r.role, ','), '') as roles
                  from identity.app_user u
                  left join identity.user_role r on r.tenant_id = :tenant and r.user_id = u.user_id
                 where u.tenant_id = :tenant
                   and (:user::uuid is null or u.user_id = :user)
                   and (:name::text is null or u.email = lower(:name) or lower(u.display_name) = lower(:name))
                 group by u.tenant_id, u.user_id
                 order by u.display_name, u.user_id
                """)
                .param("user", userId)
                .param("name", name)
                .query((row, n) -> new Person(
                        row.getObject("user_id", UUID.class),
                        row.getString("display_name"),
                        row.getString("email"),
                        row.getString("telephone"),
                        roles(row.getString("roles")),
                        row.getString("language"),
                        row.getObject("disabled_at") != null))
                .list();
    }

    static Set<Role> roles(String joined) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(joined.split(","))
                .filter(code -> !code.isBlank())
                .map(Role::parse)
                .forEach(roles::add);
        return roles;
    }
}
