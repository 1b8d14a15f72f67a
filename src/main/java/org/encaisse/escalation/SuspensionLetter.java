package org.encaisse.escalation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.casefile.ComposeStatement;
import org.encaisse.correspondence.Composition;
import org.encaisse.correspondence.Letter;
import org.encaisse.correspondence.MessageComposer;
import org.encaisse.correspondence.PendingMessage;
import org.encaisse.correspondence.PrintLetter;
import org.encaisse.correspondence.Signatures;
import org.encaisse.correspondence.Statement;
import org.encaisse.customers.Contact;
import org.encaisse.customers.ContactRole;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The notice F6 and the lifting F6L, as e-mail and on paper: the same words. */
@Component
@Transactional(readOnly = true)
public class SuspensionLetter implements MessageComposer {

    private final Suspensions suspensions;
    private final Visits visits;
    private final Customers customers;
    private final Structures structures;
    private final People people;
    private final Signatures signatures;
    private final Overdue overdue;
    private final ComposeStatement statements;
    private final PrintLetter printer;

    SuspensionLetter(
            Suspensions suspensions,
            Visits visits,
            Customers customers,
            Structures structures,
            People people,
            Signatures signatures,
            Overdue overdue,
            ComposeStatement statements,
            PrintLetter printer) {
        this.suspensions = suspensions;
        this.visits = visits;
        this.customers = customers;
        this.structures = structures;
        this.people = people;
        this.signatures = signatures;
        this.overdue = overdue;
        this.statements = statements;
        this.printer = printer;
    }

    @Override
    public String purpose() {
        return Letters.PURPOSE;
    }

    @Override
    public Composition compose(PendingMessage message, LocalDate today) {
        Suspension about = suspensions.ofMessage(message.messageId()).orElse(null);
        if (about == null) {
            return new Composition.NoLonger("escalation.no-longer");
        }
        boolean notice = message.templateCode().equals(Letters.NOTICE);
        if (notice && !about.inForce()) {
            return new Composition.NoLonger("escalation.no-longer");
        }
        Customer customer = customers.byId(message.customerId()).orElse(null);
        Contact contact = customers
                .recipientOf(message.customerId(), ContactRole.REMINDERS)
                .orElse(null);
        if (customer == null || contact == null || contact.email() == null) {
            return new Composition.Impossible("escalation.no-email");
        }
        return letter(about, customer, contact, message.templateCode(), message.currency(), today);
    }

    /** On paper: the notice while it is in force, its lifting afterwards. */
    public byte[] pdf(UUID suspensionId, LocalDate today, Instant now) {
        Suspension about =
                suspensions.byId(suspensionId).orElseThrow(() -> new Refused(EscalationRefusal.NO_SUCH_SUSPENSION));
        if (!about.approved()) {
            throw new Refused(EscalationRefusal.NOT_APPROVED);
        }
        Customer customer =
                customers.byId(about.customerId()).orElseThrow(() -> new Refused(EscalationRefusal.NO_SUCH_CUSTOMER));
        Contact contact = recipientOnPaper(customer.customerId()).orElse(null);
        List<Money> late = overdue.of(customer.customerId(), today);
        Currency currency = late.isEmpty()
                ? structures.byId(customer.entityId()).currency()
                : late.getFirst().currency();
        String template = about.liftedOn() == null ? Letters.NOTICE : Letters.LIFTING;
        Letter letter = letter(about, customer, contact, template, currency, today);
        return printer.pdf(
                letter, statements.of(customer.customerId(), currency, today).to(), suspensionId, today, now);
    }

    private Letter letter(
            Suspension about,
            Customer customer,
            @Nullable Contact contact,
            String template,
            Currency currency,
            LocalDate today) {
        boolean notice = template.equals(Letters.NOTICE);
        @Nullable Statement statement = notice ? statements.of(customer.customerId(), currency, today) : null;
        Map<String, Object> variables = new HashMap<>();
        put(variables, "client.nom", customer.name());
        put(variables, "client.code", customer.code());
        put(variables, "contact.civilite", contact == null ? null : contact.civility());
        put(variables, "contact.nom", contact == null ? customer.name() : contact.name());
        put(variables, "clause", about.clause());
        put(variables, "service", about.service());
        put(variables, "delai", about.delay());
        put(variables, "date.suspension", about.suspendedOn());
        put(variables, "accord.date", about.paid() ? null : about.liftedOn());
        // What is owed is what is late less credits and money received, as everywhere a suspension is decided.
        overdue.of(customer.customerId(), today).stream()
                .filter(money -> money.currency().equals(currency))
                .forEach(money -> put(variables, "solde.echu", money));
        put(variables, "devise", Formats.of(Locale.of(customer.language())).currency(currency.getCurrencyCode()));
        put(variables, "visite.date", visitedOn(about));
        put(variables, "visite", visitedOn(about) != null);
        @Nullable
        Person collector = customer.collectorId() == null
                ? null
                : people.byId(customer.collectorId()).orElse(null);
        if (collector != null) {
            variables.putAll(signatures.of(collector).variables(customer.language()));
        }
        return new Letter(
                customer.entityId(),
                customer.language(),
                contact == null ? customer.name() : contact.name(),
                contact == null || contact.email() == null ? "" : contact.email(),
                List.of(),
                collector == null || collector.disabled() ? null : collector.email(),
                template,
                variables,
                statement,
                List.of());
    }

    private @Nullable LocalDate visitedOn(Suspension about) {
        return about.visitId() == null
                ? null
                : visits.byId(about.visitId()).map(Visit::visitedOn).orElse(null);
    }

    private Optional<Contact> recipientOnPaper(UUID customerId) {
        return customers
                .recipientOf(customerId, ContactRole.REMINDERS)
                .or(() -> customers.contactsOf(customerId).stream().findFirst());
    }

    private static void put(Map<String, Object> variables, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            variables.put(name, value);
        }
    }
}
