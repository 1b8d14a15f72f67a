package org.encaisse.evidence;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/** A name that every system takes and none is led astray by: letters, digits, point, hyphen, underscore. */
final class SafeName {

    private static final int LONGEST = 100;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern UNFIT = Pattern.compile("[^A-Za-z0-9._-]+");
    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private SafeName() {}

    static String of(String given) {
        String plain =
                MARKS.matcher(Normalizer.normalize(given, Normalizer.Form.NFKD)).replaceAll("");
        String fit = UNFIT.matcher(plain)
                .replaceAll("_")
                .replaceAll("\\.{2,}", ".")
                .replaceAll("^[._-]+", "")
                .replaceAll("[._]+$", "");
        if (fit.length() > LONGEST) {
            // The ending tells what a file is: the middle goes.
            int dot = fit.lastIndexOf('.');
            String ending = dot > fit.length() - 8 && dot > 0 ? fit.substring(dot) : "";
            fit = fit.substring(0, LONGEST - ending.length()) + ending;
        }
        if (fit.isEmpty() || RESERVED.matcher(fit).matches()) {
            fit = "x" + fit;
        }
        return fit;
    }

    /** The path, or another like it that is not taken yet; case does not tell two apart. */
    static String free(String path, Set<String> taken) {
        String free = path;
        int dot = path.lastIndexOf('.');
        boolean ending = dot > path.lastIndexOf('/');
        for (int i = 2; !taken.add(free.toLowerCase(java.util.Locale.ROOT)); i++) {
            free = ending ? path.substring(0, dot) + "-" + i + path.substring(dot) : path + "-" + i;
        }
        return free;
    }
}
