package org.encaisse.shell.web;

import java.util.List;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** What was found for these words, by kind of thing. */
public record SearchPage(String query, List<Group> groups) {

    /** The customers, the invoices. */
    public record Group(String title, List<Found> found) {}

    /**
     * One thing found.
     *
     * @param exact whether its code or number is exactly what was typed
     */
    public record Found(String href, String title, String detail, boolean exact) {}

    public boolean nothing() {
        return groups.stream().allMatch(group -> group.found().isEmpty());
    }

    /** For what; nothing yet when too little was typed to look for. */
    public String lead(Ui ui) {
        return asked() ? ui.t("shell.search.lead", query) : "";
    }

    public boolean asked() {
        return query.length() >= 2;
    }

    /** The address of the one thing that can be meant: the only one found, or the only exact one. */
    public @Nullable String only() {
        List<Found> all =
                groups.stream().flatMap(group -> group.found().stream()).toList();
        List<Found> exact = all.stream().filter(Found::exact).toList();
        if (all.size() == 1) {
            return all.getFirst().href();
        }
        return exact.size() == 1 ? exact.getFirst().href() : null;
    }
}
