package org.encaisse.platform.pdf;

import java.util.ArrayList;
import java.util.List;

/** Fits texts into a width: over several lines, or cut with an ellipsis. */
public final class PaperText {

    private static final String MORE = "…";

    private PaperText() {}

    /** The lines of a text that may break at its spaces, and within a word when that alone is too wide; never empty. */
    public static List<String> wrapped(String text, Ink ink, float width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split(" +")) {
            String rest = word;
            if (!line.isEmpty() && Paper.width(line + " " + word, ink) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            for (int fits = 0; !rest.isEmpty() && Paper.width(rest, ink) > width; rest = rest.substring(fits)) {
                fits = fitting(rest, ink, width);
                if (fits == rest.length()) {
                    break;
                }
                lines.add(rest.substring(0, fits));
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The text, or its beginning and an ellipsis. */
    public static String cut(String text, Ink ink, float width) {
        if (Paper.width(text, ink) <= width) {
            return text;
        }
        return text.substring(0, fitting(text, ink, width - Paper.width(MORE, ink))) + MORE;
    }

    /** How many characters fit, at least one, never half a letter. */
    private static int fitting(String text, Ink ink, float width) {
        int end = Character.charCount(text.codePointAt(0));
        while (end < text.length()) {
            int next = end + Character.charCount(text.codePointAt(end));
            if (Paper.width(text.substring(0, next), ink) > width) {
                break;
            }
            end = next;
        }
        return end;
    }
}
