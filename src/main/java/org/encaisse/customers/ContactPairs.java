package org.encaisse.customers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Who, among the contacts said, is somebody we know: so that what was checked of him, and the calls to him, stay his. */
final class ContactPairs {

    private static final List<BiPredicate<Contact, ContactEntry>> SAME = List.of(
            (known, said) -> sameName(known, said) && Objects.equals(known.email(), said.email()),
            (known, said) -> known.email() != null && known.email().equalsIgnoreCase(said.email()),
            ContactPairs::sameName);

    private ContactPairs() {}

    /** @param known null for somebody new */
    record Pair(@Nullable Contact known, ContactEntry said) {}

    /** One pair per contact said, in that order; what he did not say of when to call him stays as it was. */
    static List<Pair> of(List<Contact> known, List<ContactEntry> said) {
        @Nullable Contact[] found = new @Nullable Contact[said.size()];
        List<Contact> left = new ArrayList<>(known);
        for (BiPredicate<Contact, ContactEntry> same : SAME) {
            for (int i = 0; i < found.length; i++) {
                ContactEntry entry = said.get(i);
                if (found[i] == null) {
                    Contact one = left.stream()
                            .filter(each -> same.test(each, entry))
                            .findFirst()
                            .orElse(null);
                    found[i] = one;
                    left.remove(one);
                }
            }
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            pairs.add(new Pair(found[i], complete(found[i], said.get(i))));
        }
        return pairs;
    }

    /** Whether nothing new was said: the same people, in the same order, with the same data. */
    static boolean unchanged(List<Contact> known, List<Pair> pairs) {
        return known.equals(pairs.stream().map(Pair::known).toList())
                && pairs.stream()
                        .allMatch(pair -> pair.known() != null
                                && CustomerRules.entryOf(pair.known()).equals(pair.said()));
    }

    private static ContactEntry complete(@Nullable Contact known, ContactEntry said) {
        if (said.preferences() != null) {
            return said;
        }
        return said.withPreferences(known == null ? ContactPreferences.NONE : known.preferences());
    }

    private static boolean sameName(Contact known, ContactEntry said) {
        return known.name().equalsIgnoreCase(said.name());
    }
}
