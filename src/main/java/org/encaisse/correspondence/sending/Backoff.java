package org.encaisse.correspondence.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.encaisse.correspondence.MessageState;
import org.encaisse.platform.mail.Handover;

/** What follows from the server's answer: the one rule of when to ask again and when to give up. */
final class Backoff {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4));

    /** A server that says « later » for some two days means no. */
    static final int MOST_ATTEMPTS = 18;

    private Backoff() {}

    static Duration pause(int attempt) {
        return PAUSES.get(Math.clamp(attempt - 1, 0, PAUSES.size() - 1));
    }

    /** @param reopens when an unreachable server is tried again */
    static Outcome after(Outgoing sent, Handover answer, Instant now, Instant reopens) {
        LocalDate today = sent.today();
        return switch (answer) {
            case Handover.Accepted accepted -> Outcome.of(sent.message(), today, MessageState.SENT, accepted.reply());
            case Handover.Refused refused
            when refused.permanent() || sent.attempt() >= MOST_ATTEMPTS ->
                Outcome.of(sent.message(), today, MessageState.FAILED, refused.reply());
            case Handover.Refused refused ->
                Outcome.later(sent.message(), today, refused.reply(), now.plus(pause(sent.attempt())));
            case Handover.Unreachable unreachable -> Outcome.later(sent.message(), today, unreachable.why(), reopens);
            case Handover.Ambiguous ambiguous ->
                Outcome.of(sent.message(), today, MessageState.AMBIGUOUS, ambiguous.why());
        };
    }
}
