package org.encaisse.identity;

import org.encaisse.kernel.outcome.Refusal;

/** Why something about the desk and its people is refused. */
public enum IdentityRefusal implements Refusal {
    /** No such structure in this organisation. */
    UNKNOWN_STRUCTURE(Kind.MISSING),
    /** A structure's code is made of capitals, figures, dot, dash and underscore. */
    BAD_STRUCTURE_CODE(Kind.RULE),
    /** Another structure has this code. */
    STRUCTURE_CODE_TAKEN(Kind.CONFLICT),
    /** No such person in this organisation. */
    UNKNOWN_PERSON(Kind.MISSING),
    /** Another person of this organisation has this e-mail address. */
    EMAIL_TAKEN(Kind.CONFLICT),
    /** Not an e-mail address. */
    BAD_EMAIL(Kind.RULE),
    /** A password has 12 characters at least and 200 at most. */
    BAD_PASSWORD(Kind.RULE),
    /** A person needs one role at least. */
    NO_ROLE(Kind.RULE),
    /** Somebody must remain administrator. */
    LAST_ADMINISTRATOR(Kind.RULE),
    /** No such right. */
    UNKNOWN_RIGHT(Kind.MISSING),
    /** None of the person's roles may have this right. */
    RIGHT_BEYOND_ROLE(Kind.RULE),
    /** A name is missing. */
    NAME_MISSING(Kind.RULE),
    /** Not a time zone such as Africa/Dakar. */
    UNKNOWN_TIME_ZONE(Kind.RULE),
    /** No calendar of public holidays for this country. */
    UNKNOWN_CALENDAR(Kind.RULE),
    /** The first organisation has been opened already. */
    ALREADY_OPENED(Kind.FORBIDDEN),
    /** No such token. */
    UNKNOWN_TOKEN(Kind.MISSING),
    /** A token is made with e-mail and password, never by another token. */
    TOKEN_NEEDS_PASSWORD(Kind.FORBIDDEN),
    /** No such absence. */
    UNKNOWN_ABSENCE(Kind.MISSING),
    /** Everybody records his own absences, the manager those of others. */
    NOT_YOUR_ABSENCE(Kind.FORBIDDEN),
    /** The absence would end before it starts. */
    ABSENCE_ENDS_BEFORE_IT_STARTS(Kind.RULE),
    /** An absence of those days is recorded already. */
    ABSENT_ALREADY(Kind.CONFLICT),
    /** The substitute is the person himself, or away on one of those days. */
    SUBSTITUTE_IS_AWAY(Kind.RULE),
    /** The Idempotency-Key was used with another request. */
    KEY_OF_ANOTHER_REQUEST(Kind.CONFLICT),
    /** More than four megabytes under an Idempotency-Key. */
    BODY_TOO_LARGE(Kind.SYNTAX),
    /** The first request with this Idempotency-Key is still being worked on. */
    KEY_STILL_AT_WORK(Kind.CONFLICT);

    private final Kind kind;

    IdentityRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return Refusal.code("identity", this);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
