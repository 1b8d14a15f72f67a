package org.encaisse.demo;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Invented names that sound right, each given once. */
final class Words {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private final Set<String> given = new HashSet<>();

    /** A name made of one word of each list, never the same twice. */
    String name(Dice dice, List<String> before, List<String> after) {
        for (int tries = 0; ; tries++) {
            String name = dice.pick(before) + " " + dice.pick(after);
            String once = tries < 50 ? name : name + " " + (tries - 48);
            if (given.add(once)) {
                return once;
            }
        }
    }

    /** {@code ndiambour-transit.example}: a domain that nobody can own. */
    static String domain(String name) {
        String plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String dashed = OTHER.matcher(plain.replace("œ", "oe")).replaceAll("-");
        return dashed.replaceAll("^-|-$", "") + ".example";
    }

    /** A person's address at a domain: {@code awa.diop@…}. */
    static String email(String person, String domain) {
        return domain(person).replace(".example", "").replace('-', '.') + "@" + domain;
    }

    /** A point between two others, in millionths of a degree. */
    static BigDecimal degrees(Dice dice, int least, int most) {
        return BigDecimal.valueOf(dice.between(least, most), 6);
    }

    static String digits(Dice dice, int pairs) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < pairs; i++) {
            digits.append(" %02d".formatted(dice.between(0, 99)));
        }
        return digits.toString();
    }
}
