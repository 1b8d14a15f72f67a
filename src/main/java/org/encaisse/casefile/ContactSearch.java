package org.encaisse.casefile;

import java.util.List;

/**
 * Contributed as a bean by a room that asks for an address to be found: whoever finds it answers all who asked, and nobody asks
 * twice.
 *
 * @param taskKind the kind of the tasks that ask
 */
public record ContactSearch(String taskKind) {

    /** For a query of open tasks. */
    public static String[] kinds(List<ContactSearch> searches) {
        return searches.stream().map(ContactSearch::taskKind).toArray(String[]::new);
    }
}
