package org.encaisse.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The texts that a new tenant starts with: first line the name, second the subject, then the body. */
final class ShippedTemplates {

    /** What ends every letter. */
    static final String FOOTER = "PIED";

    static final List<String> CODES = List.of(
            "MT1", "MT2", "F1", "F2", "F3", "F4", "F5", "F6", "F6L", "F7", "F7O", "F8", "F9", "F10", "F10N", "F11",
            "F11C", "F12", "F12M", "F13", "F14", "F14R", "F15", "F16", "F17", "F18", "F18M", "F18D", "F19", "F20",
            FOOTER);

    record Shipped(String code, String language, String name, String subject, String body) {

        String key() {
            return code + "." + language;
        }
    }

    private static final List<Shipped> ALL = read();

    private ShippedTemplates() {}

    static List<Shipped> all() {
        return ALL;
    }

    static Optional<Shipped> find(String code, String language) {
        return ALL.stream()
                .filter(each -> each.code().equals(code) && each.language().equals(language))
                .findFirst();
    }

    private static List<Shipped> read() {
        List<Shipped> all = new ArrayList<>();
        for (String code : CODES) {
            all.add(read(code, "fr"));
            all.add(read(code, "en"));
        }
        return List.copyOf(all);
    }

    private static Shipped read(String code, String language) {
        String[] lines = Resource.text("/correspondence/" + code + "." + language + ".txt")
                .split("\n", 3);
        return new Shipped(code, language, lines[0].strip(), lines[1].strip(), lines[2].strip());
    }
}
