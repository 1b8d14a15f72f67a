package org.encaisse.reminders.web;

import java.util.List;
import java.util.Map;
import org.encaisse.correspondence.MessageState;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.platform.web.Ui;
import org.encaisse.reminders.campaign.Campaign;
import org.encaisse.reminders.campaign.CampaignEvent;
import org.encaisse.reminders.campaign.ChooseRecipients;
import org.jspecify.annotations.Nullable;

/**
 * One campaign: its totals before it is sent, how far it has come after.
 *
 * @param customer whom it is looked at for
 */
public record CampaignPage(
        Campaign campaign,
        List<ChooseRecipients.Total> totals,
        Map<MessageState, Long> states,
        String customer,
        @Nullable Preview preview) {

    /** @param reason why it would not be sent to this customer; empty when it would */
    public record Preview(String to, String subject, String text, String reason) {

        static Preview not(String reason) {
            return new Preview("", "", "", reason);
        }
    }

    /** Messages in one state. */
    public record State(String label, String count) {}

    public String path() {
        return "/campaigns/" + campaign.campaignId();
    }

    public String event(Ui ui) {
        return ui.t("campaign.event." + Words.of(campaign.event()));
    }

    public boolean warns() {
        return campaign.event() == CampaignEvent.BANK_DETAILS;
    }

    public long written() {
        return totals.stream().mapToLong(ChooseRecipients.Total::written).sum();
    }

    public String language(ChooseRecipients.Total total, Ui ui) {
        return ui.t("campaign.language." + total.language());
    }

    public List<State> lines(Ui ui) {
        return states.entrySet().stream()
                .map(one -> new State(ui.t("dunning.message." + one.getKey().code()), ui.number(one.getValue())))
                .toList();
    }

    public boolean undoes() {
        return states.getOrDefault(MessageState.RESERVED, 0L) > 0;
    }

    public String told(Ui ui) {
        return ui.t("campaign.told", campaign.sentBy(), ui.dateTime(campaign.sentAt()), campaign.recipients());
    }
}
