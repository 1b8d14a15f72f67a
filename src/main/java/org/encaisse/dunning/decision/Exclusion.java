package org.encaisse.dunning.decision;

/** Why a due date is not chased at all. */
public enum Exclusion {
    /** Nothing is owed any more. */
    SETTLED,
    /** Settled, and thanked for. */
    THANKED,
    /** A credit note: we owe it. */
    CREDIT,
    /** « Aucune relance ». */
    NO_DUNNING,
    /** No scenario is assigned. */
    NO_SCENARIO,
    /** Money or a credit note that waits to be allocated covers it. */
    MONEY_PENDING,
    /** Too little to write for. */
    BELOW_MINIMUM,
    /** The step is an e-mail and nobody knows an address. */
    NO_EMAIL,
    /** The step is a letter and nobody knows a complete postal address, nor an e-mail that may replace it. */
    NO_ADDRESS,
    /** The step is a text message and nobody knows a mobile number, nor an e-mail that may replace it. */
    NO_MOBILE,
    /** A paper that the scenario demands before the first reminder is not in the file. */
    DOCUMENT_MISSING,
    /** The last message did not arrive. */
    UNDELIVERED;

    /** Nothing leads to the customer. */
    public boolean isUnreachable() {
        return this == NO_EMAIL || this == NO_ADDRESS || this == NO_MOBILE;
    }

    /** Something a person has to put right. */
    public boolean isAnomaly() {
        return switch (this) {
            case MONEY_PENDING, NO_EMAIL, NO_ADDRESS, NO_MOBILE, UNDELIVERED, DOCUMENT_MISSING, NO_SCENARIO -> true;
            case SETTLED, THANKED, CREDIT, NO_DUNNING, BELOW_MINIMUM -> false;
        };
    }
}
