package org.encaisse.platform.web;

import org.encaisse.kernel.outcome.Refusal;

/** What the edge itself refuses, before any rule of the trade is asked. */
public enum WebRefusal implements Refusal {
    BAD_REQUEST(Kind.SYNTAX),
    NOT_READABLE(Kind.SYNTAX),
    /** A body that is no JSON: its line and column. */
    NO_JSON(Kind.SYNTAX),
    /** A word in a body that means nothing there: the word, and those that do. */
    UNKNOWN_FIELD(Kind.SYNTAX),
    /** A field whose value is of another kind than it takes. */
    FIELD_NOT_READABLE(Kind.SYNTAX),
    INVALID(Kind.SYNTAX),
    /** The character 0, which no text of the database can hold. */
    UNWRITABLE_TEXT(Kind.SYNTAX),
    TOO_LARGE(Kind.SYNTAX),
    METHOD_NOT_ALLOWED(Kind.SYNTAX),
    SIGN_IN_FIRST(Kind.FORBIDDEN),
    FORBIDDEN(Kind.FORBIDDEN),
    TOO_MANY(Kind.RULE),
    /** An act dated on a day that has not come. */
    DAY_NOT_COME(Kind.RULE),
    NOT_FOUND(Kind.MISSING),
    UNEXPECTED(Kind.RULE);

    private final Kind kind;

    WebRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return Refusal.code("web", this);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
