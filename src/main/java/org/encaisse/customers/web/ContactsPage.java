package org.encaisse.customers.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.customers.Contact;
import org.encaisse.customers.ContactPreferences;
import org.encaisse.customers.Datum;
import org.encaisse.customers.DatumState;
import org.encaisse.customers.Telephones;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;

/**
 * The people at one customer's, and how sure we are of each way to reach them.
 *
 * @param region two letters: whose numbers are read without a country code
 */
public record ContactsPage(UUID customerId, String region, LocalDate today, List<Contact> contacts, boolean may) {

    /** One way to reach a contact. */
    public record Line(
            Datum datum,
            String shown,
            String href,
            String badge,
            Tone tone,
            String age,
            boolean wrong,
            String check,
            String mark,
            String dialog) {

        public boolean linked() {
            return !href.isEmpty();
        }

        public boolean marked() {
            return !badge.isEmpty();
        }
    }

    public List<Line> data(Contact contact, Ui ui) {
        List<Line> lines = new ArrayList<>();
        for (Datum datum : Datum.values()) {
            if (contact.has(datum)) {
                lines.add(line(contact, datum, ui));
            }
        }
        return lines;
    }

    private Line line(Contact contact, Datum datum, Ui ui) {
        DatumState state = contact.state(datum);
        String value = contact.value(datum);
        String path = base(contact) + "/data/" + datum.code();
        return new Line(
                datum,
                datum == Datum.TELEPHONE ? Telephones.shown(value, region(contact)) : value,
                href(contact, datum),
                badge(state, ui),
                state.isWrong() ? Tone.BAD : Tone.WARN,
                state.checkedOn() == null
                        ? ui.t("customers.datum.never-checked")
                        : ui.t("customers.datum.checked", ui.ago(state.checkedOn())),
                state.isWrong(),
                path + "/checked",
                path + "/wrong",
                "wrong-" + datum.code() + "-" + contact.contactId());
    }

    private static String badge(DatumState state, Ui ui) {
        if (state.mark() == null) {
            return "";
        }
        String mark = ui.t("customers.datum." + state.mark().code());
        return state.why() == null ? mark : mark + " : " + state.why();
    }

    private static String href(Contact contact, Datum datum) {
        if (contact.state(datum).isWrong()) {
            return "";
        }
        return switch (datum) {
            case EMAIL -> "mailto:" + contact.value(datum);
            case TELEPHONE ->
                contact.preferences().doNotDisturb()
                        ? ""
                        : "tel:" + contact.value(datum).replace(" ", "");
            case ADDRESS -> "";
            case GEO -> "geo:" + contact.latitude() + "," + contact.longitude();
        };
    }

    private String region(Contact contact) {
        return contact.country() == null ? region : contact.country();
    }

    private static String base(Contact contact) {
        return "/customers/" + contact.customerId() + "/contacts/" + contact.contactId();
    }

    public String roles(Contact contact, Ui ui) {
        return contact.roles().stream()
                .sorted()
                .map(role -> ui.t("customers.role." + role.code()))
                .collect(Collectors.joining(", "));
    }

    /** When and how he wants to be reached; empty when he has not said. */
    public String preferences(Contact contact, Ui ui) {
        ContactPreferences said = contact.preferences();
        List<String> parts = new ArrayList<>();
        if (said.from() != null && said.until() != null) {
            parts.add(ui.t(
                    "customers.contact.hours",
                    said.from().toString(),
                    said.until().toString()));
        }
        if (said.channel() != null) {
            parts.add(ui.t("customers.contact.prefers." + said.channel()));
        }
        return String.join(" · ", parts);
    }

    public boolean quiet(Contact contact) {
        return contact.preferences().doNotDisturb();
    }

    public String edit(Contact contact) {
        return base(contact) + "/edit";
    }

    public String add() {
        return "/customers/" + customerId + "/contacts/new";
    }

    public String edit() {
        return "/customers/" + customerId + "/edit";
    }
}
