package org.encaisse.casefile;

import java.util.EnumSet;
import java.util.Set;

/**
 * A kind of hold, contributed as a bean by the room that places it: what it means is said there, and nobody else tells it
 * from the spelling of a code.
 *
 * @param code kept in the database and given to other systems; the message {@code hold.<code>} words it
 * @param weight where several hold the same due date, the smallest is heard of first
 * @param nature what other rooms ask about
 * @param standsOn what it may hold back
 * @param byHand whether a person may choose it on the customer page or through the interface
 * @param kept it ends where its room ends it, with all that follows, and not by hand in the panel of holds
 */
public record HoldKind(
        String code, int weight, Silence silence, Nature nature, Set<StandsOn> standsOn, boolean byHand, boolean kept) {

    /** What is not sent meanwhile. */
    public enum Silence {
        /** Reminders of what is held. */
        REMINDERS,
        /** Whatever goes to the customer unasked, courtesy letters too; stronger than what anybody assigned. */
        EVERYTHING
    }

    public enum Nature {
        DISPUTE,
        INSOLVENCY,
        OTHER
    }

    public enum StandsOn {
        CUSTOMER,
        ITEM,
        PART
    }

    public HoldKind {
        standsOn = Set.copyOf(standsOn);
        if (code.isBlank() || code.length() > 60 || standsOn.isEmpty()) {
            throw new IllegalArgumentException("A kind of hold has a code and stands on something: " + code);
        }
    }

    /** Nothing at all is written to who is held so. */
    public static HoldKind everything(String code, int weight) {
        return new HoldKind(
                code, weight, Silence.EVERYTHING, Nature.OTHER, EnumSet.allOf(StandsOn.class), false, false);
    }

    /** What is held is not chased. */
    public static HoldKind reminders(String code, int weight) {
        return new HoldKind(code, weight, Silence.REMINDERS, Nature.OTHER, EnumSet.allOf(StandsOn.class), false, false);
    }

    public HoldKind of(Nature newNature) {
        return new HoldKind(code, weight, silence, newNature, standsOn, byHand, kept);
    }

    public HoldKind on(StandsOn first, StandsOn... more) {
        return new HoldKind(code, weight, silence, nature, EnumSet.of(first, more), byHand, kept);
    }

    public HoldKind chosenByHand() {
        return new HoldKind(code, weight, silence, nature, standsOn, true, kept);
    }

    public HoldKind keptByItsRoom() {
        return new HoldKind(code, weight, silence, nature, standsOn, byHand, true);
    }

    /** Stronger than what anybody assigned: the customer is not written to at all. */
    public boolean silencesEverything() {
        return silence == Silence.EVERYTHING;
    }

    public String labelKey() {
        return "hold." + code;
    }
}
