package org.encaisse.reminders.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.encaisse.correspondence.Outbox;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.dunning.settings.DunningRefusal;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.encaisse.reminders.RemindersRight;
import org.encaisse.reminders.campaign.Campaign;
import org.encaisse.reminders.campaign.CampaignEvent;
import org.encaisse.reminders.campaign.CampaignSelection;
import org.encaisse.reminders.campaign.CampaignText;
import org.encaisse.reminders.campaign.Campaigns;
import org.encaisse.reminders.campaign.ChooseRecipients;
import org.encaisse.reminders.campaign.SendCampaign;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** One message to chosen customers, once, through the interface. */
@RestController
@RequestMapping("/api/v1/campaigns")
@RemindersRight.Needed(RemindersRight.CAMPAIGN)
class CampaignsResource {

    private final Campaigns campaigns;
    private final ChooseRecipients choose;
    private final SendCampaign send;
    private final Structures structures;
    private final People people;
    private final Outbox outbox;

    CampaignsResource(
            Campaigns campaigns,
            ChooseRecipients choose,
            SendCampaign send,
            Structures structures,
            People people,
            Outbox outbox) {
        this.campaigns = campaigns;
        this.choose = choose;
        this.send = send;
        this.structures = structures;
        this.people = people;
        this.outbox = outbox;
    }

    /** What a language says. */
    record Text(
            @Nullable String event,
            @Nullable String message,
            @Nullable String practical) {

        CampaignText toText() {
            return new CampaignText(or(event), or(message), or(practical));
        }

        private static String or(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }

    /**
     * @param texts by language
     * @param standing any, open, not-overdue or overdue
     * @param customers codes of single customers
     */
    record Wanted(
            @Nullable String event,
            @Nullable String template,
            @Nullable Map<String, Text> texts,
            @Nullable String entity,
            @Nullable String segment,
            @Nullable String profile,
            @Nullable String collector,
            @Nullable String standing,
            @Nullable List<String> customers) {}

    /** @param chosen before it is sent: by language, who is written to and who is not @param states after */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            UUID id,
            String event,
            String title,
            String template,
            boolean sent,
            @Nullable Instant sentAt,
            @Nullable Instant leavesAt,
            int recipients,
            @Nullable List<ChooseRecipients.Total> chosen,
            @Nullable Map<String, Long> states) {}

    @GetMapping
    Slice<Shown> all() {
        return new Slice<>(
                campaigns.latest().stream().map(one -> shown(one, null, null)).toList(), null);
    }

    @GetMapping("/{id}")
    Shown one(@PathVariable UUID id, Ui ui) {
        Campaign campaign = campaigns.byId(id);
        if (!campaign.isSent()) {
            return shown(campaign, choose.totals(campaign.selection(), ui.today()), null);
        }
        Map<String, Long> states = new TreeMap<>();
        outbox.countOfRun(id).forEach((state, count) -> states.put(state.code(), count));
        return shown(campaign, null, states);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Shown create(@RequestBody Wanted wanted, SignedIn person, Ui ui) {
        return one(save(null, wanted, person), ui);
    }

    @PutMapping("/{id}")
    Shown change(@PathVariable UUID id, @RequestBody Wanted wanted, SignedIn person, Ui ui) {
        campaigns.byId(id);
        return one(save(id, wanted, person), ui);
    }

    /** Once: asked for again it is refused. */
    @PostMapping("/{id}/sending")
    Shown send(@PathVariable UUID id, SignedIn person, Ui ui) {
        send.send(id, ui.today(), person.actor());
        return one(id, ui);
    }

    /** What has not left yet does not leave. */
    @PostMapping("/{id}/withdrawal")
    Shown takeBack(@PathVariable UUID id, SignedIn person, Ui ui) {
        send.takeBack(id, person.actor());
        return one(id, ui);
    }

    private UUID save(@Nullable UUID id, Wanted wanted, SignedIn person) {
        Map<String, CampaignText> texts = new HashMap<>();
        if (wanted.texts() != null) {
            wanted.texts().forEach((language, text) -> texts.put(language, text.toText()));
        }
        return campaigns.save(
                id,
                wanted.event() == null ? CampaignEvent.OTHER : Words.parse(CampaignEvent.class, wanted.event()),
                wanted.template() == null ? "F13" : wanted.template(),
                texts,
                new CampaignSelection(
                        wanted.entity() == null
                                ? null
                                : structures
                                        .byCode(wanted.entity())
                                        .map(LegalEntity::entityId)
                                        .orElseThrow(() -> new Refused(DunningRefusal.SETTING, "entity")),
                        wanted.segment(),
                        wanted.profile(),
                        wanted.collector() == null
                                ? null
                                : people.named(wanted.collector())
                                        .map(Person::userId)
                                        .orElseThrow(() -> new Refused(DunningRefusal.SETTING, "collector")),
                        wanted.standing() == null
                                ? CampaignSelection.Standing.ANY
                                : Words.parse(CampaignSelection.Standing.class, wanted.standing()),
                        wanted.customers() == null ? List.of() : wanted.customers()),
                person.actor());
    }

    private static Shown shown(
            Campaign campaign, @Nullable List<ChooseRecipients.Total> chosen, @Nullable Map<String, Long> states) {
        return new Shown(
                campaign.campaignId(),
                Words.of(campaign.event()),
                campaign.title(),
                campaign.template(),
                campaign.isSent(),
                campaign.sentAt(),
                campaign.leavesAt(),
                campaign.recipients(),
                chosen,
                states);
    }
}
