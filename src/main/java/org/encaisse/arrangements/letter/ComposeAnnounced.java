package org.encaisse.arrangements.letter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.arrangements.Letters;
import org.encaisse.arrangements.Texts;
import org.encaisse.arrangements.announced.Announcement;
import org.encaisse.arrangements.announced.Announcements;
import org.encaisse.arrangements.announced.Visit;
import org.encaisse.correspondence.Composition;
import org.encaisse.correspondence.MessageComposer;
import org.encaisse.correspondence.PendingMessage;
import org.encaisse.customers.Customers;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.OpenItems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what goes out about announced money: to the customer (F10, F11), to accounting (F10N), to the courier (F11C). */
@Transactional(readOnly = true)
class ComposeAnnounced implements MessageComposer {

    private final String purpose;
    private final Parts parts;

    /** What it is written with. */
    @Component
    record Parts(
            Letters letters,
            Announcements announcements,
            OpenItems openItems,
            Customers customers,
            People people,
            Frame frame) {}

    ComposeAnnounced(String purpose, Parts parts) {
        this.purpose = purpose;
        this.parts = parts;
    }

    @Override
    public String purpose() {
        return purpose;
    }

    @Override
    public Composition compose(PendingMessage message, LocalDate today) {
        Letters.About about = parts.letters().about(message.messageId()).orElse(null);
        Announcement one = about == null || about.announcedId() == null
                ? null
                : parts.announcements().find(about.announcedId()).orElse(null);
        if (about == null || one == null || one.isOver()) {
            return new Composition.NoLonger("arrangements.announcement-over");
        }
        Map<String, Object> variables = variables(one, message.language());
        if (about.personId() == null) {
            return parts.frame().toCustomer(message, one.contactId(), variables);
        }
        Person person = parts.people().byId(about.personId()).orElse(null);
        if (person == null) {
            return new Composition.NoLonger("arrangements.no-address");
        }
        boolean sheet = about.template().equals("F11C");
        Visit visit = Visit.of(parts.customers().contactsOf(one.customerId()), one.contactId());
        if (sheet) {
            put(variables, "contact.nom", visit.contact());
            put(variables, "contact.tel", visit.telephone());
            put(variables, "client.adresseGeo", visit.address());
            put(variables, "lien", visit.map());
        }
        return parts.frame().toPerson(message, person, variables);
    }

    private Map<String, Object> variables(Announcement one, String language) {
        Map<String, Object> all = new HashMap<>();
        all.put("paiement.montant", one.amount());
        all.put("promesse.montant", one.amount());
        all.put("promesse.date", one.expectedOn());
        all.put("rdv.date", one.expectedOn());
        all.put("mode", parts.frame().word(one.means().key(), language));
        put(all, "rdv.heure", one.expectedAt() == null ? null : one.expectedAt().toString());
        put(all, "recu", one.receipt());
        put(all, "ref", one.reference());
        put(all, "promesse.factures", numbers(one.announcedId()));
        UUID courier = one.courierId();
        put(
                all,
                "coursier.nom",
                courier == null
                        ? null
                        : parts.people().byId(courier).map(Person::displayName).orElse(null));
        return all;
    }

    private @Nullable String numbers(UUID announcedId) {
        List<UUID> ids = parts.announcements().itemsOf(List.of(announcedId)).getOrDefault(announcedId, List.of());
        Map<UUID, OpenItem> found = parts.openItems().byIds(ids);
        String numbers = Texts.numbers(
                ids.stream().map(found::get).filter(java.util.Objects::nonNull).toList());
        return numbers.isEmpty() ? null : numbers;
    }

    private static void put(Map<String, Object> variables, String name, @Nullable Object value) {
        if (value != null) {
            variables.put(name, value);
        }
    }
}
