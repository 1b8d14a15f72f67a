package org.encaisse.correspondence;

import java.util.ArrayList;
import java.util.List;

/** The texts that a new tenant starts with: first line the name, second the subject, then the body. */
final class ShippedTemplates {

    /** What ends every letter. */
    static final String FOOTER = "PIED";

    static final List<String> CODES = List.of(
            "F1", "F2", "F3", "F5", "F6", "F6L", "F8", "F10", "F10N", "F11", "F11C", "F14", "F14R", "MT1", "MT2",
            FOOTER);

    record Shipped(String code, String language, String name, String subject, String body) {}

    private ShippedTemplates() {}

    static List<Shipped> all() {
        List<Shipped> all = new ArrayList<>();
        for (String code : CODES) {
            all.add(read(code, "fr"));
            all.add(read(code, "en"));
        }
        return all;
    }

    private static Shipped read(String code, String language) {
        String[] lines = Resource.text("/correspondence/" + code + "." + language + ".txt")
                .split("\n", 3);
        return new Shipped(code, language, lines[0].strip(), lines[1].strip(), lines[2].strip());
    }
}
