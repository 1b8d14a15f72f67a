package org.encaisse.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Knows columns by their names, French and English, from {@code exchange/headers.properties}. */
final class HeaderWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9]+");
    /** The column that our own file of rejected lines adds. */
    private static final Set<String> REASONS = Set.of("motifdurejet", "reasonforrejection");

    private static final Set<String> BARE_AMOUNTS =
            Set.of("montant", "amount", "montanteur", "montantfcfa", "montantxof");

    private static final Properties WORDS = load();

    private HeaderWords() {}

    /** The column of each field that is recognised; the likeliest name wins, and a column serves one field. */
    static Map<ImportField, Integer> recognise(ImportKind kind, List<String> headers, Set<Integer> taken) {
        List<String> plain = headers.stream().map(HeaderWords::plain).toList();
        Map<ImportField, Integer> columns = new EnumMap<>(ImportField.class);
        Set<Integer> used = new HashSet<>(taken);
        for (ImportField field : kind.fields()) {
            for (String word : words(kind, field)) {
                int column = plain.indexOf(word);
                if (column >= 0 && used.add(column)) {
                    columns.put(field, column);
                    break;
                }
            }
        }
        return columns;
    }

    /** An amount that does not say whether it is the total or the rest. */
    static boolean isBareAmount(String header) {
        return BARE_AMOUNTS.contains(plain(header));
    }

    static boolean isReason(String header) {
        return REASONS.contains(plain(header));
    }

    /** The columns of a file as one text: files of one system have the same. */
    static String signature(List<String> headers) {
        return headers.stream()
                .map(HeaderWords::plain)
                .filter(header -> !REASONS.contains(header))
                .collect(Collectors.joining("|"));
    }

    private static List<String> words(ImportKind kind, ImportField field) {
        String own = WORDS.getProperty(kind.code() + "." + field.code());
        String all = own == null ? WORDS.getProperty(field.code(), "") : own;
        return Arrays.stream((field.code() + "|" + all).split("\\|"))
                .map(HeaderWords::plain)
                .toList();
    }

    static String plain(String header) {
        String bare = MARKS.matcher(Normalizer.normalize(header, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return SIGNS.matcher(bare).replaceAll("");
    }

    private static Properties load() {
        try (InputStream in =
                Objects.requireNonNull(HeaderWords.class.getResourceAsStream("/exchange/headers.properties"))) {
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
