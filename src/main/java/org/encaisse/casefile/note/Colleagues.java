package org.encaisse.casefile.note;

import java.util.List;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.springframework.stereotype.Component;

/** Whom a note can call in, and by which words. */
@Component
public class Colleagues {

    private final People people;

    Colleagues(People people) {
        this.people = people;
    }

    /**
     * Somebody who can be called.
     *
     * @param handle what calls them in a note: {@code @Awa Diagne}; {@code @awa.diagne} where the name alone is not clear
     */
    public record Colleague(String name, String handle) {}

    /** In order of name. */
    public List<Colleague> all() {
        List<Person> known = people.all();
        return known.stream()
                .filter(Mentions::mayBeCalled)
                .map(person -> new Colleague(person.displayName(), handle(person, known)))
                .toList();
    }

    private static String handle(Person person, List<Person> known) {
        String byName = "@" + person.displayName();
        return Mentions.in(byName, known).equals(List.of(person))
                ? byName
                : "@" + person.email().substring(0, person.email().indexOf('@'));
    }
}
