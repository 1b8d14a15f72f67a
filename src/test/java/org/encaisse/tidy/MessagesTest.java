package org.encaisse.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.encaisse.kernel.outcome.Refusal;
import org.encaisse.kernel.tenant.Right;
import org.junit.jupiter.api.Test;

/** French and English say the same things, and every refusal has its sentence in both. */
class MessagesTest {

    /** Lines of the chronology and labels of tasks quote what was kept by name, not by number. */
    private static final Pattern QUOTES_BY_NAME =
            Pattern.compile("(?:journal|task|anomaly|call\\.done|call\\.fact)\\.");

    private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)}");

    @Test
    void both_languages_have_the_same_keys() {
        for (Path french : House.files(House.MESSAGES, ".properties")) {
            if (french.toString().endsWith("_en.properties")) {
                continue;
            }
            Path english = Path.of(french.toString().replace(".properties", "_en.properties"));
            assertThat(new TreeSet<>(load(french).stringPropertyNames()))
                    .as("%s and its English", french)
                    .isEqualTo(new TreeSet<>(load(english).stringPropertyNames()));
        }
    }

    @Test
    void every_sentence_can_be_formatted_and_none_is_empty() {
        List<String> wrong = new ArrayList<>();
        for (Path file : House.files(House.MESSAGES, ".properties")) {
            Properties messages = load(file);
            for (String key : messages.stringPropertyNames()) {
                String text = messages.getProperty(key);
                try {
                    if (QUOTES_BY_NAME.matcher(key).lookingAt()) {
                        Set<String> french = namesIn(frenchOf(file).getProperty(key, ""));
                        if (key.startsWith("anomaly.")
                                && !namesIn(text.replaceAll("\\[[^\\[\\]]*]", ""))
                                        .isEmpty()) {
                            wrong.add(file + " " + key + " names its kind too: it quotes within square brackets only");
                        }
                        if (text.contains("{0}") || !namesIn(text).equals(french)) {
                            wrong.add(file + " " + key + " quotes other values than the French " + french);
                        }
                        continue;
                    }
                    new MessageFormat(text, Locale.FRENCH);
                } catch (IllegalArgumentException e) {
                    wrong.add(file + " " + key + ": " + e.getMessage());
                }
                if (text.isBlank()) {
                    wrong.add(file + " " + key + " is empty");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_refusal_has_its_sentence() {
        Properties all = new Properties();
        House.files(House.MESSAGES, "_en.properties").forEach(file -> all.putAll(load(file)));
        List<String> missing = new ArrayList<>();
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.encaisse")) {
            if (found.isEnum() && found.isAssignableTo(Refusal.class)) {
                for (Object constant : found.reflect().getEnumConstants()) {
                    String key = "refusal." + ((Refusal) constant).code();
                    if (!all.containsKey(key)) {
                        missing.add(key);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_right_has_its_words_and_so_has_its_room() {
        Properties all = new Properties();
        House.files(House.MESSAGES, "_en.properties").forEach(file -> all.putAll(load(file)));
        Set<String> missing = new TreeSet<>();
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.encaisse")) {
            if (found.isEnum() && found.isAssignableTo(Right.class)) {
                for (Object constant : found.reflect().getEnumConstants()) {
                    missing.add(((Right) constant).key());
                    missing.add("right." + ((Right) constant).room());
                }
            }
        }
        assertThat(missing).isNotEmpty();
        missing.removeIf(all::containsKey);
        assertThat(missing).isEmpty();
    }

    private static Set<String> namesIn(String text) {
        return NAME.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties frenchOf(Path file) {
        return load(Path.of(file.toString().replace("_en.properties", ".properties")));
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(House.read(file)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return properties;
    }
}
