package org.encaisse.platform.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refusal;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.outcome.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every sentence of the product: the files {@code messages/<module>.properties} (French) and
 * {@code messages/<module>_en.properties} of all modules. French is the default; the machine's own language never shows.
 */
@Component
public class Messages {

    private static final String THIN = String.valueOf(Formats.THIN);
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern MONEY = Pattern.compile("(-?\\d{1,15}(?:\\.\\d{1,3})?) ([A-Z]{3})");

    private final Map<String, String> french;
    private final Map<String, String> english;

    public Messages() {
        this.french = load(false);
        this.english = load(true);
    }

    /** The sentence in the reader's language; an unknown key is shown between question marks, so that somebody sees it. */
    public String text(Locale locale, String key, @Nullable Object... arguments) {
        String pattern = find(locale, key);
        return pattern == null ? "??" + key + "??" : filled(pattern, locale, arguments);
    }

    /**
     * A sentence that quotes its values by name ({@code journal.…} and {@code task.…}): {@code Relance « {step} » envoyée à
     * {recipient}[ : {note}]}, where what stands in square brackets is left out when a value in it is empty.
     */
    public String named(Locale locale, String key, Map<String, String> values) {
        return named(locale, key, values, true);
    }

    private String named(Locale locale, String key, Map<String, String> values, boolean deeper) {
        String sentence = find(locale, key);
        return sentence == null
                ? "??" + key + "??"
                : NamedWords.fill(sentence, values, value -> shown(locale, value, values, deeper));
    }

    /** A kept value in the reader's way: {@code 1234.56 EUR}, {@code 2026-11-21}, {@code @key.of.a.message}, or as it is. */
    public String shown(Locale locale, String value) {
        return shown(locale, value, Map.of(), true);
    }

    private String shown(Locale locale, String value, Map<String, String> values, boolean deeper) {
        if (value.startsWith("@") && has(value.substring(1))) {
            // A word within a word stands for itself: it has no places to fill, so nothing turns in a circle.
            return named(locale, value.substring(1), deeper ? values : Map.of(), false);
        }
        try {
            Matcher money = MONEY.matcher(value);
            return money.matches()
                    ? Formats.of(locale).money(Money.parse(money.group(1), money.group(2)))
                    : DATE.matcher(value).matches() ? Formats.of(locale).date(LocalDate.parse(value)) : value;
        } catch (Refused | DateTimeException e) {
            return value; // a person's own words that only look like an amount or a date
        }
    }

    public boolean has(String key) {
        return french.containsKey(key);
    }

    public String refusal(Locale locale, Refusal refusal, List<Object> arguments) {
        return text(
                locale,
                "refusal." + refusal.code(),
                arguments.stream()
                        .map(argument -> argument instanceof String key && key.startsWith("@") && has(key.substring(1))
                                ? text(locale, key.substring(1))
                                : argument)
                        .toArray());
    }

    public String refusal(Locale locale, Refused refused) {
        return refusal(locale, refused.refusal(), refused.arguments());
    }

    public String reason(Locale locale, Violation violation) {
        return refusal(locale, violation.reason(), violation.arguments());
    }

    private @Nullable String find(Locale locale, String key) {
        String found = isEnglish(locale) ? english.get(key) : null;
        return found == null ? french.get(key) : found;
    }

    static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    private static String filled(String pattern, Locale locale, @Nullable Object[] arguments) {
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            return pattern;
        }
        Formats formats = Formats.of(locale);
        @Nullable Object[] shown = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            shown[i] = switch (arguments[i]) {
                case Money money -> formats.money(money);
                case LocalDate date -> formats.date(date);
                case Instant instant -> formats.dateTime(instant, ZoneOffset.UTC);
                case null -> "";
                case Number number -> number;
                case Object other -> other.toString();
            };
        }
        return Sentence.of(pattern, locale).filled(shown);
    }

    private static Map<String, String> load(boolean inEnglish) {
        Map<String, String> all = new HashMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                String name = String.valueOf(file.getFilename());
                if (name.endsWith("_en.properties") == inEnglish) {
                    read(file, all);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(all);
    }

    private static void read(Resource file, Map<String, String> into) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        for (String key : properties.stringPropertyNames()) {
            if (into.put(key, spaced(properties.getProperty(key))) != null) {
                throw new IllegalStateException("the message " + key + " is written twice, once in " + file);
            }
        }
    }

    /** French marks keep to the word before them: a question mark never begins a line. */
    private static String spaced(String text) {
        return text.replace(" ?", THIN + "?")
                .replace(" !", THIN + "!")
                .replace(" ;", THIN + ";")
                .replace(" »", THIN + "»")
                .replace("« ", "«" + THIN);
    }
}
