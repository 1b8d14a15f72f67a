package org.encaisse.correspondence.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.encaisse.correspondence.Signature;
import org.encaisse.identity.Person;

/**
 * A person's own signature.
 *
 * @param set what he set
 * @param signs what letters end with
 */
public record SignaturePage(Person person, Signature set, Signature signs) {

    public List<String> lines(String language) {
        return Stream.of(signs.name(), signs.title(language), signs.telephone(), signs.email())
                .filter(Objects::nonNull)
                .toList();
    }

    public String titleFr() {
        return Objects.requireNonNullElse(set.titleFr(), "");
    }

    public String titleEn() {
        return Objects.requireNonNullElse(set.titleEn(), "");
    }

    public String telephone() {
        return Objects.requireNonNullElse(set.telephone(), "");
    }

    public String email() {
        return Objects.requireNonNullElse(set.email(), "");
    }

    public String ownTelephone() {
        return Objects.requireNonNullElse(person.telephone(), "");
    }
}
