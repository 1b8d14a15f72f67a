package org.encaisse.casefile.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name under which a file is kept and given back: one that no system and no screen can be misled by. */
final class FileNames {

    private static final int LONGEST = 100;
    /** What begins a path, means something to a shell or to Windows, or is not seen at all (marks that turn the writing round). */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}<>:\"|?*%]+");

    private static final Pattern RESERVED = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private FileNames() {}

    /** @param otherwise the name when nothing is left of the one given */
    static String clean(String given, FileType type, String otherwise) {
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = UNFIT.matcher(Normalizer.normalize(last, Normalizer.Form.NFC))
                .replaceAll("_")
                .replaceAll("\\s+", " ")
                .replaceAll("^[. _]+|[. ]+$", "");
        int dot = plain.lastIndexOf('.');
        String extension = dot < 0 ? "" : plain.substring(dot + 1).toLowerCase(Locale.ROOT);
        boolean fits = type.extensions().contains(extension);
        String stem = fits ? plain.substring(0, dot) : plain;
        if (stem.isBlank()) {
            stem = otherwise;
        }
        if (RESERVED.matcher(stem).matches()) {
            stem = "_" + stem;
        }
        return shortened(stem) + "." + (fits ? extension : type.extensions().getFirst());
    }

    /** Cut between characters, never within one. */
    private static String shortened(String stem) {
        return stem.codePointCount(0, stem.length()) <= LONGEST
                ? stem
                : stem.substring(0, stem.offsetByCodePoints(0, LONGEST));
    }
}
