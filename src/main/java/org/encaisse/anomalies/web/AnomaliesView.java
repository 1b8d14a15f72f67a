package org.encaisse.anomalies.web;

import java.time.Instant;
import java.util.UUID;
import org.encaisse.anomalies.AnomalyFilter;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/**
 * What the address of « État des anomalies » says.
 *
 * @param state empty for those that stand, {@code cured} for the others
 * @param collector {@code me}, or a person's id; empty for everybody's
 * @param since empty, {@code today}, {@code week} (met first within seven days), {@code over-week}, {@code over-month}
 */
record AnomaliesView(String state, String kind, String structure, String collector, String since) {

    boolean isOpen() {
        return !state.equals("cured");
    }

    AnomalyFilter filter(Ui ui) {
        return new AnomalyFilter(
                isOpen(),
                kind.isEmpty() ? null : kind,
                structure.isEmpty() ? null : uuid(structure),
                whose(ui),
                switch (since) {
                    case "today" -> daysAgo(0, ui);
                    case "week" -> daysAgo(7, ui);
                    default -> null;
                },
                switch (since) {
                    case "over-week" -> daysAgo(7, ui);
                    case "over-month" -> daysAgo(30, ui);
                    default -> null;
                });
    }

    private @Nullable UUID whose(Ui ui) {
        if (collector.equals("me")) {
            return ui.person() == null ? null : ui.person().userId();
        }
        return collector.isEmpty() ? null : uuid(collector);
    }

    private static Instant daysAgo(int days, Ui ui) {
        return ui.today().minusDays(days).atStartOfDay(ui.zone()).toInstant();
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0); // nobody: a list without lines
        }
    }
}
