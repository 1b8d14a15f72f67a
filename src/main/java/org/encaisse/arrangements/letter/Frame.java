package org.encaisse.arrangements.letter;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.encaisse.arrangements.Letters;
import org.encaisse.correspondence.Composition;
import org.encaisse.correspondence.Letter;
import org.encaisse.correspondence.PendingMessage;
import org.encaisse.correspondence.Signatures;
import org.encaisse.customers.Contact;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.platform.web.Formats;
import org.encaisse.platform.web.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What these letters have in common: whom they are about, who signs, whom they greet. */
@Component
@Transactional(readOnly = true)
class Frame {

    private final Customers customers;
    private final People people;
    private final Signatures signatures;
    private final Letters letters;
    private final Messages messages;

    Frame(Customers customers, People people, Signatures signatures, Letters letters, Messages messages) {
        this.customers = customers;
        this.people = people;
        this.signatures = signatures;
        this.letters = letters;
        this.messages = messages;
    }

    String word(String key, String language) {
        return messages.text(Locale.of(language), key);
    }

    Composition toCustomer(PendingMessage message, @Nullable UUID contactId, Map<String, Object> variables) {
        Customer customer = customers.byId(message.customerId()).orElse(null);
        Contact contact = letters.recipient(message.customerId(), contactId).orElse(null);
        if (customer == null || contact == null || contact.email() == null) {
            return new Composition.Impossible("arrangements.no-address");
        }
        Map<String, Object> all = new HashMap<>();
        put(all, "contact.civilite", contact.civility());
        put(all, "contact.nom", contact.name());
        put(all, "contact.tel", contact.telephone());
        return written(message, customer, contact.name(), contact.email(), all, variables);
    }

    /** To one of our own people; he is the one greeted, unless the letter says otherwise. */
    Composition toPerson(PendingMessage message, Person person, Map<String, Object> variables) {
        Customer customer = customers.byId(message.customerId()).orElse(null);
        if (customer == null || person.disabled()) {
            return new Composition.NoLonger("arrangements.no-address");
        }
        Map<String, Object> all = new HashMap<>();
        put(all, "contact.nom", person.displayName());
        return written(message, customer, person.displayName(), person.email(), all, variables);
    }

    private Letter written(
            PendingMessage message,
            Customer customer,
            String name,
            String address,
            Map<String, Object> all,
            Map<String, Object> variables) {
        put(all, "client.nom", customer.name());
        put(all, "client.code", customer.code());
        put(
                all,
                "devise",
                Formats.of(Locale.of(message.language()))
                        .currency(message.currency().getCurrencyCode()));
        Person collector = customer.collectorId() == null
                ? null
                : people.byId(customer.collectorId()).orElse(null);
        if (collector != null) {
            all.putAll(signatures.of(collector).variables(message.language()));
        }
        variables.forEach((key, value) -> put(all, key, value));
        return new Letter(
                customer.entityId(),
                message.language(),
                name,
                address,
                List.of(),
                collector == null || collector.disabled() ? null : collector.email(),
                message.templateCode(),
                all,
                null,
                List.of());
    }

    private static void put(Map<String, Object> variables, String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            variables.put(name, value);
        }
    }
}
