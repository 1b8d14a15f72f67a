package org.encaisse.platform.mail;

import org.encaisse.kernel.outcome.Refused;

/** Guards what people write before it stands in a header. */
final class MailText {

    private MailText() {}

    static String oneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c == 0x7f || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                throw new Refused(MailRefusal.LINE_BREAK, text.replaceAll("\\p{Cntrl}", "␤"));
            }
        }
        return text;
    }
}
