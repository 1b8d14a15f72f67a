package org.encaisse.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The menu has parts, in the order of a day's work: one's own day, what we say to debtors, what they owe, the house. */
public enum NavPart {
    DAY(0),
    REMINDERS(30),
    ACCOUNTS(40),
    HOUSE(60);

    private final int from;

    NavPart(int from) {
        this.from = from;
    }

    /** @param order as in {@link NavEntry#order()} */
    static NavPart of(int order) {
        NavPart found = DAY;
        for (NavPart part : values()) {
            found = order >= part.from ? part : found;
        }
        return found;
    }

    /** The message key of its heading. */
    public String key() {
        return "kit.menu." + name().toLowerCase(Locale.ROOT);
    }

    /** A part with its lines; parts without any are left out. */
    public record Group(NavPart part, List<NavEntry> entries) {

        static List<Group> of(List<NavEntry> menu) {
            List<Group> groups = new ArrayList<>();
            for (NavPart part : values()) {
                List<NavEntry> entries = menu.stream()
                        .filter(entry -> NavPart.of(entry.order()) == part)
                        .toList();
                if (!entries.isEmpty()) {
                    groups.add(new Group(part, entries));
                }
            }
            return groups;
        }
    }
}
