package org.encaisse.reminders;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.encaisse.correspondence.Composition;
import org.encaisse.correspondence.Letter;
import org.encaisse.correspondence.MessageChannel;
import org.encaisse.correspondence.PendingMessage;
import org.encaisse.correspondence.PrintLetter;
import org.encaisse.correspondence.RenderLetter;
import org.encaisse.correspondence.RenderedLetter;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.dunning.run.MessageActions;
import org.encaisse.dunning.settings.DunningRefusal;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mail a proposal would be, and its statement: written by the same code that sends it. */
@Component
@Transactional(readOnly = true)
public class PreviewProposal {

    private final MessageActions actions;
    private final ComposeReminder reminder;
    private final ComposeThanks thanks;
    private final RenderLetter render;
    private final PrintLetter print;
    private final Customers customers;
    private final BusinessClock clock;

    PreviewProposal(
            MessageActions actions,
            ComposeReminder reminder,
            ComposeThanks thanks,
            RenderLetter render,
            PrintLetter print,
            Customers customers,
            BusinessClock clock) {
        this.actions = actions;
        this.reminder = reminder;
        this.thanks = thanks;
        this.render = render;
        this.print = print;
        this.customers = customers;
        this.clock = clock;
    }

    /**
     * @param letter to whom, in copy, from whom; null when it would not be sent
     * @param rendered its words and files; null when it would not be sent
     * @param reason why it would not be sent; null when it would
     * @param way how it would leave
     */
    public record Preview(
            Customer customer,
            MessageChannel way,
            @Nullable Letter letter,
            @Nullable RenderedLetter rendered,
            @Nullable String reason) {}

    public Preview of(UUID customerId, String currency, boolean thanked, LocalDate today) {
        Customer customer =
                customers.byId(customerId).orElseThrow(() -> new Refused(DunningRefusal.UNKNOWN_CUSTOMER, customerId));
        List<MessageActions.Carried> carried = actions.proposed(customerId, currency, thanked);
        if (carried.isEmpty()) {
            throw new Refused(DunningRefusal.NOTHING_PROPOSED);
        }
        PendingMessage message = new PendingMessage(
                customerId,
                customer.entityId(),
                customerId,
                MessageChannel.EMAIL,
                thanked ? thanks.purpose() : reminder.purpose(),
                customer.language(),
                Currency.getInstance(currency),
                "",
                today,
                null,
                null,
                "");
        Composition composed =
                thanked ? thanks.compose(message, carried, today) : reminder.compose(message, carried, today);
        MessageChannel way = thanked ? message.channel() : reminder.way(message, carried, today);
        return switch (composed) {
            case Letter letter ->
                new Preview(customer, way, letter, render.render(letter, customerId, today, clock.now()), null);
            case Composition.NoLonger no -> new Preview(customer, way, null, null, no.reason());
            case Composition.Impossible no -> new Preview(customer, way, null, null, no.reason());
            case Composition.NotNow no -> new Preview(customer, way, null, null, no.reason());
        };
    }

    /** The sheet that would be posted; refused for what does not go on paper. */
    public byte[] sheet(UUID customerId, String currency, LocalDate today) {
        Preview shown = of(customerId, currency, false, today);
        if (shown.letter() == null || shown.rendered() == null || shown.letter().to() == null) {
            throw new Refused(DunningRefusal.NOTHING_PROPOSED);
        }
        return print.print(shown.letter(), shown.letter().to(), shown.way(), customerId, today, clock.now())
                .pdf();
    }
}
