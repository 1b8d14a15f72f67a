package org.encaisse.post;

import org.encaisse.kernel.outcome.Refusal;

/** Why a letter is not printed, not posted, or its receipt not noted. */
public enum PaperRefusal implements Refusal {
    /** No letter of that choice waits to be printed. */
    NOTHING_TO_PRINT(Kind.RULE),
    /** All sending is stopped: nothing is printed either. */
    STOPPED(Kind.CONFLICT),
    /** No such batch. */
    UNKNOWN_BATCH(Kind.MISSING),
    /** The file is still being made. */
    FILE_NOT_READY(Kind.CONFLICT),
    /** Only a letter that is printed is posted. */
    NOT_PRINTED(Kind.CONFLICT),
    /** A letter cannot have been posted in the future, nor before it was decided. */
    POSTING_DATE(Kind.RULE),
    /** A registered number of letters and digits only, of 8 to 30 of them. */
    REGISTERED_NUMBER(Kind.RULE),
    /** More numbers were pasted than registered letters wait for one. */
    TOO_MANY_NUMBERS(Kind.RULE),
    /** No registered letter of this batch has that account. */
    NUMBER_FOR_NOBODY(Kind.RULE),
    /** Another letter has that number. */
    REGISTERED_NUMBER_TAKEN(Kind.CONFLICT),
    /** What was not posted does not come back. */
    NOT_POSTED(Kind.CONFLICT),
    /** An ordinary letter has no receipt: it comes back for the wrong address, or not at all. */
    NO_RECEIPT(Kind.RULE),
    /** It is noted already what became of it. */
    RECEIPT_THERE(Kind.CONFLICT),
    /** A receipt cannot be from the future, nor from before the posting. */
    RECEIPT_DATE(Kind.RULE),
    /** A note is of 500 letters at most. */
    RECEIPT_NOTE(Kind.RULE),
    /** No such outcome of a registered letter. */
    UNKNOWN_OUTCOME(Kind.SYNTAX);

    private final Kind kind;

    PaperRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return Refusal.code("correspondence", this);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
