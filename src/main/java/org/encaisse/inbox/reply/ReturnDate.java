package org.encaisse.inbox.reply;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last day of an absence, as people write it: « jusqu’au 14 août », « de retour le 15/08 », « until August 14th ». */
final class ReturnDate {

    private static final List<List<String>> MONTHS = List.of(
            List.of("janvier", "january", "jan"),
            List.of("février", "fevrier", "february", "feb"),
            List.of("mars", "march", "mar"),
            List.of("avril", "april", "apr"),
            List.of("mai", "may"),
            List.of("juin", "june", "jun"),
            List.of("juillet", "july", "jul"),
            List.of("août", "aout", "august", "aug"),
            List.of("septembre", "september", "sept", "sep"),
            List.of("octobre", "october", "oct"),
            List.of("novembre", "november", "nov"),
            List.of("décembre", "decembre", "december", "dec"));

    private static final String MONTH = "([a-zéû]{3,9})\\.?";
    private static final String WEEKDAY =
            "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)?,? ?";

    /** The day after which he is there again. */
    private static final String UNTIL =
            "(?:jusqu'au|jusqu'à|jusqu'a|until|till|through| au|inclus|to|-)\\s+(?:le |the |end of )?" + WEEKDAY;

    /** The first day on which he is there again. */
    private static final String BACK =
            "(?:de retour|mon retour|je reviens|retour|back|return(?:ing)?|reviendrai|reprend(?:s|rai))[a-zé' ]{0,30}?(?: le| au| à partir du| on| the)?\\s+"
                    + WEEKDAY;

    private static final String NUMBERS = "(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{2,4}))?";
    private static final String DAY_MONTH = "(\\d{1,2})(?:er|st|nd|rd|th)? (?:of )?" + MONTH + "(?:,? (\\d{4}))?";
    private static final String MONTH_DAY = MONTH + " (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?";
    private static final String ISO = "(\\d{4})-(\\d{2})-(\\d{2})";

    private ReturnDate() {}

    static Optional<LocalDate> in(String small, LocalDate received) {
        Optional<LocalDate> until = after(UNTIL, small, received);
        return until.isPresent() ? until : after(BACK, small, received).map(day -> day.minusDays(1));
    }

    private static Optional<LocalDate> after(String before, String text, LocalDate received) {
        Matcher iso = Pattern.compile(before + ISO).matcher(text);
        if (iso.find()) {
            return date(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3), received);
        }
        Matcher numbers = Pattern.compile(before + NUMBERS).matcher(text);
        if (numbers.find()) {
            return date(numbers.group(3), Integer.parseInt(numbers.group(2)), numbers.group(1), received);
        }
        Matcher words = Pattern.compile(before + DAY_MONTH).matcher(text);
        while (words.find()) {
            int month = month(words.group(2));
            if (month > 0) {
                return date(words.group(3), month, words.group(1), received);
            }
        }
        Matcher english = Pattern.compile(before + MONTH_DAY).matcher(text);
        while (english.find()) {
            int month = month(english.group(1));
            if (month > 0) {
                return date(english.group(3), month, english.group(2), received);
            }
        }
        return Optional.empty();
    }

    /** Without a year, the next such day; a day long past or far away is no return. */
    private static Optional<LocalDate> date(
            @org.jspecify.annotations.Nullable String year, int month, String day, LocalDate received) {
        try {
            int of = year == null
                    ? received.getYear()
                    : year.length() == 2 ? 2000 + Integer.parseInt(year) : Integer.parseInt(year);
            LocalDate found = LocalDate.of(of, month, Integer.parseInt(day));
            if (year == null && found.isBefore(received.minusDays(7))) {
                found = found.plusYears(1);
            }
            return found.isBefore(received.minusDays(7)) || found.isAfter(received.plusDays(400))
                    ? Optional.empty()
                    : Optional.of(found);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static int month(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).contains(small)) {
                return i + 1;
            }
        }
        return 0;
    }
}
