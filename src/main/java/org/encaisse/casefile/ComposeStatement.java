package org.encaisse.casefile;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.encaisse.correspondence.Debtor;
import org.encaisse.correspondence.Statement;
import org.encaisse.correspondence.StatementLine;
import org.encaisse.customers.Contact;
import org.encaisse.customers.ContactRole;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.OpenItems;
import org.encaisse.receivables.Position;
import org.encaisse.receivables.Positions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The statement of one customer's account in one currency as of a day, from the facts: every open item, every credit. */
@Component
@Transactional(readOnly = true)
public class ComposeStatement {

    private final Customers customers;
    private final Structures structures;
    private final OpenItems openItems;
    private final Positions positions;

    ComposeStatement(Customers customers, Structures structures, OpenItems openItems, Positions positions) {
        this.customers = customers;
        this.structures = structures;
        this.openItems = openItems;
        this.positions = positions;
    }

    public Statement of(UUID customerId, Currency currency, LocalDate on) {
        Customer customer = customers.byId(customerId).orElseThrow(() -> new Refused(CasefileRefusal.NO_SUCH_CUSTOMER));
        Contact contact =
                customers.recipientOf(customerId, ContactRole.REMINDERS).orElse(null);
        List<StatementLine> lines = openItems.openOf(customerId, on).stream()
                .filter(item -> item.amount().currency().equals(currency))
                .map(ComposeStatement::line)
                .toList();
        return new Statement(
                structures.byId(customer.entityId()),
                debtor(customer, contact),
                customer.language(),
                currency,
                on,
                lines,
                unallocated(customerId, currency, on, lines));
    }

    private static StatementLine line(OpenItem item) {
        return new StatementLine(
                item.number(), item.issuedOn(), item.dueOn(), item.amount(), item.remaining(), item.orderReference());
    }

    private static Debtor debtor(Customer customer, @Nullable Contact contact) {
        return contact == null
                ? new Debtor(customer.code(), customer.name(), null, null, null, null, customer.country())
                : new Debtor(
                        customer.code(),
                        customer.name(),
                        contact.name(),
                        contact.street(),
                        contact.postalCode(),
                        contact.city(),
                        contact.country());
    }

    /** The position's credits are credit notes and unallocated money together; the credit notes are lines already. */
    private Money unallocated(UUID customerId, Currency currency, LocalDate on, List<StatementLine> lines) {
        Money notes = Money.zero(currency);
        for (StatementLine line : lines) {
            if (line.isCredit()) {
                notes = notes.plus(line.remaining());
            }
        }
        for (Position position : positions.of(customerId, on)) {
            if (position.currency().equals(currency)) {
                return notes.minus(position.credits());
            }
        }
        return Money.zero(currency);
    }
}
