package org.encaisse.exchange;

import org.encaisse.kernel.outcome.Refusal;

/** Why a file, its mapping or one of its lines is refused. */
public enum ExchangeRefusal implements Refusal {
    /** No such import here. */
    MISSING,
    UNKNOWN_KIND,
    NO_FILE,
    /** The mapping is not the JSON it should be. */
    MAPPING_NOT_READABLE,
    /** The mapping names a field that this kind of file does not have. */
    UNKNOWN_FIELD,
    /** The mapping names a column that the file does not have. */
    UNKNOWN_COLUMN,
    /** A column that this kind of file must have was neither recognised nor named. */
    COLUMN_NEEDED,
    /** All dates read as day/month and as month/day: a person must say which. */
    DATE_ORDER_NEEDED,
    /** All amounts read with a comma and with a point before the decimals: a person must say which. */
    DECIMAL_NEEDED,
    UNKNOWN_STRUCTURE,
    /** It runs, or it is over already. */
    NOT_WAITING,
    /** The file was brought too long ago, and is no longer there. */
    FILE_GONE,
    /** It failed several times for a reason that is in the log. */
    UNEXPECTED,
    /** Nothing in a cell that must be filled. */
    CELL_EMPTY,
    /** Longer than what is kept. */
    TEXT_TOO_LONG,
    /** More cells than columns: a separator inside of a text, most likely. */
    TOO_MANY_CELLS,
    AMOUNT_ZERO,
    AMOUNT_NOT_POSITIVE,
    DUE_BEFORE_ISSUE,
    IN_THE_FUTURE,
    UNKNOWN_DOCUMENT_KIND,
    UNKNOWN_LANGUAGE,
    UNKNOWN_COUNTRY,
    UNKNOWN_COLLECTOR;

    @Override
    public String code() {
        return Refusal.code("exchange", this);
    }

    @Override
    public Kind kind() {
        return switch (this) {
            case MISSING -> Kind.MISSING;
            case UNKNOWN_KIND, NO_FILE, MAPPING_NOT_READABLE -> Kind.SYNTAX;
            case NOT_WAITING, FILE_GONE -> Kind.CONFLICT;
            default -> Kind.RULE;
        };
    }
}
