package org.encaisse.reminders;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.encaisse.correspondence.CustomerLetters;
import org.encaisse.correspondence.Letter;
import org.encaisse.correspondence.Template;
import org.encaisse.customers.Contact;
import org.encaisse.customers.ContactRole;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.dunning.decision.CustomerFile;
import org.encaisse.dunning.decision.DueItem;
import org.encaisse.dunning.run.CustomerFiles;
import org.encaisse.dunning.run.MessageActions;
import org.encaisse.dunning.run.RunTerms;
import org.encaisse.dunning.settings.DunningRefusal;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.OpenItems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a template would say to a customer today, with his real figures: for whoever edits it. */
@Component
@Transactional(readOnly = true)
class LetterOnCustomer implements CustomerLetters {

    private final Customers customers;
    private final Structures structures;
    private final OpenItems openItems;
    private final CustomerFiles files;
    private final TermsAtHand terms;
    private final MessageActions actions;
    private final Particulars particulars;
    private final WriteLetter write;

    LetterOnCustomer(
            Customers customers,
            Structures structures,
            OpenItems openItems,
            CustomerFiles files,
            TermsAtHand terms,
            MessageActions actions,
            Particulars particulars,
            WriteLetter write) {
        this.customers = customers;
        this.structures = structures;
        this.openItems = openItems;
        this.files = files;
        this.terms = terms;
        this.actions = actions;
        this.particulars = particulars;
        this.write = write;
    }

    @Override
    public Letter about(UUID customerId, Template template, LocalDate today) {
        Customer customer =
                customers.byId(customerId).orElseThrow(() -> new Refused(DunningRefusal.UNKNOWN_CUSTOMER, customerId));
        Contact contact = contact(customer);
        return to(customer, new Addressee(contact, contact.email() == null ? "" : contact.email()), template, today);
    }

    /** In the currency of what the customer owes longest. */
    Letter to(Customer customer, Addressee addressee, Template template, LocalDate today) {
        UUID customerId = customer.customerId();
        Contact contact = addressee.contact();
        RunTerms.Terms now = terms.today();
        CustomerFile file = files.of(customerId, today, now.assignments());
        List<OpenItem> open = openItems.openOf(customerId);
        Currency currency = currency(customer, open);
        List<DueItem> late = file == null ? List.of() : ReminderWords.late(file, now.policy(), currency, today);
        List<DueItem> coming = file == null
                ? List.of()
                : file.items().stream()
                        .filter(item -> item.remaining().currency().equals(currency))
                        .filter(item -> today.isBefore(item.dueOn()))
                        .toList();
        Map<String, Object> variables = new HashMap<>();
        if (!late.isEmpty() && (coming.isEmpty() || !speaksOfWhatIsComing(template))) {
            List<UUID> ids = late.stream().map(DueItem::openItemId).toList();
            variables.putAll(ReminderWords.of(late, open, actions.contacts(customerId, ids, null), today));
        } else if (!coming.isEmpty()) {
            variables.putAll(ReminderWords.beforeDue(coming, open, today));
        }
        variables.put(
                "date.limite",
                ReminderWords.deadline(null, template.code())
                        .from(today, now.policy().calendar()));
        variables.put("delaiMed", 8);
        Particulars.Said said = particulars.of(
                customer, template.names(), template.language(), currency, ReminderWords.openOf(late, open), today);
        variables.putAll(said.variables());
        List<Money> pending = file == null ? List.of() : file.pendingMoney();
        return write.letter(
                customer,
                contact,
                addressee.address(),
                template.language(),
                new WriteLetter.Words(
                        template.code(),
                        variables,
                        List.of(),
                        write.statement(customer, contact, template.language(), currency, today, open, pending)
                                .saying(said.accrued()),
                        List.of()));
    }

    Currency currency(Customer customer) {
        return currency(customer, openItems.openOf(customer.customerId()));
    }

    private Currency currency(Customer customer, List<OpenItem> open) {
        return open.stream()
                .map(item -> item.remaining().currency())
                .findFirst()
                .orElseGet(() -> structures.byId(customer.entityId()).currency());
    }

    private static boolean speaksOfWhatIsComing(Template template) {
        Set<String> names = template.names();
        return !names.contains("solde.echu") && (names.contains("solde.nonEchu") || names.contains("echeance"));
    }

    private Contact contact(Customer customer) {
        return customers
                .recipientOf(customer.customerId(), ContactRole.REMINDERS)
                .or(() -> customers.contactsOf(customer.customerId()).stream().findFirst())
                .orElseGet(() -> new Contact(
                        customer.customerId(),
                        customer.customerId(),
                        null,
                        customer.name(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Set.of()));
    }
}
