package org.encaisse.reminders.campaign;

/** What the customers are told about (reference F13). */
public enum CampaignEvent {
    HOLIDAYS,
    CLOSING,
    /** Other bank details: what swindlers write too, so the text says to make sure by telephone. */
    BANK_DETAILS,
    AGREEMENT,
    COLLECTOR,
    OTHER;

    private static final String FRENCH =
            "Par sécurité, confirmez ce changement en nous appelant au numéro que vous connaissez déjà, jamais à un numéro reçu"
                    + " par message.";
    private static final String ENGLISH =
            "For safety, please confirm this change by calling us on the number you already know, never on a number received"
                    + " in a message.";

    /** What is written whether the author thought of it or not; empty for most. */
    public String caution(String language) {
        return this != BANK_DETAILS ? "" : language.equals("en") ? ENGLISH : FRENCH;
    }
}
