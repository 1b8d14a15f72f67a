package org.encaisse.casefile.web;

import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.casefile.AgendaRight;
import org.encaisse.casefile.agenda.AgendaFilter;
import org.encaisse.identity.IdentityRight;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/**
 * What the address of « Ma journée » says.
 *
 * @param collector {@code me}, {@code all} or a person's id; empty: a collector's own day, everybody's for whoever supervises
 * @param due empty for all that is due, {@code late}, {@code today}, {@code week}, or {@code day} for the day {@code on} alone
 * @param on up to which day; today without it
 */
record AgendaView(String collector, String due, @Nullable LocalDate on, String kind, String structure, String segment) {

    static final String MINE = "me";
    static final String ALL = "all";

    /** Sales, whom a note called, find what was given to them; the others' days are none of theirs. */
    static boolean seesOthers(Ui ui) {
        return ui.may(AgendaRight.READ);
    }

    String whose(Ui ui) {
        if (!seesOthers(ui)) {
            return MINE;
        }
        return collector.isEmpty() ? (ui.may(IdentityRight.TEAM) ? ALL : MINE) : collector;
    }

    @Nullable
    UUID collectorId(Ui ui) {
        return switch (whose(ui)) {
            case ALL -> null;
            case MINE -> ui.person() == null ? null : ui.person().userId();
            default -> uuid(collector);
        };
    }

    AgendaFilter filter(Ui ui) {
        LocalDate today = ui.today();
        LocalDate day = on == null ? today : on;
        AgendaFilter all = AgendaFilter.of(today, collectorId(ui))
                .ofKind(kind.isEmpty() ? null : kind)
                .in(structure.isEmpty() ? null : uuid(structure), segment.isEmpty() ? null : segment);
        return switch (due) {
            case "late" -> all.due(null, today.minusDays(1));
            case "today" -> all.due(today, today);
            case "week" -> all.due(null, today.plusDays(7));
            case "day" -> all.due(day, day);
            default -> all.due(null, day);
        };
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0); // nobody: a list without lines
        }
    }
}
