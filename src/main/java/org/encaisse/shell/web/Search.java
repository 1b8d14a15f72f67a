package org.encaisse.shell.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.customers.Customer;
import org.encaisse.customers.CustomerFilter;
import org.encaisse.customers.Customers;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.Invoice;
import org.encaisse.receivables.Invoices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds customers by code, name or contact (a message's recipient is one), and invoices by the beginning of their number. */
@Component
@Transactional(readOnly = true)
class Search {

    private static final int SHORTEST = 2;

    private final Customers customers;
    private final Invoices invoices;

    Search(Customers customers, Invoices invoices) {
        this.customers = customers;
        this.invoices = invoices;
    }

    SearchPage find(String typed, int most, Ui ui) {
        String query = typed.strip();
        if (query.length() < SHORTEST) {
            return new SearchPage(query, List.of());
        }
        return new SearchPage(query, List.of(customers(query, most, ui), invoices(query, most, ui)));
    }

    private SearchPage.Group customers(String query, int most, Ui ui) {
        List<SearchPage.Found> found = new ArrayList<>();
        for (Customer customer :
                customers.page(CustomerFilter.matching(query), null, most).items()) {
            found.add(new SearchPage.Found(
                    "/customers/" + customer.customerId(),
                    customer.name(),
                    customer.code(),
                    customer.code().equalsIgnoreCase(query)));
        }
        return new SearchPage.Group(ui.t("shell.search.customers"), found);
    }

    private SearchPage.Group invoices(String query, int most, Ui ui) {
        List<Invoice> begun = invoices.beginningWith(query, most);
        Map<UUID, Customer> owners =
                customers.byIds(begun.stream().map(Invoice::customerId).collect(Collectors.toSet()));
        List<SearchPage.Found> found = new ArrayList<>();
        for (Invoice invoice : begun) {
            Customer owner = owners.get(invoice.customerId());
            found.add(new SearchPage.Found(
                    "/invoices/" + invoice.invoiceId(),
                    invoice.number(),
                    owner == null ? "" : owner.name(),
                    invoice.number().equalsIgnoreCase(query)));
        }
        return new SearchPage.Group(ui.t("shell.search.invoices"), found);
    }
}
