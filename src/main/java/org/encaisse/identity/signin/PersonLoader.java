package org.encaisse.identity.signin;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.identity.Organisation;
import org.encaisse.identity.OrganisationProfile;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.identity.UserRights;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.sql.TenantScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds who signs in, before any tenant is known; then who that person is, within the tenant. */
@Component
class PersonLoader {

    private final JdbcClient jdbc;
    private final TenantScope scope;
    private final TransactionTemplate transaction;
    private final People people;
    private final UserRights rights;
    private final Organisation organisation;

    PersonLoader(
            JdbcClient jdbc,
            TenantScope scope,
            TransactionTemplate transaction,
            People people,
            UserRights rights,
            Organisation organisation) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.transaction = transaction;
        this.people = people;
        this.rights = rights;
        this.organisation = organisation;
    }

    record Candidate(TenantId tenant, UUID userId, String passwordHash) {}

    private record Known(TenantId tenant, UUID userId) {}

    /** Everybody with this e-mail address, in whatever organisation: the password tells which one is meant. */
    List<Candidate> byEmail(String email) {
        return jdbc
                .sql("select tenant_id, user_id from identity.known_at(:email)")
                .param("email", email.strip())
                .query((row, n) -> new Known(
                        new TenantId(row.getObject("tenant_id", UUID.class)), row.getObject("user_id", UUID.class)))
                .list()
                .stream()
                .flatMap(known -> candidate(known).stream())
                .toList();
    }

    private Optional<Candidate> candidate(Known known) {
        List<Candidate> found = new ArrayList<>();
        scope.run(
                known.tenant(),
                () -> transaction.executeWithoutResult(status -> jdbc.sql("""
                select u.password_hash
                  from identity.app_user u
                 where u.tenant_id = :tenant
                   and u.user_id = :user
                   and u.disabled_at is null
                   and u.password_hash is not null
                """)
                        .param("user", known.userId())
                        .query(String.class)
                        .list()
                        .forEach(hash -> found.add(new Candidate(known.tenant(), known.userId(), hash)))));
        return found.stream().findFirst();
    }

    Optional<SignedInPerson> load(TenantId tenant, UUID userId) {
        Person[] person = new Person[1];
        OrganisationProfile[] profile = new OrganisationProfile[1];
        Map<String, Boolean> exceptions = new HashMap<>();
        scope.run(
                tenant,
                () -> transaction.executeWithoutResult(status -> {
                    person[0] = people.byId(userId).orElse(null);
                    profile[0] = organisation.current();
                    rights.of(userId).forEach((right, decided) -> exceptions.put(right, decided.given()));
                }));
        if (person[0] == null || person[0].disabled() || person[0].roles().isEmpty()) {
            return Optional.empty();
        }
        EnumSet<Role> roles = EnumSet.copyOf(person[0].roles());
        return Optional.of(new SignedInPerson(
                userId,
                tenant.value(),
                profile[0].name(),
                person[0].displayName(),
                roles,
                exceptions,
                Locale.of(person[0].language()),
                profile[0].zone()));
    }
}
