package org.encaisse.identity;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.sql.TenantScope;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives somebody a place at the desk, changes it, takes it back. */
@Component
@Transactional
public class SavePerson {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\"]+");

    private final JdbcClient jdbc;
    private final TenantScope scope;
    private final PasswordEncoder passwords;

    SavePerson(JdbcClient jdbc, TenantScope scope, PasswordEncoder passwords) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.passwords = passwords;
    }

    public UUID add(NewPerson person) {
        check(person);
        UUID id = Ids.next();
        try {
            jdbc.sql("""
                    insert into identity.app_user (tenant_id, user_id, email, display_name, telephone, password_hash, language)
                    values (:tenant, :id, :email, :name, :telephone, :hash, :language)
                    """)
                    .param("tenant", scope.required().value())
                    .param("id", id)
                    .param("email", email(person))
                    .param("name", person.displayName().strip())
                    .param("telephone", person.telephone())
                    .param("hash", hash(person.password()))
                    .param("language", person.language())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused(IdentityRefusal.EMAIL_TAKEN, person.email());
        }
        know(id, person);
        giveRoles(id, person.roles());
        return id;
    }

    /** A password of the new data replaces the old one; none keeps it. */
    public void change(UUID userId, NewPerson person) {
        check(person);
        try {
            int changed = jdbc.sql("""
                    update identity.app_user
                       set email = :email, display_name = :name, telephone = :telephone, language = :language,
                           password_hash = coalesce(:hash, password_hash)
                     where tenant_id = :tenant
                       and user_id = :id
                    """)
                    .param("id", userId)
                    .param("email", email(person))
                    .param("name", person.displayName().strip())
                    .param("telephone", person.telephone())
                    .param("hash", hash(person.password()))
                    .param("language", person.language())
                    .update();
            if (changed == 0) {
                throw new Refused(IdentityRefusal.UNKNOWN_PERSON, userId);
            }
        } catch (DuplicateKeyException e) {
            throw new Refused(IdentityRefusal.EMAIL_TAKEN, person.email());
        }
        know(userId, person);
        if (person.password() != null) {
            // Whoever had the old password may have made tokens with it.
            jdbc.sql(
                            "update identity.api_token set revoked_at = now() where tenant_id = :tenant and user_id = :id and revoked_at is null")
                    .param("id", userId)
                    .update();
        }
        jdbc.sql("delete from identity.user_role where tenant_id = :tenant and user_id = :id")
                .param("id", userId)
                .update();
        giveRoles(userId, person.roles());
        somebodyMustAdminister();
    }

    /** Who signs in has no tenant yet: the address tells in which to look. */
    private void know(UUID userId, NewPerson person) {
        jdbc.sql("""
                insert into identity.known_email (tenant_id, user_id, email)
                values (:tenant, :id, :email)
                    on conflict (tenant_id, user_id) do update
                   set email = excluded.email
                """).param("id", userId).param("email", email(person)).update();
    }

    private static String email(NewPerson person) {
        return person.email().strip().toLowerCase(Locale.ROOT);
    }

    /** The person signs in no more; tokens stop at once. */
    public void disable(UUID userId) {
        int changed = jdbc.sql(
                        "update identity.app_user set disabled_at = now() where tenant_id = :tenant and user_id = :id and disabled_at is null")
                .param("id", userId)
                .update();
        if (changed == 0) {
            throw new Refused(IdentityRefusal.UNKNOWN_PERSON, userId);
        }
        somebodyMustAdminister();
    }

    public void enable(UUID userId) {
        jdbc.sql("update identity.app_user set disabled_at = null where tenant_id = :tenant and user_id = :id")
                .param("id", userId)
                .update();
    }

    public void speak(UUID userId, Locale language) {
        jdbc.sql("update identity.app_user set language = :language where tenant_id = :tenant and user_id = :id")
                .param("language", language.getLanguage())
                .param("id", userId)
                .update();
    }

    private void giveRoles(UUID userId, Set<Role> roles) {
        for (Role role : roles) {
            jdbc.sql("insert into identity.user_role (tenant_id, user_id, role) values (:tenant, :id, :role)")
                    .param("tenant", scope.required().value())
                    .param("id", userId)
                    .param("role", role.code())
                    .update();
        }
    }

    void somebodyMustAdminister() {
        boolean somebody = jdbc.sql("""
                select exists (select 1
                                 from identity.user_role r
                                 join identity.app_user u on u.tenant_id = :tenant and u.user_id = r.user_id
                                where r.tenant_id = :tenant
                                  and r.role = 'administrator'
                                  and u.disabled_at is null
                                  and not exists (select 1
                                                    from identity.user_right taken
                                                   where taken.tenant_id = :tenant
                                                     and taken.user_id = u.user_id
                                                     and taken.right_code = 'identity.users'
                                                     and not taken.given))
                """).query(Boolean.class).single();
        if (!somebody) {
            throw new Refused(IdentityRefusal.LAST_ADMINISTRATOR);
        }
    }

    private static void check(NewPerson person) {
        if (person.displayName().isBlank()) {
            throw new Refused(IdentityRefusal.NAME_MISSING);
        }
        if (!EMAIL.matcher(person.email().strip()).matches()) {
            throw new Refused(IdentityRefusal.BAD_EMAIL, person.email());
        }
        if (person.roles().isEmpty()) {
            throw new Refused(IdentityRefusal.NO_ROLE);
        }
        String password = person.password();
        if (password != null && (password.length() < 12 || password.length() > 200)) {
            throw new Refused(IdentityRefusal.BAD_PASSWORD);
        }
    }

    private @Nullable String hash(@Nullable String password) {
        return password == null ? null : passwords.encode(password);
    }
}
