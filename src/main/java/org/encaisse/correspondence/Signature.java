package org.encaisse.correspondence;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How somebody signs letters: {@code title} in either language, and where he is reached. */
public record Signature(
        String name,
        @Nullable String titleFr,
        @Nullable String titleEn,
        @Nullable String telephone,
        @Nullable String email) {

    public @Nullable String title(String language) {
        @Nullable String own = language.equals("en") ? titleEn : titleFr;
        return own == null ? (language.equals("en") ? titleFr : titleEn) : own;
    }

    /** By their names in templates. */
    public Map<String, Object> variables(String language) {
        Map<String, Object> all = new HashMap<>();
        all.put("gestionnaire.nom", name);
        put(all, "gestionnaire.titre", title(language));
        put(all, "gestionnaire.tel", telephone);
        put(all, "gestionnaire.mail", email);
        return all;
    }

    private static void put(Map<String, Object> all, String name, @Nullable String value) {
        if (value != null) {
            all.put(name, value);
        }
    }
}
