package org.encaisse.dunning.scenario;

import org.encaisse.kernel.calendar.Days;
import org.jspecify.annotations.Nullable;

/**
 * One step (étape) of a scenario.
 *
 * @param template what is written, for an e-mail; the script or letter a person uses, for a task
 * @param tone 0 courteous · 1 reminder · 2 firm · 3 pressing · 4 formal
 * @param sameCycle follows the step before it closely: the days of peace between two contacts do not apply
 * @param recurs belongs to the cycle: taken again and again until the steps after it are reached
 * @param within calendar days a person has to do it; 0 for the day itself
 * @param deadline how long the message gives the customer to pay; the next step waits until it is over
 */
public record Step(
        String code,
        Stage stage,
        Timing timing,
        Channel channel,
        Mode mode,
        @Nullable String template,
        int tone,
        Conditions conditions,
        boolean enabled,
        boolean sameCycle,
        boolean recurs,
        int within,
        @Nullable Days deadline) {

    /** What announces a suspension: written when the direction has decided, and only then. */
    public static final String NOTICE_OF_SUSPENSION = "F6";

    /** Leaves as a message; everything else a person does, the notice of a suspension included. */
    public boolean isMessage() {
        return channel.message() != null
                && mode != Mode.MANUAL
                && (channel == Channel.EMAIL || !NOTICE_OF_SUSPENSION.equals(template));
    }

    public Step switched(boolean on) {
        return new Step(
                code,
                stage,
                timing,
                channel,
                mode,
                template,
                tone,
                conditions,
                on,
                sameCycle,
                recurs,
                within,
                deadline);
    }
}
