package org.encaisse.post;

import java.time.Instant;
import java.util.UUID;
import org.encaisse.correspondence.MessageChannel;
import org.jspecify.annotations.Nullable;

/**
 * One file for the printer.
 *
 * @param entityId the structure that was chosen; null for all, as with collector and channel
 * @param evenly printed on both sides: each letter begins on a new sheet
 * @param done letters that are in the file so far
 * @param pages null until the file is there
 * @param posted how many of them are posted
 * @param withdrawn how many were no longer due when they should have been posted
 */
public record PrintBatch(
        UUID batchId,
        @Nullable UUID entityId,
        @Nullable UUID collectorId,
        @Nullable MessageChannel channel,
        boolean evenly,
        String language,
        int letters,
        int done,
        @Nullable Integer pages,
        State state,
        String madeBy,
        Instant madeAt,
        int posted,
        int withdrawn) {

    /** How far the file is. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED
    }

    public boolean isReady() {
        return state == State.DONE;
    }

    /** Nothing of it is left to be posted. */
    public boolean isOver() {
        return posted + withdrawn >= letters;
    }

    public boolean isUnderWay() {
        return state == State.QUEUED || state == State.RUNNING;
    }
}
