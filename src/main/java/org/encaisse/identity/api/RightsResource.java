package org.encaisse.identity.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.encaisse.identity.IdentityRefusal;
import org.encaisse.identity.IdentityRight;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.identity.UserRights;
import org.encaisse.identity.UserRights.Decided;
import org.encaisse.identity.signin.OpenSessions;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Right;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.Rights;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rights through the interface: what there is, who has it, and giving or taking one. */
@RestController
@RequestMapping("/api/v1")
@IdentityRight.Needed(IdentityRight.USERS)
class RightsResource {

    private final People people;
    private final Rights rights;
    private final UserRights decided;
    private final OpenSessions sessions;

    RightsResource(People people, Rights rights, UserRights decided, OpenSessions sessions) {
        this.people = people;
        this.rights = rights;
        this.decided = decided;
        this.sessions = sessions;
    }

    /** @param usual the roles that have it; @param possible those that may be given it */
    record Described(String right, String name, List<String> usual, List<String> possible) {}

    /** Every right of the house. */
    @GetMapping("/rights")
    Slice<Described> all(Ui ui) {
        return new Slice<>(
                rights.all().stream()
                        .map(right -> new Described(
                                right.code(),
                                ui.t(right.key()),
                                right.holders().usual().stream().map(Role::code).toList(),
                                right.holders().possible().stream()
                                        .map(Role::code)
                                        .toList()))
                        .toList(),
                null);
    }

    /** One person and one right; who decided and when, where it is not what the roles say. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Held(
            String right,
            boolean has,
            boolean usual,
            @Nullable String by,
            @Nullable Instant at) {}

    /** What a person's roles may have at all; the person by e-mail address or name. */
    @GetMapping("/users/{person}/rights")
    Slice<Held> of(@PathVariable String person) {
        Person known = named(person);
        Map<String, Decided> kept = decided.of(known.userId());
        return new Slice<>(
                rights.all().stream()
                        .filter(right -> right.holders().possible(known.roles()))
                        .map(right -> held(right, known, kept.get(right.code())))
                        .toList(),
                null);
    }

    record Wanted(@Nullable Boolean has) {}

    /** {@code {"has": false}} takes it, {@code true} gives it within what the roles allow; no value leaves it to the roles again. */
    @PutMapping("/users/{person}/rights/{right}")
    Held decide(@PathVariable String person, @PathVariable String right, @RequestBody Wanted body, SignedIn me) {
        Person known = named(person);
        Right asked = rights.byCode(right).orElseThrow(() -> new Refused(IdentityRefusal.UNKNOWN_RIGHT, right));
        boolean has = body.has() == null ? asked.holders().usual(known.roles()) : body.has();
        decided.decide(known.userId(), asked, has, me.actor());
        sessions.renew(me.tenant(), known.userId());
        return held(asked, known, decided.of(known.userId()).get(asked.code()));
    }

    private static Held held(Right right, Person person, @Nullable Decided kept) {
        boolean usual = right.holders().usual(person.roles());
        return kept == null
                ? new Held(right.code(), usual, usual, null, null)
                : new Held(right.code(), kept.given(), usual, kept.by(), kept.at());
    }

    private Person named(String person) {
        return people.named(person).orElseThrow(() -> new Refused(IdentityRefusal.UNKNOWN_PERSON, person));
    }
}
