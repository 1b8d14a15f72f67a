package org.encaisse.customers;

import org.encaisse.kernel.outcome.Refusal;

/** Why something said of a customer is refused. */
public enum CustomerRefusal implements Refusal {
    /** No such customer here. */
    MISSING,
    /** Two legal entities have a customer of this code: say which. */
    CONFLICT,
    CODE_EMPTY,
    CODE_TOO_LONG,
    NAME_EMPTY,
    NAME_TOO_LONG,
    /** Neither fr nor en. */
    LANGUAGE_UNKNOWN,
    /** Not a two-letter country. */
    COUNTRY_UNKNOWN,
    EMAIL_MALFORMED,
    SECTOR_TOO_LONG,
    /** Not a telephone number at all. */
    TELEPHONE_MALFORMED,
    TELEPHONE_TOO_SHORT,
    TELEPHONE_TOO_LONG,
    /** The country code after the plus is nobody's. */
    TELEPHONE_COUNTRY_UNKNOWN,
    /** The right length, and yet no operator of that country has such numbers. */
    TELEPHONE_UNASSIGNED,
    /** No such contact here. */
    CONTACT_MISSING,
    /** The contact has no such datum. */
    DATUM_MISSING,
    /** No such review rule. */
    RULE_MISSING,
    /** No such datum of a contact. */
    DATUM_UNKNOWN,
    /** One hour without the other, or the end before the beginning. */
    CALL_HOURS_MALFORMED,
    /** No such way to reach somebody. */
    CHANNEL_UNKNOWN,
    /** A review is due every 1 to 60 months. */
    REVIEW_MONTHS,
    /** One of latitude and longitude without the other, or outside the globe. */
    PLACE_MALFORMED,
    /** No such role of a contact. */
    ROLE_UNKNOWN,
    /** No such legal entity. */
    ENTITY_UNKNOWN,
    /** No such user to chase it. */
    COLLECTOR_UNKNOWN,
    /** The same code stands on an earlier line of the file. */
    CODE_TWICE,
    /** A place in a list that no list gave. */
    CURSOR_MALFORMED;

    @Override
    public String code() {
        return Refusal.code("customer", this);
    }

    @Override
    public Kind kind() {
        return switch (this) {
            case MISSING, CONTACT_MISSING, RULE_MISSING -> Kind.MISSING;
            case CONFLICT -> Kind.CONFLICT;
            case CURSOR_MALFORMED, DATUM_UNKNOWN -> Kind.SYNTAX;
            default -> Kind.RULE;
        };
    }
}
