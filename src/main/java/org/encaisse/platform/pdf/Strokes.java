package org.encaisse.platform.pdf;

import java.nio.charset.StandardCharsets;
import org.encaisse.platform.pdf.Ink.Weight;

/** What is drawn on one page, in the language of PDF: places count from the lower left corner. */
final class Strokes {

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private final StringBuilder out = new StringBuilder(4096);
    private int colour = -1;

    /** @param mark below 0 for none */
    void open(String role, int mark) {
        out.append('/').append(role);
        if (mark < 0) {
            out.append(" BMC\n");
        } else {
            out.append(" <</MCID ").append(mark).append(">> BDC\n");
        }
    }

    void close() {
        out.append("EMC\n");
    }

    void ground(float x, float y, float width, float height, int colour) {
        colour(colour);
        number(x).number(y).number(width).number(height);
        out.append("re f\n");
    }

    /** @return whether a letter was beyond the usual ones */
    boolean text(float x, float y, String text, Ink ink, Face face) {
        colour(ink.colour());
        out.append("BT /").append(nameOf(ink.weight())).append(' ');
        number(ink.size());
        out.append("Tf ");
        number(x).number(y);
        out.append("Td <");
        boolean unusual = false;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            int glyph = face.glyph(letter);
            unusual |= !face.isUsual(glyph);
            out.append(HEX[glyph >> 12 & 15])
                    .append(HEX[glyph >> 8 & 15])
                    .append(HEX[glyph >> 4 & 15])
                    .append(HEX[glyph & 15]);
            i += Character.charCount(letter);
        }
        out.append("> Tj ET\n");
        return unusual;
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.US_ASCII);
    }

    static String nameOf(Weight weight) {
        return switch (weight) {
            case REGULAR -> "R";
            case BOLD -> "B";
            case ITALIC -> "I";
        };
    }

    private void colour(int wanted) {
        if (wanted != colour) {
            colour = wanted;
            number((wanted >> 16 & 255) / 255f)
                    .number((wanted >> 8 & 255) / 255f)
                    .number((wanted & 255) / 255f);
            out.append("rg\n");
        }
    }

    /** To the thousandth: finer than any printer. */
    private Strokes number(float value) {
        long thousandths = Math.round(value * 1000.0);
        if (thousandths < 0) {
            out.append('-');
            thousandths = -thousandths;
        }
        out.append(thousandths / 1000);
        long rest = thousandths % 1000;
        if (rest != 0) {
            out.append('.');
            out.append((char) ('0' + rest / 100))
                    .append((char) ('0' + rest / 10 % 10))
                    .append((char) ('0' + rest % 10));
        }
        out.append(' ');
        return this;
    }
}
