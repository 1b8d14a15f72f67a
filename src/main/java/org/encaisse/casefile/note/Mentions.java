package org.encaisse.casefile.note;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.encaisse.identity.Person;
import org.encaisse.kernel.tenant.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who is called in by a note: {@code @Awa Diagne}, or {@code @awa.diagne} by what stands before the at sign of her address.
 * Capitals and accents do not matter. Nobody is meant by half a name, nor by the at sign within an address.
 */
final class Mentions {

    /** An at sign that begins a word. */
    private static final Pattern AT = Pattern.compile("(?<![\\p{L}\\p{N}._%+-])@(?=[\\p{L}\\p{N}])");

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private Mentions() {}

    /** Each once, in the order in which they are called. */
    static List<Person> in(String text, List<Person> people) {
        List<Person> called = new ArrayList<>();
        String plain = plain(text);
        Matcher at = AT.matcher(plain);
        while (at.find()) {
            Person meant = meant(plain.substring(at.end()), people);
            if (meant != null && !called.contains(meant)) {
                called.add(meant);
            }
        }
        return called;
    }

    /** Whoever may read a debtor's file: a courier's page shows errands only. */
    static boolean mayBeCalled(Person person) {
        return !person.disabled() && person.roles().stream().anyMatch(role -> role != Role.COURIER);
    }

    /** The longest name wins: with an Awa Diagne and an Awa Diagne Fall, both can be called. Nobody when two have it. */
    private static @Nullable Person meant(String words, List<Person> people) {
        Person best = null;
        int length = 0;
        boolean twice = false;
        for (Person person : people) {
            if (!mayBeCalled(person)) {
                continue;
            }
            int found = Math.max(
                    begins(words, plain(person.displayName())),
                    begins(
                            words,
                            plain(person.email().substring(0, person.email().indexOf('@')))));
            if (found > length) {
                best = person;
                length = found;
                twice = false;
            } else if (found == length && found > 0) {
                twice = true;
            }
        }
        return twice ? null : best;
    }

    /** How long the name is with which the words begin; 0 when they do not, or go on without an end of word. */
    private static int begins(String words, String name) {
        if (name.isEmpty() || !words.startsWith(name)) {
            return 0;
        }
        return words.length() == name.length() || !Character.isLetterOrDigit(words.charAt(name.length()))
                ? name.length()
                : 0;
    }

    private static String plain(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
