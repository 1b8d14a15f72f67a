package org.encaisse.dunning.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.dunning.scenario.Channel;
import org.encaisse.dunning.scenario.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A step already taken on a due date and never taken back.
 *
 * @param cycle which time round, for a step that recurs; else 1
 * @param offset about how many days after the due date the step lay, to find the equivalent level of another scenario
 * @param postponedUntil a person put the proposal off to that day
 * @param message the message it left with; null for a task, or before anybody ticked it
 */
public record PastAction(
        UUID openItemId,
        String scenarioCode,
        String stepCode,
        int cycle,
        int offset,
        Stage stage,
        Channel channel,
        ActionState state,
        LocalDate decidedOn,
        @Nullable LocalDate doneOn,
        @Nullable UUID message,
        @Nullable LocalDate postponedUntil) {

    public PastAction(
            UUID openItemId,
            String scenarioCode,
            String stepCode,
            int cycle,
            int offset,
            Stage stage,
            Channel channel,
            ActionState state,
            LocalDate decidedOn,
            @Nullable LocalDate doneOn,
            @Nullable UUID message) {
        this(
                openItemId,
                scenarioCode,
                stepCode,
                cycle,
                offset,
                stage,
                channel,
                state,
                decidedOn,
                doneOn,
                message,
                null);
    }

    /** A step decided and done on the same day, as a simulation has it. */
    public static PastAction doneAtOnce(Decision.Act act, LocalDate on) {
        return new PastAction(
                act.item().openItemId(),
                act.scenario().code(),
                act.step().code(),
                act.cycle(),
                act.offset(),
                act.step().stage(),
                act.step().channel(),
                ActionState.DONE,
                on,
                on,
                null);
    }

    /** The same step, done on that day. */
    public PastAction done(LocalDate on) {
        return new PastAction(
                openItemId,
                scenarioCode,
                stepCode,
                cycle,
                offset,
                stage,
                channel,
                ActionState.DONE,
                decidedOn,
                on,
                message);
    }

    public boolean isDone() {
        return state == ActionState.DONE;
    }

    /** Left, or leaves, as a message; a letter that a person writes by himself is a task. */
    boolean isMessage() {
        return channel == Channel.EMAIL || message != null;
    }

    boolean isUndeliveredMail() {
        return state == ActionState.FAILED && channel == Channel.EMAIL;
    }

    /** When it was done; until then, when it was decided. */
    LocalDate on() {
        return doneOn == null ? decidedOn : doneOn;
    }

    /** The day the customer heard, or will hear, from us; null while a person has not done it. */
    @Nullable
    LocalDate contactOn() {
        return switch (state) {
            case DONE -> channel == Channel.INTERNAL ? null : on();
            case RESERVED -> isMessage() ? decidedOn : null;
            case PROPOSED, FAILED, REFUSED -> null;
        };
    }
}
