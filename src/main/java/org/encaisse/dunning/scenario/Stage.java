package org.encaisse.dunning.scenario;

/** What a step is for. */
public enum Stage {
    /** Prévenance: before the due date, never after. */
    PREVENTION,
    /** Relance: the money is late. */
    REMINDER,
    /** Remerciement: the money came. */
    THANKS,
    /** The last resorts: formal notice, file for the lawyer. */
    ESCALATION,
    /** À l'occasion: beside the sequence, when somebody promises or decides something. */
    OCCASION;

    /** Reminders and escalations chase late money: they follow one another, and leave the customer some days of peace. */
    public boolean chases() {
        return this == REMINDER || this == ESCALATION;
    }
}
