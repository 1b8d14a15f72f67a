package org.encaisse.reminders.web;

import java.util.List;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;
import org.encaisse.reminders.campaign.Campaign;

/** The campaigns, newest first. */
public record CampaignsPage(List<Campaign> campaigns) {

    public String href(Campaign campaign) {
        return "/campaigns/" + campaign.campaignId();
    }

    public String event(Campaign campaign, Ui ui) {
        return ui.t("campaign.event." + Words.of(campaign.event()));
    }

    public String state(Campaign campaign, Ui ui) {
        return campaign.isSent() ? ui.t("campaign.state.sent") : ui.t("campaign.state.draft");
    }

    public Tone tone(Campaign campaign) {
        return campaign.isSent() ? Tone.GOOD : Tone.NEUTRAL;
    }

    public String when(Campaign campaign, Ui ui) {
        return campaign.isSent() ? ui.dateTime(campaign.sentAt()) : "";
    }
}
