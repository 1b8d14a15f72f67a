package org.encaisse.correspondence;

import java.util.Locale;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Tone;

/** Where a message stands on its way out. */
public enum MessageState {
    /** Waits for its turn. */
    RESERVED,
    /** A letter, written and archived: waits to be printed. */
    WRITTEN,
    /** A letter on paper, or in a file for the printer: waits to be posted. */
    PRINTED,
    /** Handed over at this moment: its content is archived, no answer has come yet. */
    SENDING,
    /** The server has it; a letter is posted. */
    SENT,
    /** Will not leave: refused for good, or it could not be written. The reason says which. */
    FAILED,
    /** The server went silent while it had the content: perhaps it arrived. Only a person may decide. */
    AMBIGUOUS,
    /** It came back. */
    BOUNCED,
    /** No longer due when its turn came: paid, suspended, withdrawn. */
    DROPPED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static MessageState parse(String code) {
        return valueOf(code.strip().toUpperCase(Locale.ROOT));
    }

    /** As people name it in an address; anything else is refused. */
    public static MessageState named(String code) {
        try {
            return parse(code);
        } catch (IllegalArgumentException e) {
            throw new Refused(CorrespondenceRefusal.UNKNOWN_STATE, code);
        }
    }

    /** How a page colours it. */
    public Tone tone() {
        return switch (this) {
            case RESERVED -> Tone.NEUTRAL;
            case WRITTEN, PRINTED, SENDING -> Tone.INFO;
            case SENT -> Tone.GOOD;
            case FAILED, BOUNCED -> Tone.BAD;
            case AMBIGUOUS -> Tone.WARN;
            case DROPPED -> Tone.NOTICE;
        };
    }
}
