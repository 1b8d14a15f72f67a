package org.encaisse.arrangements.letter;

import java.util.HashMap;
import java.util.Map;
import org.encaisse.arrangements.Letters;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.correspondence.MessageLine;
import org.encaisse.correspondence.MessageSettled;
import org.encaisse.correspondence.Outbox;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was written about a promise or an announcement shows in the chronology when it has left, or did not. */
@Component
@Transactional
class WriteDown {

    private final Letters letters;
    private final Outbox outbox;
    private final Journal journal;
    private final BusinessClock clock;

    WriteDown(Letters letters, Outbox outbox, Journal journal, BusinessClock clock) {
        this.letters = letters;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    @EventListener
    public void on(MessageSettled settled) {
        if (!settled.purpose().startsWith("arrangements.")) {
            return;
        }
        Letters.About about = letters.about(settled.messageId()).orElse(null);
        MessageLine line = outbox.byId(settled.messageId()).orElse(null);
        if (about == null || line == null) {
            return;
        }
        Map<String, String> detail = new HashMap<>(Map.of(
                "letter", "@arrangements.letter." + about.template(),
                "recipient", line.recipient(),
                "on", settled.on().toString(),
                "message", settled.messageId().toString()));
        switch (settled.state()) {
            case SENT -> {
                if (about.personId() == null) {
                    detail.put(JournalEntry.CHANNEL, "@channel.email");
                }
                write(settled, "arrangements.letter-sent", detail);
            }
            case FAILED, BOUNCED -> write(settled, "arrangements.letter-undelivered", detail);
            case DROPPED -> write(settled, "arrangements.letter-dropped", detail);
            case AMBIGUOUS, RESERVED, WRITTEN, PRINTED, SENDING -> {}
        }
    }

    private void write(MessageSettled settled, String kind, Map<String, String> detail) {
        journal.write(JournalEntry.of(settled.customerId(), kind, clock.now(), Actor.SYSTEM, detail));
    }
}
