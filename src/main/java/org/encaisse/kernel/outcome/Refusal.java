package org.encaisse.kernel.outcome;

import java.util.Locale;

/**
 * A named reason for which something is refused. Its message is {@code refusal.<code>} in the message files, so that
 * pages and the interface say the same thing in the reader's language.
 */
public interface Refusal {

    /** The stable name, such as {@code money.finer-than-currency}. */
    String code();

    default Kind kind() {
        return Kind.RULE;
    }

    /** What sort of refusal it is to a caller from outside. */
    enum Kind {
        /** The request itself cannot be read (400). */
        SYNTAX,
        /** The person may not do this (403). */
        FORBIDDEN,
        /** There is no such thing, or it is someone else's (404). */
        MISSING,
        /** Something else is already there (409). */
        CONFLICT,
        /** A rule of the trade says no (422). */
        RULE
    }

    static String code(String noun, Enum<?> refusal) {
        return noun + "." + refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
