package org.encaisse.customers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.encaisse.customers.CustomerEntry.Collector;
import org.encaisse.kernel.outcome.Refusal;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.outcome.Violation;
import org.jspecify.annotations.Nullable;

/** What may be said of a customer, and what saying it makes of what was known. */
final class CustomerRules {

    private static final int LONGEST_SECTOR = 80;
    static final String ORDINARY_PROFILE = "pme";

    // Enough to catch a telephone number in the e-mail column; whether the box exists only the mail server knows.
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\".]{2,}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final BigDecimal POLE = BigDecimal.valueOf(90);
    private static final BigDecimal DATE_LINE = BigDecimal.valueOf(180);

    private CustomerRules() {}

    /** Every fault at once, so that a form or a file is corrected in one go. */
    static void check(CustomerEntry entry, boolean known) {
        List<Violation> faults = new ArrayList<>();
        length(faults, "code", entry.code(), 60, CustomerRefusal.CODE_EMPTY, CustomerRefusal.CODE_TOO_LONG);
        if (entry.name() != null || !known) {
            String name = entry.name() == null ? "" : entry.name();
            length(faults, "name", name, 300, CustomerRefusal.NAME_EMPTY, CustomerRefusal.NAME_TOO_LONG);
        }
        String language = entry.language();
        if (language != null && !language.equals("fr") && !language.equals("en")) {
            faults.add(Violation.of("language", language, CustomerRefusal.LANGUAGE_UNKNOWN, language));
        }
        country(faults, "country", entry.country());
        email(faults, "salespersonEmail", entry.salespersonEmail());
        if (entry.sector() != null && entry.sector().strip().length() > LONGEST_SECTOR) {
            faults.add(Violation.of("sector", entry.sector(), CustomerRefusal.SECTOR_TOO_LONG, LONGEST_SECTOR));
        }
        List<ContactEntry> contacts = entry.contacts() == null ? List.of() : entry.contacts();
        for (int i = 0; i < contacts.size(); i++) {
            check(faults, "contacts[" + i + "].", contacts.get(i));
        }
        refuse(faults);
    }

    /** One contact by itself. */
    static void check(ContactEntry contact) {
        List<Violation> faults = new ArrayList<>();
        check(faults, "", contact);
        refuse(faults);
    }

    private static void refuse(List<Violation> faults) {
        if (!faults.isEmpty()) {
            Violation first = faults.getFirst();
            throw new Refused(first.reason(), faults, first.arguments().toArray());
        }
    }

    private static void check(List<Violation> faults, String where, ContactEntry contact) {
        length(faults, where + "name", contact.name(), 300, CustomerRefusal.NAME_EMPTY, CustomerRefusal.NAME_TOO_LONG);
        email(faults, where + "email", contact.email());
        country(faults, where + "country", contact.country());
        BigDecimal latitude = contact.latitude();
        BigDecimal longitude = contact.longitude();
        if ((latitude == null) != (longitude == null)
                || (latitude != null && latitude.abs().compareTo(POLE) > 0)
                || (longitude != null && longitude.abs().compareTo(DATE_LINE) > 0)) {
            faults.add(Violation.of(where + "geo", latitude + " " + longitude, CustomerRefusal.PLACE_MALFORMED));
        }
        if (contact.preferences() != null) {
            check(faults, where, contact.preferences());
        }
    }

    private static void check(List<Violation> faults, String where, ContactPreferences preferences) {
        LocalTime from = preferences.from();
        LocalTime until = preferences.until();
        if ((from == null) != (until == null) || (from != null && until != null && !from.isBefore(until))) {
            faults.add(Violation.of(where + "callHours", from + " " + until, CustomerRefusal.CALL_HOURS_MALFORMED));
        }
        String channel = preferences.channel();
        if (channel != null && !ContactPreferences.CHANNELS.contains(channel)) {
            faults.add(Violation.of(where + "channel", channel, CustomerRefusal.CHANNEL_UNKNOWN, channel));
        }
    }

    private static void length(
            List<Violation> faults, String field, String text, int most, Refusal empty, Refusal tooLong) {
        if (text.isBlank()) {
            faults.add(Violation.of(field, text, empty));
        } else if (text.strip().length() > most) {
            faults.add(Violation.of(field, text, tooLong, most));
        }
    }

    private static void country(List<Violation> faults, String field, @Nullable String country) {
        if (country != null && !country.isBlank() && !COUNTRIES.contains(country.strip())) {
            faults.add(Violation.of(field, country, CustomerRefusal.COUNTRY_UNKNOWN, country));
        }
    }

    private static void email(List<Violation> faults, String field, @Nullable String email) {
        if (email != null && !email.isBlank() && !EMAIL.matcher(email.strip()).matches()) {
            faults.add(Violation.of(field, email, CustomerRefusal.EMAIL_MALFORMED, email));
        }
    }

    /** A customer nobody had heard of. */
    static Customer created(UUID id, CustomerEntry entry, String ordinaryLanguage) {
        Customer blank = new Customer(
                id,
                entry.entityId(),
                entry.code().strip(),
                "",
                ordinaryLanguage,
                null,
                ORDINARY_PROFILE,
                null,
                null,
                null,
                null,
                null,
                null,
                Nature.ofProfile(ORDINARY_PROFILE));
        return changed(blank, entry);
    }

    /** What is known after the entry: null said nothing, empty erases. */
    static Customer changed(Customer known, CustomerEntry entry) {
        String name = said(known.name(), entry.name());
        String language = said(known.language(), entry.language());
        String profile = said(known.profile(), entry.profile());
        String kept = profile == null ? ORDINARY_PROFILE : profile;
        Collector collector = entry.collector();
        return new Customer(
                known.customerId(),
                known.entityId(),
                known.code(),
                name == null ? known.name() : name,
                language == null ? known.language() : language,
                said(known.country(), entry.country()),
                kept,
                said(known.segment(), entry.segment()),
                said(known.paymentMethod(), entry.paymentMethod()),
                collector.said() ? collector.userId() : known.collectorId(),
                said(known.salespersonName(), entry.salespersonName()),
                said(known.salespersonEmail(), entry.salespersonEmail()),
                said(known.sector(), entry.sector()),
                Nature.ofProfile(kept));
    }

    static @Nullable String said(@Nullable String known, @Nullable String entry) {
        if (entry == null) {
            return known;
        }
        return entry.isBlank() ? null : entry.strip();
    }

    static ContactEntry entryOf(Contact contact) {
        return tidy(ContactEntry.of(contact));
    }

    static ContactEntry tidy(ContactEntry entry) {
        return new ContactEntry(
                said(null, entry.civility()),
                entry.name().strip(),
                said(null, entry.email()),
                said(null, entry.telephone()),
                said(null, entry.street()),
                said(null, entry.postalCode()),
                said(null, entry.city()),
                said(null, entry.country()),
                degrees(entry.latitude()),
                degrees(entry.longitude()),
                entry.roles(),
                entry.preferences());
    }

    // Six decimals is ten centimetres: the door, not the handle.
    private static @Nullable BigDecimal degrees(@Nullable BigDecimal value) {
        return value == null ? null : value.setScale(6, RoundingMode.HALF_UP);
    }

    /** What is searched: code, name, contacts, in lower case and without accents. */
    static String searchText(Customer customer, List<ContactEntry> contacts) {
        StringBuilder text = new StringBuilder(customer.code()).append(' ').append(customer.name());
        for (ContactEntry contact : contacts) {
            text.append(' ').append(contact.name());
            if (contact.email() != null) {
                text.append(' ').append(contact.email());
            }
        }
        return folded(text.toString());
    }

    static String folded(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
