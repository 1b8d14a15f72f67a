package org.encaisse.platform.web;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of MessageFormat, taken apart once: a page has hundreds of them, and parsing them anew each time took longer than
 * the questions to the database. Where it only names its places it is filled without MessageFormat.
 */
final class Sentence {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    private static final Map<String, Sentence> FRENCH = new ConcurrentHashMap<>();
    private static final Map<String, Sentence> ENGLISH = new ConcurrentHashMap<>();

    private final MessageFormat format;
    private final Formats formats;

    /** Words and places in turns, words first; null where only MessageFormat knows. */
    private final @Nullable List<String> words;

    private final List<Integer> places = new ArrayList<>();

    private Sentence(String pattern, Locale locale) {
        this.format = new MessageFormat(pattern, locale);
        this.formats = Formats.of(locale);
        this.words = apart(pattern);
    }

    static Sentence of(String pattern, Locale locale) {
        boolean english = Messages.isEnglish(locale);
        return (english ? ENGLISH : FRENCH)
                .computeIfAbsent(pattern, key -> new Sentence(key, english ? Locale.UK : Locale.FRANCE));
    }

    /** @param values texts and numbers */
    String filled(@Nullable Object[] values) {
        if (words == null || !plain(values)) {
            return ((MessageFormat) format.clone()).format(values);
        }
        StringBuilder said = new StringBuilder(words.getFirst());
        for (int i = 0; i < places.size(); i++) {
            int place = places.get(i);
            Object value = place < values.length ? values[place] : "{" + place + "}";
            said.append(value instanceof Number number ? formats.number(number.longValue()) : value)
                    .append(words.get(i + 1));
        }
        return said.toString();
    }

    /** Whole numbers that need no sign; the others MessageFormat writes. */
    private static boolean plain(@Nullable Object[] values) {
        for (Object value : values) {
            if (value instanceof Number number
                    && (!(value instanceof Integer || value instanceof Long) || number.longValue() < 0)) {
                return false;
            }
        }
        return true;
    }

    private @Nullable List<String> apart(String pattern) {
        List<String> found = new ArrayList<>();
        int from = 0;
        Matcher place = PLACE.matcher(pattern);
        while (place.find()) {
            found.add(pattern.substring(from, place.start()));
            places.add(Integer.parseInt(place.group(1)));
            from = place.end();
        }
        found.add(pattern.substring(from));
        return found.stream().anyMatch(word -> word.matches("(?s).*[{}'].*")) ? null : List.copyOf(found);
    }
}
