package org.encaisse.correspondence;

import org.encaisse.kernel.outcome.Refusal;

/** Why something is not written or not sent. */
public enum CorrespondenceRefusal implements Refusal {
    /** No template of this code in this language. */
    UNKNOWN_TEMPLATE(Kind.MISSING),
    /** The template asks for something that does not exist. */
    UNKNOWN_VARIABLE(Kind.RULE),
    /** The template asks for something that this customer does not have. */
    EMPTY_VARIABLE(Kind.RULE),
    /** A tag that would print without protection: three braces, or an ampersand. */
    RAW_TAG(Kind.RULE),
    /** A tag that would bring in another file, or change what a tag looks like. */
    FORBIDDEN_TAG(Kind.RULE),
    /** A tag that is not closed, or closed twice. */
    BROKEN_TEMPLATE(Kind.RULE),
    /** A character that cannot be printed, or that turns the reading of others around. */
    FORBIDDEN_CHARACTER(Kind.RULE),
    /** What stands for many lines, too many times. */
    TOO_OFTEN(Kind.RULE),
    /** Longer than a letter. */
    TOO_LONG(Kind.RULE),
    /** The text names FCFA, the customer owes in something else. */
    WRONG_CURRENCY(Kind.RULE),
    /** No version of this number. */
    UNKNOWN_VERSION(Kind.MISSING),
    /** A template without a text, or without a subject. */
    EMPTY_TEMPLATE(Kind.RULE),
    /** No such state of a message. */
    UNKNOWN_STATE(Kind.SYNTAX),
    /** No such way of a message. */
    UNKNOWN_CHANNEL(Kind.SYNTAX),
    /** No such message. */
    UNKNOWN_MESSAGE(Kind.MISSING),
    /** Only an ambiguous message is decided by a person. */
    NOT_AMBIGUOUS(Kind.CONFLICT),
    /** Only a failed message is tried again by hand. */
    NOT_FAILED(Kind.CONFLICT),
    /** Somebody published another text while this one was written. */
    PUBLISHED_SINCE(Kind.CONFLICT),
    /** Only what still waits is taken back: this has left, or will not. */
    NOT_WAITING(Kind.CONFLICT),
    /** Nothing was handed over yet. */
    NOTHING_ARCHIVED(Kind.MISSING),
    /** Not an address of the web, or one that must never be called. */
    SMS_ADDRESS(Kind.RULE),
    /** Not the name of a header. */
    SMS_HEADER(Kind.RULE),
    /** What is posted must say to whom and what. */
    SMS_BODY(Kind.RULE),
    /** The provider wants a secret, of plain letters and signs. */
    SMS_SECRET(Kind.RULE),
    /** Longer than three text messages in a row. */
    SMS_TOO_LONG(Kind.RULE),
    /** A demonstration never writes by a real mail server. */
    DEMONSTRATION_MAILS_NOBODY(Kind.FORBIDDEN);

    private final Kind kind;

    CorrespondenceRefusal(Kind kind) {
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
