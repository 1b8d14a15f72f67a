package org.encaisse.escalation;

import java.util.Map;
import org.encaisse.casefile.AddTask;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.casefile.NewTask;
import org.encaisse.correspondence.MessageSettled;
import org.encaisse.correspondence.MessageState;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of a letter of a suspension shows in the chronology; one that could not leave is to be printed. */
@Component
@Transactional
class WriteLettersDown {

    private final Suspensions suspensions;
    private final Journal journal;
    private final AddTask tasks;
    private final BusinessClock clock;

    WriteLettersDown(Suspensions suspensions, Journal journal, AddTask tasks, BusinessClock clock) {
        this.suspensions = suspensions;
        this.journal = journal;
        this.tasks = tasks;
        this.clock = clock;
    }

    @EventListener
    public void on(MessageSettled settled) {
        if (!settled.purpose().equals(Letters.PURPOSE)) {
            return;
        }
        suspensions.ofMessage(settled.messageId()).ifPresent(about -> {
            boolean notice = settled.messageId().equals(about.messageId());
            if (settled.state() == MessageState.SENT) {
                journal.write(JournalEntry.of(
                        settled.customerId(),
                        notice ? "escalation.notice-sent" : "escalation.lifting-sent",
                        clock.now(),
                        Actor.SYSTEM,
                        Map.of("service", about.service(), JournalEntry.CHANNEL, "@channel.email")));
            } else if (settled.state() == MessageState.FAILED || settled.state() == MessageState.BOUNCED) {
                tasks.add(new NewTask(
                        settled.customerId(),
                        null,
                        notice ? "escalation.post-notice" : "escalation.post-lifting",
                        settled.on(),
                        null,
                        "escalation:undelivered:" + settled.messageId(),
                        Map.of(JournalEntry.CHANNEL, "@channel.letter")));
            }
        });
    }
}
