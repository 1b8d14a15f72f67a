package org.encaisse.correspondence;

import java.util.UUID;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.mail.MailAddress;
import org.encaisse.platform.sql.ReadOnce;
import org.encaisse.platform.sql.TenantScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's signature; without one of his own a person signs with his entry among the users. */
@Component
@Transactional
public class Signatures {

    private static final int LONGEST = 120;

    private final JdbcClient jdbc;
    private final TenantScope scope;
    private final People people;
    private final ReadOnce once;

    Signatures(JdbcClient jdbc, TenantScope scope, People people, ReadOnce once) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.people = people;
        this.once = once;
    }

    /** What was set by the person, nulls where nothing was; the name is empty then. */
    @Transactional(readOnly = true)
    public Signature set(UUID userId) {
        return once.of("correspondence.signature", userId, () -> read(userId));
    }

    private Signature read(UUID userId) {
        return jdbc.sql("""
                select s.name, s.title_fr, s.title_en, s.telephone, s.email
                  from correspondence.signature s
                 where s.tenant_id = (select platform.current_tenant())
                   and s.user_id = :user
                """)
                .param("user", userId)
                .query((row, n) -> new Signature(
                        row.getString("name") == null ? "" : row.getString("name"),
                        row.getString("title_fr"),
                        row.getString("title_en"),
                        row.getString("telephone"),
                        row.getString("email")))
                .optional()
                .orElse(new Signature("", null, null, null, null));
    }

    /** As he signs. */
    @Transactional(readOnly = true)
    public Signature of(Person person) {
        Signature set = set(person.userId());
        return new Signature(
                set.name().isBlank() ? person.displayName() : set.name(),
                set.titleFr(),
                set.titleEn(),
                set.telephone() == null ? person.telephone() : set.telephone(),
                set.email() == null ? person.email() : set.email());
    }

    /** As he signs; null for nobody, and for somebody who is not there any more. */
    @Transactional(readOnly = true)
    public @Nullable Signature ofUser(@Nullable UUID userId) {
        return userId == null ? null : people.byId(userId).map(this::of).orElse(null);
    }

    /** Blank takes the person's own entry again; refuses what mail cannot carry. */
    public void keep(UUID userId, Signature signature) {
        String email = clean(signature.email());
        if (email != null) {
            var _ = MailAddress.of(email);
        }
        jdbc.sql("""
                insert into correspondence.signature (tenant_id, user_id, name, title_fr, title_en, telephone, email)
                values (:tenant, :user, :name, :fr, :en, :telephone, :email)
                    on conflict on constraint signature_pk do update
                   set name = excluded.name,
                       title_fr = excluded.title_fr,
                       title_en = excluded.title_en,
                       telephone = excluded.telephone,
                       email = excluded.email
                """)
                .param("tenant", scope.required().value())
                .param("user", userId)
                .param("name", clean(signature.name()))
                .param("fr", clean(signature.titleFr()))
                .param("en", clean(signature.titleEn()))
                .param("telephone", clean(signature.telephone()))
                .param("email", email)
                .update();
    }

    private static @Nullable String clean(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String line = Characters.onOneLine(text);
        if (line.length() > LONGEST) {
            throw new Refused(CorrespondenceRefusal.TOO_LONG, line.length(), LONGEST);
        }
        return line;
    }
}
