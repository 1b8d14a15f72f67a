package org.encaisse.casefile.note;

import org.encaisse.kernel.outcome.Refusal;

/** Why a note is not written. */
public enum NoteRefusal implements Refusal {
    /** A note has 1 to 4 000 characters. */
    NOTE_LENGTH;

    @Override
    public String code() {
        return Refusal.code("casefile", this);
    }
}
