package org.encaisse.correspondence;

import java.util.OptionalInt;

/**
 * Which characters a letter may hold. Not those that XML and mail cannot carry, nor those that turn the reading of others
 * around: a name must not make an amount read backwards.
 */
final class Characters {

    private Characters() {}

    /** Where the first one stands that may not; line ends and tabs may. */
    static OptionalInt firstForbidden(String text) {
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            if (point != '\n' && point != '\r' && point != '\t' && forbidden(point)) {
                return OptionalInt.of(at);
            }
            at += Character.charCount(point);
        }
        return OptionalInt.empty();
    }

    /** On one line, with a space for what a letter cannot hold. */
    static String onOneLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> forbidden(point) || Character.isWhitespace(point) ? ' ' : point)
                .forEach(point -> {
                    if (point != ' ' || (!line.isEmpty() && line.charAt(line.length() - 1) != ' ')) {
                        line.appendCodePoint(point);
                    }
                });
        return line.toString().strip();
    }

    private static boolean forbidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.FORMAT -> turnsAround(point) || hidden(point);
            default -> false;
        };
    }

    private static boolean turnsAround(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }

    /** Nothing is seen of them; joiners stay, some scripts need them. */
    private static boolean hidden(int point) {
        return point == 0x200B || point == 0x2060 || point == 0xFEFF || (point >= 0xE0000 && point <= 0xE007F);
    }
}
