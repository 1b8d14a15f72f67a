package org.encaisse.latefees;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.customers.Customer;
import org.encaisse.customers.CustomerRefusal;
import org.encaisse.customers.Customers;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.latefees.rule.Regime;
import org.encaisse.receivables.DueDate;
import org.encaisse.receivables.Invoice;
import org.encaisse.receivables.InvoiceEntry;
import org.encaisse.receivables.InvoiceKind;
import org.encaisse.receivables.Invoices;
import org.encaisse.receivables.RecordInvoice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Claims what late payment has cost so far. The claim is a receivable of its own, so it outlives the payment of the
 * invoices; only the days since the last claim are counted, and the fixed sum once per invoice.
 */
@Component
@Transactional
public class ClaimInterest {

    private final Customers customers;
    private final LateFees lateFees;
    private final Policies policies;
    private final Invoices invoices;
    private final RecordInvoice recordInvoice;
    private final ClaimRows rows;
    private final ApplicationEventPublisher events;

    ClaimInterest(
            Customers customers,
            LateFees lateFees,
            Policies policies,
            Invoices invoices,
            RecordInvoice recordInvoice,
            ClaimRows rows,
            ApplicationEventPublisher events) {
        this.customers = customers;
        this.lateFees = lateFees;
        this.policies = policies;
        this.invoices = invoices;
        this.recordInvoice = recordInvoice;
        this.rows = rows;
        this.events = events;
    }

    /**
     * One claim per currency.
     *
     * @param openItemIds on which due dates; on all that are late when none is named
     * @param through the last day to be claimed, today at the latest
     */
    public List<Claim> claim(
            UUID customerId, Collection<UUID> openItemIds, LocalDate through, LocalDate today, Actor actor) {
        Customer customer = customers.byId(customerId).orElseThrow(() -> new Refused(CustomerRefusal.MISSING, ""));
        if (through.isAfter(today)) {
            throw new Refused(LateFeesRefusal.IN_THE_FUTURE, through);
        }
        rows.takeTurns();
        CustomerFees fees = lateFees.of(customer, through);
        if (fees.terms().regime() == Regime.NONE) {
            throw new Refused(LateFeesRefusal.NO_LATE_FEES, customer.name());
        }
        Map<String, List<Claimable>> byCurrency = LateFees.among(fees, openItemIds).stream()
                .map(ClaimInterest::computable)
                .filter(item -> item.total().isPositive())
                .collect(Collectors.groupingBy(
                        item -> item.amount().currency().getCurrencyCode(), TreeMap::new, Collectors.toList()));
        if (byCurrency.isEmpty()) {
            throw new Refused(LateFeesRefusal.NOTHING_TO_CLAIM, through);
        }
        List<Claim> made = new ArrayList<>();
        for (List<Claimable> items : byCurrency.values()) {
            made.add(one(customer, fees.terms().regime(), items, through, today, actor));
        }
        return made;
    }

    private static Claimable computable(Claimable item) {
        @Nullable Refused refused = item.refused();
        if (refused != null) {
            throw refused;
        }
        return item;
    }

    private Claim one(
            Customer customer, Regime regime, List<Claimable> items, LocalDate through, LocalDate today, Actor actor) {
        Money interest =
                items.stream().map(Claimable::amount).reduce(Money::plus).orElseThrow();
        Money indemnity =
                items.stream().map(Claimable::indemnity).reduce(Money::plus).orElseThrow();
        Money whole = interest.plus(indemnity);
        String number = number(customer.entityId(), today.getYear());
        LocalDate dueOn = today.plusDays(policies.current().claimDays());
        Invoice invoice = recordInvoice
                .record(
                        new InvoiceEntry(
                                customer.entityId(),
                                customer.customerId(),
                                number,
                                InvoiceKind.LATE_FEES,
                                today,
                                whole,
                                null,
                                List.of(new DueDate(dueOn, whole))),
                        actor)
                .value();
        Claim claim = new Claim(
                Ids.next(),
                customer.customerId(),
                invoice.invoiceId(),
                number,
                today,
                through,
                interest,
                indemnity,
                whole,
                regime,
                actor.name(),
                null,
                false,
                null);
        rows.add(claim, items, actor);
        events.publishEvent(new InterestClaimed(
                claim.claimId(),
                claim.customerId(),
                claim.invoiceId(),
                number,
                interest,
                indemnity,
                today,
                through,
                actor));
        return claim;
    }

    /** The next of the year; one that the accounts already use for something else is passed over. */
    private String number(UUID entityId, int year) {
        int next = rows.claimsOfYear(year);
        String number;
        do {
            next++;
            number = "INT-%d-%04d".formatted(year, next);
        } while (!invoices.numbered(List.of(number), entityId).isEmpty());
        return number;
    }
}
