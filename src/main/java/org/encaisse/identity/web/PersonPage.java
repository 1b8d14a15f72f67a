package org.encaisse.identity.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.encaisse.identity.NewPerson;
import org.encaisse.identity.Person;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.Option;
import org.jspecify.annotations.Nullable;

/** One person's form. */
public record PersonPage(
        @Nullable UUID id,
        String name,
        String email,
        String telephone,
        Set<Role> has,
        String language,
        boolean disabled,
        String refusal) {

    static PersonPage blank(String language) {
        return new PersonPage(null, "", "", "", Set.of(), language, false, "");
    }

    static PersonPage of(Person person) {
        String telephone = person.telephone();
        return new PersonPage(
                person.userId(),
                person.displayName(),
                person.email(),
                telephone == null ? "" : telephone,
                person.roles(),
                person.language(),
                person.disabled(),
                "");
    }

    static PersonPage again(@Nullable UUID id, NewPerson filled, String refusal) {
        String telephone = filled.telephone();
        return new PersonPage(
                id,
                filled.displayName(),
                filled.email(),
                telephone == null ? "" : telephone,
                filled.roles(),
                filled.language(),
                false,
                refusal);
    }

    public String action() {
        return id == null ? "/settings/users" : "/settings/users/" + id;
    }

    public boolean isNew() {
        return id == null;
    }

    public List<Role> roles() {
        return Arrays.asList(Role.values());
    }

    public List<Option> languages() {
        return Options.LANGUAGES;
    }
}
