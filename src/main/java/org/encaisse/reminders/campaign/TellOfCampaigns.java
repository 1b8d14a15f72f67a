package org.encaisse.reminders.campaign;

import java.util.Map;
import java.util.TreeMap;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.correspondence.MessageLine;
import org.encaisse.correspondence.MessageSettled;
import org.encaisse.correspondence.MessageState;
import org.encaisse.correspondence.Outbox;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A customer who got one finds it in his chronology; it is no step, and counts as no reminder. */
@Component
@Transactional
class TellOfCampaigns {

    private final Campaigns campaigns;
    private final Outbox outbox;
    private final Journal journal;
    private final BusinessClock clock;

    TellOfCampaigns(Campaigns campaigns, Outbox outbox, Journal journal, BusinessClock clock) {
        this.campaigns = campaigns;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
    }

    @EventListener
    public void on(MessageSettled settled) {
        boolean failed = settled.state() == MessageState.FAILED || settled.state() == MessageState.BOUNCED;
        if (!settled.purpose().equals(SendCampaign.PURPOSE) || (settled.state() != MessageState.SENT && !failed)) {
            return;
        }
        campaigns.ofMessage(settled.messageId()).ifPresent(campaign -> {
            Map<String, String> detail = new TreeMap<>(Map.of(
                    "event",
                    campaign.title(),
                    "recipient",
                    outbox.byId(settled.messageId()).map(MessageLine::recipient).orElse(""),
                    "on",
                    settled.on().toString(),
                    "message",
                    settled.messageId().toString(),
                    "template",
                    campaign.template()));
            if (!failed) {
                detail.put(JournalEntry.CHANNEL, "@channel.email");
            }
            journal.write(JournalEntry.of(
                    settled.customerId(),
                    failed ? "dunning.campaign-undelivered" : "dunning.campaign-sent",
                    clock.now(),
                    Actor.SYSTEM,
                    detail));
        });
    }
}
