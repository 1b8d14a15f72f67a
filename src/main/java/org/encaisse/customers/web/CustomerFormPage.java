package org.encaisse.customers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.encaisse.customers.ContactRole;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** A customer being created or edited. */
public final class CustomerFormPage {

    private final @Nullable UUID customerId;
    private final CustomerForm form;
    private final List<Option> entities;
    private final List<Option> collectors;
    private final String error;

    CustomerFormPage(
            @Nullable UUID customerId,
            CustomerForm form,
            List<Option> entities,
            List<Option> collectors,
            String error) {
        this.customerId = customerId;
        this.form = form;
        this.entities = entities;
        this.collectors = collectors;
        this.error = error;
    }

    public boolean isNew() {
        return customerId == null;
    }

    public String title(Ui ui) {
        return isNew() ? ui.t("customers.new") : form.get("name");
    }

    public String action() {
        return isNew() ? "/customers/new" : "/customers/" + customerId + "/edit";
    }

    public String back() {
        return isNew() ? "/customers" : "/customers/" + customerId;
    }

    public String get(String name) {
        return form.get(name);
    }

    public String error() {
        return error;
    }

    public boolean refused() {
        return !error.isEmpty();
    }

    public List<Option> entities() {
        return entities;
    }

    public List<Option> collectors() {
        return collectors;
    }

    public List<Option> languages(Ui ui) {
        return List.of(
                new Option("fr", ui.t("customers.language.fr")), new Option("en", ui.t("customers.language.en")));
    }

    /** The fields of one contact, numbered as they are sent. */
    public record ContactLine(int number, CustomerForm.ContactFields fields) {

        public String name(String field) {
            return "c" + number + "." + field;
        }

        public String get(String field) {
            return fields.get(field);
        }

        public boolean has(ContactRole role) {
            return fields.roles().contains(role.code());
        }

        public boolean blank() {
            return fields.isBlank();
        }
    }

    public List<ContactLine> contacts() {
        List<ContactLine> lines = new ArrayList<>();
        for (CustomerForm.ContactFields fields : form.contacts()) {
            lines.add(new ContactLine(lines.size(), fields));
        }
        return lines;
    }
}
