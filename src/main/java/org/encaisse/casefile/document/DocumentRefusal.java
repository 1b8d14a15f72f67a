package org.encaisse.casefile.document;

import org.encaisse.kernel.outcome.Refusal;

/** Why a paper is not taken into the file. */
public enum DocumentRefusal implements Refusal {
    /** No such document, or it is someone else's. */
    NO_SUCH_DOCUMENT(Kind.MISSING),
    /** Not one of the kinds of papers. */
    DOCUMENT_KIND_UNKNOWN(Kind.SYNTAX),
    /** No file was sent, or an empty one. */
    DOCUMENT_EMPTY(Kind.RULE),
    /** More than ten megabytes. */
    DOCUMENT_TOO_LARGE(Kind.RULE),
    /** By its content it is none of the types taken: PDF, image, Word or Excel without macros, text, e-mail. */
    DOCUMENT_TYPE_REFUSED(Kind.RULE),
    /** It was set aside before. */
    DOCUMENT_WITHDRAWN(Kind.CONFLICT);

    private final Kind kind;

    DocumentRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return Refusal.code("casefile", this);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
