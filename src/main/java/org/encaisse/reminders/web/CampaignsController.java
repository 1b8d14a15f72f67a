package org.encaisse.reminders.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.correspondence.Composition;
import org.encaisse.correspondence.Letter;
import org.encaisse.correspondence.Outbox;
import org.encaisse.correspondence.RenderLetter;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.identity.People;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.encaisse.reminders.ComposeCampaign;
import org.encaisse.reminders.RemindersRight;
import org.encaisse.reminders.campaign.Campaign;
import org.encaisse.reminders.campaign.CampaignEvent;
import org.encaisse.reminders.campaign.CampaignSelection;
import org.encaisse.reminders.campaign.CampaignText;
import org.encaisse.reminders.campaign.Campaigns;
import org.encaisse.reminders.campaign.ChooseRecipients;
import org.encaisse.reminders.campaign.SendCampaign;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Événement particulier »: choose customers, adapt the text, look at it, send it once. */
@Controller
@RemindersRight.Needed(RemindersRight.CAMPAIGN)
class CampaignsController {

    private static final String TEMPLATE = "F13";

    private final Campaigns campaigns;
    private final ChooseRecipients choose;
    private final SendCampaign send;
    private final ComposeCampaign compose;
    private final RenderLetter render;
    private final Customers customers;
    private final Structures structures;
    private final People people;
    private final Outbox outbox;
    private final BusinessClock clock;

    CampaignsController(
            Campaigns campaigns,
            ChooseRecipients choose,
            SendCampaign send,
            ComposeCampaign compose,
            RenderLetter render,
            Customers customers,
            Structures structures,
            People people,
            Outbox outbox,
            BusinessClock clock) {
        this.campaigns = campaigns;
        this.choose = choose;
        this.send = send;
        this.compose = compose;
        this.render = render;
        this.customers = customers;
        this.structures = structures;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
    }

    @GetMapping("/campaigns")
    String list(Model model) {
        model.addAttribute("page", new CampaignsPage(campaigns.latest()));
        return "reminders/campaigns";
    }

    @GetMapping("/campaigns/new")
    String blank(Model model) {
        model.addAttribute("page", new CampaignFormPage(null, structures.all(), people.all()));
        return "reminders/campaign-form";
    }

    @GetMapping("/campaigns/{id}/text")
    String form(@PathVariable UUID id, Model model) {
        model.addAttribute("page", new CampaignFormPage(campaigns.byId(id), structures.all(), people.all()));
        return "reminders/campaign-form";
    }

    @PostMapping("/campaigns")
    String save(@RequestParam Map<String, String> form, SignedIn person, Ui ui, RedirectAttributes redirect) {
        String id = form.getOrDefault("id", "");
        try {
            UUID saved = campaigns.save(
                    uuid(id),
                    Words.parse(CampaignEvent.class, form.getOrDefault("event", "other")),
                    TEMPLATE,
                    Map.of("fr", text(form, "fr"), "en", text(form, "en")),
                    new CampaignSelection(
                            uuid(form.getOrDefault("structure", "")),
                            word(form, "segment"),
                            word(form, "profile"),
                            uuid(form.getOrDefault("collector", "")),
                            Words.parse(CampaignSelection.Standing.class, form.getOrDefault("standing", "any")),
                            codes(form.getOrDefault("codes", ""))),
                    person.actor());
            return "redirect:/campaigns/" + saved;
        } catch (Refused refused) {
            Flash.refused(redirect, ui, refused);
            return "redirect:/campaigns/" + (id.isEmpty() ? "new" : id);
        }
    }

    /** @param customer the code of whoever it is looked at for; without it, nobody */
    @GetMapping("/campaigns/{id}")
    String one(@PathVariable UUID id, @RequestParam(defaultValue = "") String customer, Ui ui, Model model) {
        Campaign campaign = campaigns.byId(id);
        model.addAttribute(
                "page",
                new CampaignPage(
                        campaign,
                        campaign.isSent() ? List.of() : choose.totals(campaign.selection(), ui.today()),
                        campaign.isSent() ? outbox.countOfRun(id) : Map.of(),
                        customer,
                        customer.isBlank() ? null : preview(campaign, customer.strip(), ui)));
        return "reminders/campaign";
    }

    @PostMapping("/campaigns/{id}/sending")
    String send(@PathVariable UUID id, SignedIn person, Ui ui, RedirectAttributes redirect) {
        try {
            Flash.good(redirect, ui.t("campaign.sent", send.send(id, ui.today(), person.actor())));
        } catch (Refused refused) {
            Flash.refused(redirect, ui, refused);
        }
        return "redirect:/campaigns/" + id;
    }

    @PostMapping("/campaigns/{id}/withdrawal")
    String takeBack(@PathVariable UUID id, SignedIn person, Ui ui, RedirectAttributes redirect) {
        Flash.good(redirect, ui.t("campaign.undone", send.takeBack(id, person.actor())));
        return "redirect:/campaigns/" + id;
    }

    private CampaignPage.Preview preview(Campaign campaign, String code, Ui ui) {
        try {
            Customer customer = customers.byCode(code, null);
            String currency = structures.byId(customer.entityId()).currency().getCurrencyCode();
            Composition written = compose.written(campaign, customer, customer.language(), currency, ui.today());
            return switch (written) {
                case Letter letter -> {
                    var shown = render.render(letter, customer.customerId(), ui.today(), clock.now());
                    yield new CampaignPage.Preview(
                            customer.name() + " <" + letter.recipient() + ">", shown.subject(), shown.text(), "");
                }
                case Composition.Impossible no -> CampaignPage.Preview.not(ui.t(no.reason()));
                case Composition.NoLonger no -> CampaignPage.Preview.not(ui.t(no.reason()));
                case Composition.NotNow no -> CampaignPage.Preview.not(ui.t(no.reason()));
            };
        } catch (Refused refused) {
            return CampaignPage.Preview.not(ui.refusal(refused));
        }
    }

    private static CampaignText text(Map<String, String> form, String language) {
        return new CampaignText(
                form.getOrDefault("event." + language, "").strip(),
                form.getOrDefault("message." + language, "").strip(),
                form.getOrDefault("practical." + language, "").strip());
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String word(Map<String, String> form, String name) {
        String word = form.getOrDefault(name, "").strip();
        return word.isEmpty() ? null : word;
    }

    private static List<String> codes(String text) {
        return Arrays.stream(text.split("[\\s,;]+"))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }
}
