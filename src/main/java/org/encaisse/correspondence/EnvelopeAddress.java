package org.encaisse.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An address as it stands in the window of an envelope: at most six lines of 38 characters, from the name to the town, the
 * street without punctuation, town and country in capitals (NF Z 10-011).
 */
public final class EnvelopeAddress {

    private static final int LINES = 6;
    private static final int LONGEST = 38;

    private EnvelopeAddress() {}

    /** @param home the country it is posted in: not written on letters that stay there */
    public static List<String> lines(Debtor to, @Nullable String home, Locale language) {
        List<String> end = new ArrayList<>();
        for (String line : said(to.street()).split("\\R")) {
            add(end, line.replaceAll("[,;.]", " "));
        }
        add(
                end,
                (said(to.postalCode()) + " " + said(to.city()))
                        .replaceAll("[,;.]", " ")
                        .toUpperCase(Locale.ROOT));
        String country = to.country();
        if (country != null && !country.isBlank() && !country.equals(home)) {
            add(end, Locale.of("", country).getDisplayCountry(language).toUpperCase(Locale.ROOT));
        }
        List<String> lines = new ArrayList<>();
        add(lines, to.name());
        String contact = to.contactName();
        if (contact != null && !contact.equalsIgnoreCase(to.name())) {
            add(lines, contact);
        }
        // What comes last leads the letter there: when there is too much, the name gives way.
        while (lines.size() + end.size() > LINES && lines.size() > 1) {
            lines.removeLast();
        }
        lines.addAll(end.subList(Math.max(0, lines.size() + end.size() - LINES), end.size()));
        return lines;
    }

    /** A line that is too long goes on in the next. */
    private static void add(List<String> lines, String text) {
        String rest = text.replaceAll("\\p{Cntrl}", " ").replaceAll("\\s+", " ").strip();
        while (rest.length() > LONGEST) {
            int cut = rest.lastIndexOf(' ', LONGEST);
            int end = cut <= 0 ? LONGEST : cut;
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        if (!rest.isEmpty()) {
            lines.add(rest);
        }
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }
}
