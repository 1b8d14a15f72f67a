package org.encaisse.shell.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalLine;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.customers.CustomersRight;
import org.encaisse.platform.web.Ui;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The newest lines of the whole desk's journal, each with its customer. */
@Component
@Transactional(readOnly = true)
class LatestEvents {

    private static final int SHOWN = 10;

    private final Journal journal;
    private final Customers customers;

    LatestEvents(Journal journal, Customers customers) {
        this.journal = journal;
        this.customers = customers;
    }

    /** @param kinds how the kinds start: {@code dunning.}; empty for all */
    List<HomePage.Event> of(String kinds, Ui ui) {
        List<JournalLine> lines = journal.latest(kinds, SHOWN);
        Map<UUID, Customer> named = customers.byIds(lines.stream()
                .map(JournalLine::customerId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return lines.stream().map(line -> event(line, named, ui)).toList();
    }

    private static HomePage.Event event(JournalLine line, Map<UUID, Customer> named, Ui ui) {
        UUID id = line.customerId();
        Customer customer = id == null ? null : named.get(id);
        return new HomePage.Event(
                ui.named(line.key(), line.detail()),
                line.at(),
                line.actor().name(),
                customer == null ? "" : customer.name(),
                customer == null || !ui.may(CustomersRight.READ) ? null : "/customers/" + customer.customerId());
    }
}
