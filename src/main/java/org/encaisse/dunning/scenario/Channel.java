package org.encaisse.dunning.scenario;

import org.encaisse.correspondence.MessageChannel;
import org.jspecify.annotations.Nullable;

/** How the customer is reached: in writing, which leaves as a message, or by a person, which is a task of the agenda. */
public enum Channel {
    EMAIL,
    CALL,
    LETTER,
    REGISTERED_LETTER,
    SMS,
    VISIT,
    /** A person goes through the account with the customer at a table. */
    MEETING,
    /** A file prepared inside the house. */
    INTERNAL;

    /** The message it is; null for what a person does. */
    public @Nullable MessageChannel message() {
        return switch (this) {
            case EMAIL -> MessageChannel.EMAIL;
            case LETTER -> MessageChannel.LETTER;
            case REGISTERED_LETTER -> MessageChannel.REGISTERED_LETTER;
            case SMS -> MessageChannel.SMS;
            case CALL, VISIT, MEETING, INTERNAL -> null;
        };
    }

    /** Where nothing is said: what is written is confirmed first, what is done is done by a person. */
    public Mode usualMode() {
        return switch (this) {
            case EMAIL, LETTER, REGISTERED_LETTER, SMS -> Mode.VALIDATE;
            case CALL, VISIT, MEETING, INTERNAL -> Mode.MANUAL;
        };
    }
}
