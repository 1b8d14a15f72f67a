package org.encaisse.reminders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encaisse.correspondence.Debtor;
import org.encaisse.correspondence.Letter;
import org.encaisse.correspondence.Signatures;
import org.encaisse.correspondence.Statement;
import org.encaisse.correspondence.StatementLine;
import org.encaisse.customers.Contact;
import org.encaisse.customers.Customer;
import org.encaisse.dunning.decision.Deducted;
import org.encaisse.dunning.decision.DueItem;
import org.encaisse.dunning.scenario.FormalNotice;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.money.Money;
import org.encaisse.platform.mail.Attachment;
import org.encaisse.receivables.OpenItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What every letter of the desk has in common: who signs, whom it greets, the statement that goes with it. */
@Component
@Transactional(readOnly = true)
class WriteLetter {

    private final Structures structures;
    private final People people;
    private final Signatures signatures;

    WriteLetter(Structures structures, People people, Signatures signatures) {
        this.structures = structures;
        this.people = people;
        this.signatures = signatures;
    }

    /**
     * @param copies who gets a copy of it
     * @param enclosures what goes with it beside the statement
     */
    record Words(
            String templateCode,
            Map<String, Object> variables,
            List<String> copies,
            @Nullable Statement statement,
            List<Attachment> enclosures) {}

    Letter letter(Customer customer, Contact contact, String email, String language, Words words) {
        Map<String, Object> variables = new HashMap<>();
        put(variables, "client.nom", customer.name());
        put(variables, "client.code", customer.code());
        put(variables, "contact.civilite", contact.civility());
        put(variables, "contact.nom", contact.name());
        put(variables, "contact.tel", contact.telephone());
        put(variables, "client.adresse", address(contact));
        put(variables, "ref", customer.code());
        @Nullable
        Person collector = customer.collectorId() == null
                ? null
                : people.byId(customer.collectorId()).orElse(null);
        if (collector != null) {
            variables.putAll(signatures.of(collector).variables(language));
        }
        variables.putAll(words.variables());
        return new Letter(
                customer.entityId(),
                language,
                contact.name(),
                email,
                words.copies(),
                collector == null || collector.disabled() ? null : collector.email(),
                words.templateCode(),
                variables,
                words.statement(),
                words.enclosures());
    }

    /** The text that goes to this customer: a formal notice follows the law of those concerned. */
    String text(String template, Customer customer) {
        return FormalNotice.text(template, structures.byId(customer.entityId()).country(), customer.country());
    }

    /** Every open item of the customer in that currency, chased or not. */
    Statement statement(
            Customer customer,
            Contact contact,
            String language,
            Currency currency,
            LocalDate on,
            List<OpenItem> open,
            List<Money> pending) {
        List<StatementLine> lines = new ArrayList<>();
        for (OpenItem item : open) {
            if (item.remaining().currency().equals(currency)) {
                lines.add(line(item));
            }
        }
        Money unallocated = pending.stream()
                .filter(money -> money.currency().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
        Debtor to = new Debtor(
                customer.code(),
                customer.name(),
                contact.name(),
                contact.street(),
                contact.postalCode(),
                contact.city(),
                contact.country() == null ? customer.country() : contact.country());
        return new Statement(structures.byId(customer.entityId()), to, language, currency, on, lines, unallocated);
    }

    static StatementLine line(OpenItem item) {
        return new StatementLine(
                item.number(), item.issuedOn(), item.dueOn(), item.amount(), item.remaining(), item.orderReference());
    }

    /** These due dates as they stand, then what is deducted of them: the lines come to what is asked. */
    static List<StatementLine> lines(List<OpenItem> open, List<DueItem> asked, LocalDate today) {
        Set<UUID> ids = asked.stream().map(DueItem::openItemId).collect(Collectors.toSet());
        List<StatementLine> lines = new ArrayList<>();
        open.stream()
                .filter(item -> ids.contains(item.openItemId()))
                .map(WriteLetter::line)
                .forEach(lines::add);
        deducted(asked, Deducted::covered)
                .ifPresent(sum -> lines.add(StatementLine.less(StatementLine.Kind.COVERED, sum, today)));
        deducted(asked, Deducted::held)
                .ifPresent(sum -> lines.add(StatementLine.less(StatementLine.Kind.HELD, sum, today)));
        return lines;
    }

    private static Optional<Money> deducted(List<DueItem> asked, Function<Deducted, Money> part) {
        return asked.stream()
                .map(DueItem::deducted)
                .filter(Objects::nonNull)
                .map(part)
                .reduce(Money::plus)
                .filter(Money::isPositive);
    }

    private static String address(Contact contact) {
        return Stream.of(contact.street(), contact.postalCode(), contact.city())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static void put(Map<String, Object> variables, String name, @Nullable Object value) {
        if (value != null) {
            variables.put(name, value);
        }
    }
}
