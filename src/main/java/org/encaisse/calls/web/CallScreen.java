package org.encaisse.calls.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.calls.CallContext;
import org.encaisse.calls.CallFact;
import org.encaisse.calls.CallFacts;
import org.encaisse.calls.CallOutcome;
import org.encaisse.calls.CallOutcomes;
import org.encaisse.calls.CallSubjects;
import org.encaisse.calls.CallSubjects.Item;
import org.encaisse.calls.Standing;
import org.encaisse.calls.web.CallPage.Fact;
import org.encaisse.casefile.CasefileRefusal;
import org.encaisse.casefile.Holds;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.casefile.JournalLine;
import org.encaisse.casefile.Task;
import org.encaisse.casefile.agenda.Agenda;
import org.encaisse.casefile.agenda.Claim;
import org.encaisse.casefile.agenda.ClaimTask;
import org.encaisse.customers.Contact;
import org.encaisse.customers.ContactRole;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.customers.Datum;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.Organisation;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the call screen together: a dozen quick queries, none per invoice. */
@Component
class CallScreen {

    private static final int ITEMS = 50;
    private static final int LINES = 40;
    private static final int CONTACTS = 6;

    private final Customers customers;
    private final Structures structures;
    private final CallSubjects subjects;
    private final CallOutcomes outcomes;
    private final ObjectProvider<CallFacts> facts;
    private final Journal journal;
    private final Holds holds;
    private final Agenda agenda;
    private final ClaimTask claimTask;
    private final Organisation organisation;
    private final BusinessClock clock;

    CallScreen(
            Customers customers,
            Structures structures,
            CallSubjects subjects,
            CallOutcomes outcomes,
            ObjectProvider<CallFacts> facts,
            Journal journal,
            Holds holds,
            Agenda agenda,
            ClaimTask claimTask,
            Organisation organisation,
            BusinessClock clock) {
        this.customers = customers;
        this.structures = structures;
        this.subjects = subjects;
        this.outcomes = outcomes;
        this.facts = facts;
        this.journal = journal;
        this.holds = holds;
        this.agenda = agenda;
        this.claimTask = claimTask;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * What the person has said so far.
     *
     * @param sent null for a fresh screen; what was sent and could not be recorded
     */
    record Asked(
            UUID customerId,
            @Nullable UUID taskId,
            @Nullable Currency currency,
            Set<UUID> items,
            @Nullable UUID contactId,
            boolean incoming,
            @Nullable Sent sent) {}

    /**
     * An outcome that was not recorded.
     *
     * @param seen what the person had before him, when somebody wrote since
     */
    record Sent(
            String outcome,
            Map<String, String> answers,
            String error,
            @Nullable UUID seen) {}

    /** In one transaction: a dozen short questions, each of its own, would cost more than their answers. */
    @Transactional
    CallPage page(Asked asked, Ui ui) {
        LocalDate today = ui.today();
        Task task = task(asked);
        Customer customer =
                customers.byId(asked.customerId()).orElseThrow(() -> new Refused(CasefileRefusal.NO_SUCH_CUSTOMER));
        LegalEntity structure = structures.byId(customer.entityId());
        List<Standing> standings = subjects.standings(customer.customerId(), today);
        Standing standing = chosen(standings, asked.currency(), structure.currency());
        List<Item> items = subjects.items(customer.customerId(), standing.currency(), ITEMS + 1);
        List<JournalLine> lines =
                journal.timeline(customer.customerId(), null, LINES).items();
        List<CallFact> known = facts.stream()
                .sorted(Comparator.comparingInt(CallFacts::order))
                .flatMap(each -> each.of(customer.customerId(), today).stream())
                .toList();
        List<Contact> contacts = customers.contactsOf(customer.customerId());
        return new CallPage(
                new CallPage.Address(customer.customerId(), asked.taskId()),
                customer.name(),
                customer.code() + " · " + structure.name(),
                task == null ? "" : ui.named(task.key(), task.detail()),
                busy(task, ui),
                standings,
                standing,
                items.stream()
                        .limit(ITEMS)
                        .map(item -> new CallPage.Line(item, asked.items().contains(item.openItemId()), today))
                        .toList(),
                items.size() > ITEMS,
                Callees.of(contacts, asked.contactId(), customer, structure, clock.now(), ui),
                Callees.named(contacts, ContactRole.APPROVER),
                Callees.named(contacts, ContactRole.PAYER),
                lines.stream()
                        .filter(line -> line.detail().containsKey(JournalEntry.CHANNEL))
                        .limit(CONTACTS)
                        .toList(),
                known.stream()
                        .map(fact -> new Fact(ui.named(fact.key(), fact.values()), fact.tone()))
                        .toList(),
                holds.activeOn(customer.customerId(), today).stream()
                        .map(hold -> CallHolds.said(hold, items, ui))
                        .toList(),
                CallScript.of(
                        new CallScript.Known(
                                structure.name(),
                                standing,
                                known.stream()
                                        .filter(CallFact::raiseFirst)
                                        .map(fact -> ui.named(fact.key(), fact.values()))
                                        .toList(),
                                mailed(lines, ui.zone()),
                                contacts.stream().noneMatch(contact -> contact.reachableBy(Datum.EMAIL)),
                                asked.incoming()),
                        ui),
                forms(asked, standing, items, contacts, ui),
                news(asked, lines, ui),
                lines.isEmpty() ? null : lines.getFirst().entryId(),
                asked.incoming(),
                asked.sent() == null ? "" : asked.sent().error());
    }

    private static Standing chosen(List<Standing> standings, @Nullable Currency wanted, Currency own) {
        Currency currency = wanted != null
                ? wanted
                : standings.isEmpty() ? own : standings.getFirst().currency();
        return standings.stream()
                .filter(each -> each.currency().equals(currency))
                .findFirst()
                .orElseGet(() -> Standing.nothing(currency));
    }

    private @Nullable Task task(Asked asked) {
        UUID taskId = asked.taskId();
        return taskId == null
                ? null
                : agenda.byId(taskId)
                        .filter(task -> task.customerId().equals(asked.customerId()))
                        .orElse(null);
    }

    /** Whoever opens the screen is at it; says who was first. */
    private String busy(@Nullable Task task, Ui ui) {
        SignedIn person = ui.person();
        if (task == null || person == null) {
            return "";
        }
        Claim claim = claimTask.claim(task.taskId(), person.actor(), clock.now());
        return claim.isOf(person.userId()) ? "" : ui.t("call.busy", claim.person());
    }

    /** When a letter by e-mail last left for him. */
    private static @Nullable LocalDate mailed(List<JournalLine> lines, ZoneId zone) {
        return lines.stream()
                .filter(line ->
                        line.detail().getOrDefault(JournalEntry.CHANNEL, "").endsWith("channel.email"))
                .findFirst()
                .map(line -> LocalDate.ofInstant(line.at(), zone))
                .orElse(null);
    }

    private List<OutcomeForm> forms(Asked asked, Standing standing, List<Item> items, List<Contact> contacts, Ui ui) {
        LocalDate today = ui.today();
        Set<UUID> shown = items.stream().map(Item::openItemId).collect(Collectors.toCollection(HashSet::new));
        List<UUID> ticked = asked.items().stream().filter(shown::contains).toList();
        List<UUID> about = ticked.isEmpty()
                ? items.stream()
                        .filter(item -> item.dueOn().isBefore(today))
                        .map(Item::openItemId)
                        .toList()
                : ticked;
        Money owed = ticked.isEmpty()
                ? standing.overdue()
                : items.stream()
                        .filter(item -> ticked.contains(item.openItemId()))
                        .map(Item::remaining)
                        .reduce(Money.zero(standing.currency()), Money::plus);
        CallContext context = new CallContext(
                asked.customerId(),
                today,
                owed,
                about,
                contacts.stream().anyMatch(contact -> contact.reachableBy(Datum.EMAIL)),
                organisation.calendar());
        List<OutcomeForm> forms = new ArrayList<>();
        for (CallOutcome outcome : outcomes.all()) {
            Sent sent = asked.sent();
            forms.add(
                    sent == null || !sent.outcome().equals(outcome.key())
                            ? OutcomeForm.of(outcome, context, null, ui)
                            : OutcomeForm.of(outcome, context, sent.answers(), ui)
                                    .refused(sent.error()));
        }
        return forms;
    }

    private static List<JournalLine> news(Asked asked, List<JournalLine> lines, Ui ui) {
        Sent sent = asked.sent();
        UUID seen = sent == null ? null : sent.seen();
        UUID self = ui.person() == null ? null : ui.person().userId();
        return seen == null
                ? List.of()
                : lines.stream()
                        .takeWhile(line -> line.entryId().toString().compareTo(seen.toString()) > 0)
                        .filter(line -> line.actor().userId() == null
                                || !line.actor().userId().equals(self))
                        .toList();
    }
}
