package org.encaisse.dunning.settings;

import org.encaisse.kernel.outcome.Refusal;

/** Why something is refused on the relances desk. */
public enum DunningRefusal implements Refusal {
    /** No run has this id. */
    UNKNOWN_RUN,
    /** No customer has this id. */
    UNKNOWN_CUSTOMER,
    /** No such action is proposed. */
    NOTHING_PROPOSED,
    /** Only the manager lets this leave. */
    MANAGER_APPROVES,
    /** Only the direction lets this leave. */
    DIRECTION_APPROVES,
    /** Nobody pressed that button. */
    UNKNOWN_SENDING,
    /** No campaign has this id. */
    UNKNOWN_CAMPAIGN,
    /** It was sent already; once is enough. */
    CAMPAIGN_SENT,
    /** Somebody chosen reads a language in which nothing was written. */
    CAMPAIGN_TEXT,
    /** Nobody is chosen that may be written to. */
    CAMPAIGN_NOBODY,
    /** A day to put something off to is not after today. */
    NOT_LATER,
    /** The customer is stopped: nobody writes to him. */
    NOT_WRITTEN_TO,
    /** No e-mail address leads to the customer. */
    NO_EMAIL,
    /** This text is not one that a person sends to a customer. */
    NOT_BY_HAND,
    /** A letter with this number was written already, and says something else. */
    WRITTEN_ALREADY,
    /** All sending is stopped. */
    STOPPED,
    /** A setting is out of its bounds. */
    SETTING,
    /** Hours without a day, or that close before they open. */
    SEND_HOURS,
    /** Not an e-mail address, or of somebody who has his own. */
    COPY_ADDRESS,
    /** A reason must be given. */
    REASON_MISSING,
    /** The customer follows no scenario: there is nothing to adapt. */
    NOTHING_FOLLOWED,
    /** The mode is none of dry-run, propose, send. */
    UNKNOWN_MODE,
    /** A run that acts is dated after today. */
    IN_THE_FUTURE;

    @Override
    public String code() {
        return Refusal.code("dunning", this);
    }

    @Override
    public Kind kind() {
        return switch (this) {
            case UNKNOWN_RUN, UNKNOWN_CUSTOMER, UNKNOWN_SENDING, UNKNOWN_CAMPAIGN -> Kind.MISSING;
            case UNKNOWN_MODE -> Kind.SYNTAX;
            case STOPPED, CAMPAIGN_SENT, WRITTEN_ALREADY -> Kind.CONFLICT;
            case NOTHING_PROPOSED,
                    IN_THE_FUTURE,
                    SETTING,
                    SEND_HOURS,
                    COPY_ADDRESS,
                    REASON_MISSING,
                    NOTHING_FOLLOWED,
                    NOT_LATER,
                    CAMPAIGN_TEXT,
                    CAMPAIGN_NOBODY,
                    NOT_WRITTEN_TO,
                    NO_EMAIL,
                    NOT_BY_HAND,
                    MANAGER_APPROVES,
                    DIRECTION_APPROVES -> Kind.RULE;
        };
    }
}
