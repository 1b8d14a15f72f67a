package org.encaisse.casefile.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.casefile.CasefileRefusal;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.receivables.Invoice;
import org.encaisse.receivables.Invoices;
import org.encaisse.receivables.OpenItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a note or a paper is about, as a program names it: the customer's code, the invoice's number, a due date. */
@Component
class Papers {

    private final Customers customers;
    private final Invoices invoices;

    Papers(Customers customers, Invoices invoices) {
        this.customers = customers;
        this.invoices = invoices;
    }

    Customer customer(@Nullable String code, @Nullable String entity) {
        if (code == null) {
            throw new Refused(CasefileRefusal.NO_SUCH_CUSTOMER);
        }
        return customers.byCode(code, entity);
    }

    /** Its due dates, settled ones too; refuses an invoice of somebody else. */
    List<OpenItem> items(Customer customer, String number) {
        Invoice invoice = invoices.byNumber(number, customer.entityId());
        if (!invoice.customerId().equals(customer.customerId())) {
            throw new Refused(CasefileRefusal.NOT_THIS_CUSTOMERS_ITEM);
        }
        return invoice.items();
    }

    /** The due date meant, the first when none is named; null for the whole customer. */
    @Nullable
    UUID item(Customer customer, @Nullable String number, @Nullable LocalDate due) {
        return number == null
                ? null
                : items(customer, number).stream()
                        .filter(item -> due == null || item.dueOn().equals(due))
                        .findFirst()
                        .orElseThrow(() -> new Refused(CasefileRefusal.NOT_THIS_CUSTOMERS_ITEM))
                        .openItemId();
    }
}
