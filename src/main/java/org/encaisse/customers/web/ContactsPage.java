package org.encaisse.customers.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encaisse.customers.Contact;
import org.encaisse.customers.Customer;
import org.encaisse.platform.web.Ui;

/** The people at one customer's. */
public record ContactsPage(Customer customer, List<Contact> contacts, boolean may) {

    public String roles(Contact contact, Ui ui) {
        return contact.roles().stream()
                .sorted()
                .map(role -> ui.t("customers.role." + role.code()))
                .collect(Collectors.joining(", "));
    }

    public String address(Contact contact) {
        return Stream.of(contact.street(), contact.postalCode(), contact.city(), contact.country())
                .filter(part -> part != null)
                .collect(Collectors.joining(" "));
    }

    public String title(Contact contact) {
        return contact.civility() == null ? contact.name() : contact.civility() + " " + contact.name();
    }

    public String mailTo(Contact contact) {
        return contact.email() == null ? "" : contact.email();
    }

    public String telephone(Contact contact) {
        return contact.telephone() == null ? "" : contact.telephone();
    }

    /** Where the door is, as any map application understands it. */
    public String geo(Contact contact) {
        return "geo:" + contact.latitude() + "," + contact.longitude();
    }

    public boolean placed(Contact contact) {
        return contact.latitude() != null;
    }

    public String edit() {
        return "/customers/" + customer.customerId() + "/edit";
    }
}
