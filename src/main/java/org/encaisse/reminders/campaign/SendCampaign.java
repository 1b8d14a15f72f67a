package org.encaisse.reminders.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.correspondence.Outbox;
import org.encaisse.correspondence.Reservation;
import org.encaisse.correspondence.SettleByHand;
import org.encaisse.dunning.settings.DunningRefusal;
import org.encaisse.dunning.settings.DunningSettings;
import org.encaisse.dunning.settings.Settings;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.clock.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends a campaign, once: who is chosen, what is reserved and that it was sent are one transaction, so a process that dies
 * half way has sent nothing, and a button pressed twice sends once.
 */
@Component
@Transactional
public class SendCampaign {

    public static final String PURPOSE = "campaign";

    private final Campaigns campaigns;
    private final ChooseRecipients choose;
    private final Outbox outbox;
    private final SettleByHand byHand;
    private final Settings settings;
    private final BusinessClock clock;

    SendCampaign(
            Campaigns campaigns,
            ChooseRecipients choose,
            Outbox outbox,
            SettleByHand byHand,
            Settings settings,
            BusinessClock clock) {
        this.campaigns = campaigns;
        this.choose = choose;
        this.outbox = outbox;
        this.byHand = byHand;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return how many messages went to the outbox */
    public int send(UUID id, LocalDate today, Actor actor) {
        DunningSettings current = settings.current();
        if (current.isStopped()) {
            throw new Refused(DunningRefusal.STOPPED);
        }
        Campaign campaign = campaigns.byId(id);
        if (campaign.isSent()) {
            throw new Refused(DunningRefusal.CAMPAIGN_SENT);
        }
        List<Chosen> chosen = choose.chosen(campaign.selection(), today).stream()
                .filter(Chosen::isWrittenTo)
                .toList();
        if (chosen.isEmpty()) {
            throw new Refused(DunningRefusal.CAMPAIGN_NOBODY);
        }
        String unwritten = chosen.stream()
                .map(Chosen::language)
                .distinct()
                .filter(language -> campaign.text(language) == null)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!unwritten.isEmpty()) {
            throw new Refused(DunningRefusal.CAMPAIGN_TEXT, unwritten);
        }
        Instant leavesAt = clock.now().plusSeconds(current.handDelaySeconds());
        campaigns.begin(id, chosen.size(), leavesAt, actor);
        List<Reservation> reservations = new ArrayList<>(chosen.size());
        for (Chosen one : chosen) {
            String email = one.email();
            if (email != null) {
                reservations.add(new Reservation(
                        Ids.next(),
                        one.entityId(),
                        one.customerId(),
                        PURPOSE,
                        one.language(),
                        Currency.getInstance(one.currency()),
                        campaign.template(),
                        today,
                        id,
                        one.recipient(),
                        email));
            }
        }
        campaigns.add(
                id,
                reservations.stream().map(Reservation::customerId).toList(),
                reservations.stream().map(Reservation::messageId).toList());
        outbox.reserveAll(reservations, leavesAt);
        return reservations.size();
    }

    /** What has not left yet does not leave. @return how many messages */
    public int takeBack(UUID id, Actor actor) {
        campaigns.byId(id);
        List<UUID> waiting = outbox.keepWaiting(campaigns.messages(id));
        waiting.forEach(message -> byHand.takeBack(message, actor));
        return waiting.size();
    }
}
