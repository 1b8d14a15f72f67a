package org.encaisse.escalation.web;

import java.time.LocalDate;
import java.util.List;
import org.encaisse.escalation.Suspension;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/**
 * The suspensions.
 *
 * @param asking customers whose scenario has come to the suspension and for whom none is proposed yet
 */
public record SuspensionsPage(
        List<Suspension> suspensions,
        @Nullable String next,
        boolean currentOnly,
        List<VisitsPage.Asking> asking,
        LocalDate today,
        boolean mayDecide) {

    public static Tone tone(Suspension suspension) {
        return switch (suspension.state()) {
            case "proposed" -> Tone.NOTICE;
            case "suspended" -> Tone.BAD;
            case "lifted" -> Tone.GOOD;
            default -> Tone.NEUTRAL;
        };
    }

    public static String state(Suspension suspension, Ui ui) {
        return ui.t("escalation.suspension.state." + suspension.state());
    }

    /** Why it was refused or lifted. */
    public static String answer(Suspension suspension, Ui ui) {
        if (suspension.liftedOn() != null) {
            return suspension.paid()
                    ? ui.t("escalation.suspension.lifted-paid", suspension.liftedOn())
                    : ui.t("escalation.suspension.lifted-why", suspension.liftedOn(), suspension.liftReason());
        }
        return suspension.answer() == null ? "" : suspension.answer();
    }

    public static boolean hasLetter(Suspension suspension) {
        return suspension.approved();
    }

    /** The day proposed, or today when it has passed. */
    public String from(Suspension suspension) {
        return (suspension.suspendedOn().isBefore(today) ? today : suspension.suspendedOn()).toString();
    }
}
