package org.encaisse.demo;

import java.util.Currency;
import java.util.List;
import org.encaisse.customers.ContactEntry;
import org.jspecify.annotations.Nullable;

/**
 * An invented customer and how it lives.
 *
 * @param structure the code of the legal entity that bills it
 * @param collector which of the collectors follows it, from 0
 * @param monthly what it is billed in a month, in minor units
 * @param termDays days from the invoice to its due date
 * @param endOfMonth whether the due date is moved to the end of its month
 * @param perMonth how many invoices a month brings, in hundredths: 50 is one every second month
 */
record DemoAccount(
        String structure,
        String code,
        String name,
        String language,
        String country,
        String profile,
        String segment,
        String method,
        int collector,
        @Nullable String salespersonName,
        @Nullable String salespersonEmail,
        List<ContactEntry> contacts,
        Habit habit,
        Currency currency,
        long monthly,
        int termDays,
        boolean endOfMonth,
        int perMonth) {}
