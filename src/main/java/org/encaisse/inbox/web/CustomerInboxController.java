package org.encaisse.inbox.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.encaisse.customers.Contact;
import org.encaisse.customers.CustomerRefusal;
import org.encaisse.customers.Customers;
import org.encaisse.inbox.Inbox;
import org.encaisse.inbox.InboxRight;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The panel of the customer page: who is away, and the last mails. */
@Controller
class CustomerInboxController {

    private static final int FEW = 8;

    private final Inbox inbox;
    private final Customers customers;

    CustomerInboxController(Inbox inbox, Customers customers) {
        this.inbox = inbox;
        this.customers = customers;
    }

    @GetMapping("/customers/{customer}/inbox")
    @InboxRight.Needed(InboxRight.READ)
    String panel(@PathVariable UUID customer, Ui ui, Model model) {
        if (customers.byId(customer).isEmpty()) {
            throw new Refused(CustomerRefusal.MISSING, customer);
        }
        Map<UUID, Contact> contacts = customers.contactsOf(customer).stream()
                .collect(Collectors.toMap(Contact::contactId, Function.identity()));
        List<CustomerInboxPage.Away> away = inbox.absent(customer, ui.today()).stream()
                .filter(one -> contacts.containsKey(one.contactId()))
                .map(one -> {
                    String name = java.util.Objects.requireNonNull(contacts.get(one.contactId()))
                            .title();
                    return new CustomerInboxPage.Away(
                            one.until() == null
                                    ? ui.t("inbox.absent.unknown", name)
                                    : ui.t("inbox.absent", name, one.until()),
                            "/inbox/" + one.mailId());
                })
                .toList();
        var slice = inbox.page(Inbox.Filter.of(customer), null, FEW);
        model.addAttribute(
                "page",
                new CustomerInboxPage(
                        away,
                        slice.items().stream()
                                .map(mail -> InboxPage.Line.of(mail, ui))
                                .toList(),
                        slice.next() == null ? "" : "/inbox?customer=" + customer));
        return "inbox/customer";
    }
}
