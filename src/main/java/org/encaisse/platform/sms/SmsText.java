package org.encaisse.platform.sms;

/**
 * A text as telephones carry it: 160 letters of their alphabet (GSM 03.38), or 70 of any other; longer ones in parts of
 * 153 or 67, each of which is paid for.
 */
public record SmsText(String text, boolean plain, int units, int segments) {

    private static final String ALPHABET = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
            + "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** These take the place of two. */
    private static final String EXTENDED = "^{}\\[~]|€\f";

    /** Typographic signs become those of the alphabet, so that one of them does not halve the length. */
    public static SmsText of(String written) {
        String text = written.replaceAll("[\\u00a0\\u2009\\u202f]", " ")
                .replaceAll("[\\u2018\\u2019\\u02bc]", "'")
                .replaceAll("[\\u2010-\\u2014\\u2212]", "-")
                .replace("\u2026", "...")
                .replaceAll("[«“„] ?", "\"")
                .replaceAll(" ?[»”]", "\"")
                .replaceAll("[ \\t]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
        int units = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (ALPHABET.indexOf(letter) >= 0) {
                units++;
            } else if (EXTENDED.indexOf(letter) >= 0) {
                units += 2;
            } else {
                int length = text.length();
                return new SmsText(text, false, length, parts(length, 70, 67));
            }
        }
        return new SmsText(text, true, units, parts(units, 160, 153));
    }

    private static int parts(int units, int alone, int together) {
        return units <= alone ? 1 : (units + together - 1) / together;
    }
}
