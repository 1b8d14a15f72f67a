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
import org.encaisse.correspondence.Letter;
import org.encaisse.correspondence.MessageComposer;
import org.encaisse.correspondence.PendingMessage;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.dunning.run.MessageActions;
import org.encaisse.dunning.scenario.Step;
import org.encaisse.dunning.settings.Leaving;
import org.encaisse.kernel.money.Money;
import org.encaisse.platform.web.Formats;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a thank-you: what came, when, for which invoices. Withdrawn when the money went back or something is suspended. */
@Component
@Transactional(readOnly = true)
class ComposeThanks implements MessageComposer {

    private final JdbcClient jdbc;
    private final MessageActions actions;
    private final TermsAtHand terms;
    private final Customers customers;
    private final Holds holds;
    private final WriteLetter write;
    private final InCopy inCopy;
    private final Leaving leaving;

    ComposeThanks(
            JdbcClient jdbc,
            MessageActions actions,
            TermsAtHand terms,
            Customers customers,
            Holds holds,
            WriteLetter write,
            InCopy inCopy,
            Leaving leaving) {
        this.jdbc = jdbc;
        this.actions = actions;
        this.terms = terms;
        this.customers = customers;
        this.holds = holds;
        this.write = write;
        this.inCopy = inCopy;
        this.leaving = leaving;
    }

    @Override
    public String purpose() {
        return "thanks";
    }

    private record Paid(UUID openItemId, String number, long amount, LocalDate on) {}

    @Override
    public Composition compose(PendingMessage message, LocalDate today) {
        Optional<Instant> opens =
                message.channel().isPaper() ? Optional.empty() : leaving.notBefore(message.customerId());
        if (opens.isPresent()) {
            return new Composition.NotNow("dunning.outside-hours", opens.get());
        }
        List<MessageActions.Carried> carried = actions.of(message.messageId());
        Composition composed = compose(message, carried, today);
        if (composed instanceof Letter) {
            actions.keepOnly(
                    message.messageId(),
                    paid(carried).stream().map(Paid::openItemId).toList());
        }
        return composed;
    }

    @Override
    public Composition preview(PendingMessage message, LocalDate today) {
        return compose(message, actions.of(message.messageId()), today);
    }

    Composition compose(PendingMessage message, List<MessageActions.Carried> carried, LocalDate today) {
        List<Paid> paid = paid(carried);
        if (paid.isEmpty()) {
            return new Composition.NoLonger("dunning.not-settled");
        }
        if (!holds.activeOn(message.customerId(), today).isEmpty()) {
            return new Composition.NoLonger("dunning.held");
        }
        Customer customer = customers.byId(message.customerId()).orElse(null);
        Addressee to = customer == null ? null : Addressee.of(customers, customer, message.channel());
        Step step = actions.step(carried.getFirst(), terms.today().assignments().scenarios());
        if (customer == null || to == null || step.template() == null) {
            return new Composition.Impossible(Addressee.missing(message.channel()));
        }
        Map<String, Object> variables = new HashMap<>();
        Money sum = Money.of(paid.stream().mapToLong(Paid::amount).sum(), message.currency());
        variables.put("paiement.montant", sum);
        variables.put(
                "paiement.date",
                paid.stream().map(Paid::on).max(LocalDate::compareTo).orElse(today));
        variables.put(
                "paiement.factures",
                String.join(", ", paid.stream().map(Paid::number).distinct().toList()));
        variables.put(
                "devise",
                Formats.of(Locale.of(message.language()))
                        .currency(message.currency().getCurrencyCode()));
        Letter letter = write.letter(
                customer,
                to.contact(),
                to.address(),
                message.language(),
                new WriteLetter.Words(
                        step.template(), variables, inCopy.of(step, customer, to.address()), null, List.of()));
        return message.channel().isPaper() ? letter.on(to.onPaper(customer), to.address()) : letter;
    }

    /** The money that settled them, of those that are still settled. */
    private List<Paid> paid(List<MessageActions.Carried> carried) {
        return jdbc.sql("""
                select i.open_item_id, i.number, sum(s.amount)::bigint as amount, max(s.received_on) as paid_on
                  from receivables.item i
                  join receivables.settlement s on s.tenant_id = i.tenant_id and s.open_item_id = i.open_item_id
                 where i.tenant_id = (select platform.current_tenant())
                   and i.open_item_id = any (:items::uuid[])
                   and i.remaining = 0
                 group by i.open_item_id, i.number
                 order by i.number
                """)
                .param(
                        "items",
                        carried.stream().map(one -> one.openItemId().toString()).toArray(String[]::new))
                .query((row, n) -> new Paid(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getLong(3),
                        row.getObject(4, LocalDate.class)))
                .list();
    }
}
