package org.encaisse.platform.pdf;

/**
 * How a text is set: face, size in points, colour as {@code 0xRRGGBB}.
 *
 * @param size in points
 */
public record Ink(Weight weight, float size, int colour) {

    /** The faces our papers have. */
    public enum Weight {
        REGULAR,
        BOLD,
        ITALIC
    }

    public static Ink regular(float size, int colour) {
        return new Ink(Weight.REGULAR, size, colour);
    }

    public static Ink bold(float size, int colour) {
        return new Ink(Weight.BOLD, size, colour);
    }
}
