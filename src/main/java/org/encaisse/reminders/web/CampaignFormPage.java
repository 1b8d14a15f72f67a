package org.encaisse.reminders.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.Person;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Ui;
import org.encaisse.reminders.campaign.Campaign;
import org.encaisse.reminders.campaign.CampaignEvent;
import org.encaisse.reminders.campaign.CampaignSelection;
import org.encaisse.reminders.campaign.CampaignText;
import org.jspecify.annotations.Nullable;

/** The text of a campaign and whom it is for. @param campaign null for a new one */
public record CampaignFormPage(@Nullable Campaign campaign, List<LegalEntity> structures, List<Person> people) {

    public String id() {
        return campaign == null ? "" : campaign.campaignId().toString();
    }

    public List<Option> events(Ui ui) {
        return Arrays.stream(CampaignEvent.values())
                .map(event -> new Option(Words.of(event), ui.t("campaign.event." + Words.of(event))))
                .toList();
    }

    public String event() {
        return campaign == null ? "holidays" : Words.of(campaign.event());
    }

    public String event(String language) {
        return text(language).event();
    }

    public String message(String language) {
        return text(language).message();
    }

    public String practical(String language) {
        return text(language).practical();
    }

    private CampaignText text(String language) {
        CampaignText text = campaign == null ? null : campaign.texts().get(language);
        return text == null ? new CampaignText("", "", "") : text;
    }

    public List<Option> places(Ui ui) {
        List<Option> options = new ArrayList<>(List.of(new Option("", ui.t("campaign.every"))));
        structures.forEach(each -> options.add(new Option(each.entityId().toString(), each.name())));
        return options;
    }

    public List<Option> collectors(Ui ui) {
        List<Option> options = new ArrayList<>(List.of(new Option("", ui.t("campaign.every"))));
        people.stream()
                .filter(person -> person.roles().contains(Role.COLLECTOR))
                .forEach(person -> options.add(new Option(person.userId().toString(), person.displayName())));
        return options;
    }

    public List<Option> standings(Ui ui) {
        return Arrays.stream(CampaignSelection.Standing.values())
                .map(each -> new Option(Words.of(each), ui.t("campaign.standing." + Words.of(each))))
                .toList();
    }

    public String structure() {
        return campaign == null ? "" : text(campaign.selection().structure());
    }

    public String collector() {
        return campaign == null ? "" : text(campaign.selection().collector());
    }

    public String segment() {
        return campaign == null || campaign.selection().segment() == null
                ? ""
                : campaign.selection().segment();
    }

    public String profile() {
        return campaign == null || campaign.selection().profile() == null
                ? ""
                : campaign.selection().profile();
    }

    public String standing() {
        return campaign == null ? "any" : Words.of(campaign.selection().standing());
    }

    public String codes() {
        return campaign == null ? "" : String.join(", ", campaign.selection().codes());
    }

    private static String text(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }
}
