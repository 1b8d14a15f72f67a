package org.encaisse.reminders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.casefile.Holds;
import org.encaisse.correspondence.Composition;
import org.encaisse.correspondence.MessageChannel;
import org.encaisse.correspondence.MessageComposer;
import org.encaisse.correspondence.PendingMessage;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.dunning.run.MessageActions;
import org.encaisse.dunning.settings.Leaving;
import org.encaisse.identity.Organisation;
import org.encaisse.kernel.money.Money;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.web.Formats;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.OpenItems;
import org.encaisse.reminders.campaign.Campaign;
import org.encaisse.reminders.campaign.CampaignText;
import org.encaisse.reminders.campaign.Campaigns;
import org.encaisse.reminders.campaign.SendCampaign;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the message of a campaign. A courtesy: it does not reach who is stopped or has opted out, and never comes on a day
 * on which a reminder leaves to the same customer: then it waits for the next.
 */
@Component
@Transactional(readOnly = true)
public class ComposeCampaign implements MessageComposer {

    private final MessageActions actions;
    private final Campaigns campaigns;
    private final Customers customers;
    private final OpenItems openItems;
    private final Holds holds;
    private final WriteLetter write;
    private final Leaving leaving;
    private final Organisation organisation;
    private final BusinessClock clock;

    ComposeCampaign(
            MessageActions actions,
            Campaigns campaigns,
            Customers customers,
            OpenItems openItems,
            Holds holds,
            WriteLetter write,
            Leaving leaving,
            Organisation organisation,
            BusinessClock clock) {
        this.actions = actions;
        this.campaigns = campaigns;
        this.customers = customers;
        this.openItems = openItems;
        this.holds = holds;
        this.write = write;
        this.leaving = leaving;
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public String purpose() {
        return SendCampaign.PURPOSE;
    }

    @Override
    public Composition compose(PendingMessage message, LocalDate today) {
        Campaign campaign = campaigns.ofMessage(message.messageId()).orElse(null);
        Customer customer = customers.byId(message.customerId()).orElse(null);
        if (campaign == null || customer == null) {
            return new Composition.NoLonger("dunning.campaign-gone");
        }
        if (isSilenced(message.customerId(), today)) {
            return new Composition.NoLonger("dunning.held");
        }
        Optional<Instant> opens = leaving.notBefore(message.customerId());
        if (opens.isPresent()) {
            return new Composition.NotNow("dunning.outside-hours", opens.get());
        }
        if (actions.hearsFromUs(message.customerId(), today)) {
            return new Composition.NotNow(
                    "dunning.campaign-tomorrow",
                    clock.today(organisation.current().zone())
                            .plusDays(1)
                            .atTime(8, 0)
                            .atZone(organisation.current().zone())
                            .toInstant());
        }
        return written(
                campaign, customer, message.language(), message.currency().getCurrencyCode(), today);
    }

    /** As it would be written to this customer. */
    public Composition written(
            Campaign campaign, Customer customer, String language, String currency, LocalDate today) {
        CampaignText text = campaign.text(language);
        @Nullable Addressee to = Addressee.of(customers, customer, MessageChannel.EMAIL);
        if (text == null) {
            return new Composition.Impossible("dunning.campaign-text");
        }
        if (to == null) {
            return new Composition.Impossible(Addressee.missing(MessageChannel.EMAIL));
        }
        List<OpenItem> open = openItems.openOf(customer.customerId());
        List<OpenItem> toCome = open.stream()
                .filter(item -> item.remaining().isPositive()
                        && !item.dueOn().isBefore(today)
                        && item.remaining().currency().getCurrencyCode().equals(currency))
                .toList();
        Map<String, Object> variables = new HashMap<>();
        variables.put("evenement", text.event());
        variables.put(
                "evenement.message", joined(text.message(), campaign.event().caution(language)));
        if (!text.practical().isBlank()) {
            variables.put("evenement.infoPratique", text.practical());
        }
        variables.put("devise", Formats.of(Locale.of(language)).currency(currency));
        toCome.stream().map(OpenItem::remaining).reduce(Money::plus).ifPresent(sum -> {
            variables.put("solde.nonEchu", sum);
            variables.put(
                    "echeance",
                    toCome.stream()
                            .map(OpenItem::dueOn)
                            .min(LocalDate::compareTo)
                            .orElse(today));
        });
        return write.letter(
                customer,
                to.contact(),
                to.address(),
                language,
                new WriteLetter.Words(
                        campaign.template(),
                        variables,
                        List.of(),
                        open.isEmpty()
                                ? null
                                : write.statement(
                                        customer,
                                        to.contact(),
                                        language,
                                        java.util.Currency.getInstance(currency),
                                        today,
                                        open,
                                        List.of()),
                        List.of()));
    }

    private static String joined(String message, String caution) {
        return caution.isEmpty() ? message : message.strip() + " " + caution;
    }

    private boolean isSilenced(UUID customer, LocalDate today) {
        return holds.activeOn(customer, today).stream()
                .anyMatch(hold -> hold.openItemId() == null && hold.kind().silencesEverything());
    }
}
