package org.encaisse.customers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.encaisse.customers.ContactRole;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** One contact being added or changed. */
public record ContactFormPage(
        UUID customerId, String customer, @Nullable UUID contactId, ContactForm form, String error) {

    public boolean isNew() {
        return contactId == null;
    }

    public String title(Ui ui) {
        return isNew() ? ui.t("customers.contact.new") : form.get("name");
    }

    public String action() {
        String contacts = "/customers/" + customerId + "/contacts/";
        return isNew() ? contacts + "new" : contacts + contactId + "/edit";
    }

    public String back() {
        return "/customers/" + customerId;
    }

    public boolean refused() {
        return !error.isEmpty();
    }

    public String get(String name) {
        return form.get(name);
    }

    public boolean has(ContactRole role) {
        return form.roles().contains(role.code());
    }

    public List<Option> channels(Ui ui) {
        List<Option> channels = new ArrayList<>();
        channels.add(new Option("", ui.t("customers.contact.prefers.any")));
        for (String channel : List.of("phone", "email", "letter", "visit")) {
            channels.add(new Option(channel, ui.t("customers.contact.prefers." + channel)));
        }
        return channels;
    }
}
