package org.encaisse.casefile.agenda;

import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a structure looks at every week before it chases anybody (seed procedure, points 1, 2 and 4).
 *
 * @param code {@code contacts}, {@code balances}, {@code invoices}, {@code sorting}, {@code history}, or the manager's own
 * @param label what a point of the manager's own says; null for the known ones
 * @param weekday on which it is due; it stays until it is done or the week is over
 * @param blocks whether the reminders of the week wait until it is done (reference E1: N3 before N4)
 */
public record WeeklyPoint(String code, @Nullable String label, DayOfWeek weekday, boolean enabled, boolean blocks) {

    /** The usual Monday: contacts, balances, the invoices they are made of, due or not due, and what was said before. */
    public static final List<WeeklyPoint> USUAL =
            List.of(known("contacts"), known("balances"), known("invoices"), known("sorting"), known("history"));

    private static WeeklyPoint known(String code) {
        return new WeeklyPoint(code, null, DayOfWeek.MONDAY, true, false);
    }

    public boolean isKnown() {
        return label == null;
    }
}
