package org.encaisse.dunning.decision;

import org.encaisse.correspondence.MessageChannel;
import org.encaisse.dunning.scenario.Step;
import org.jspecify.annotations.Nullable;

/**
 * By which way the message of a step really goes. A letter without a postal address and a text message without a mobile
 * number go by e-mail; a registered letter has consequences in law and is never replaced.
 *
 * @param channel the way it takes
 * @param replaces the way it should have taken; null when it is the same
 * @param address where it arrives
 */
public record Carrier(
        MessageChannel channel,
        @Nullable MessageChannel replaces,
        @Nullable String recipient,
        String address) {

    /** Null when nothing leads to the debtor: {@link #fault} says what is missing. */
    public static @Nullable Carrier of(Step step, Debtor debtor) {
        MessageChannel wanted = step.channel().message();
        if (wanted == null) {
            return null;
        }
        String address = addressOf(wanted, debtor);
        if (address != null) {
            return new Carrier(wanted, null, recipient(wanted, debtor), address);
        }
        String email = debtor.email();
        return email == null || wanted == MessageChannel.REGISTERED_LETTER || wanted == MessageChannel.EMAIL
                ? null
                : new Carrier(MessageChannel.EMAIL, wanted, debtor.recipient(), email);
    }

    /** What is missing for the step to be written. */
    static Exclusion fault(Step step) {
        MessageChannel wanted = step.channel().message();
        return wanted == null || wanted == MessageChannel.EMAIL
                ? Exclusion.NO_EMAIL
                : wanted.isPaper() ? Exclusion.NO_ADDRESS : Exclusion.NO_MOBILE;
    }

    private static @Nullable String addressOf(MessageChannel channel, Debtor debtor) {
        return switch (channel) {
            case EMAIL -> debtor.email();
            case LETTER, REGISTERED_LETTER -> debtor.reach().postal();
            case SMS -> debtor.reach().mobile();
        };
    }

    private static @Nullable String recipient(MessageChannel channel, Debtor debtor) {
        return channel.isPaper() ? debtor.reach().addressee() : debtor.recipient();
    }
}
