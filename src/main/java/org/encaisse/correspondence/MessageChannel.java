package org.encaisse.correspondence;

import java.util.Arrays;
import java.util.Locale;
import org.encaisse.kernel.outcome.Refused;

/** The way a message takes. */
public enum MessageChannel {
    EMAIL,
    /** Printed, put into an envelope with a window, posted. */
    LETTER,
    /** Lettre recommandée avec avis de réception: has a number, and a receipt that comes back. */
    REGISTERED_LETTER,
    SMS;

    /** On paper: somebody prints and posts it. */
    public boolean isPaper() {
        return this == LETTER || this == REGISTERED_LETTER;
    }

    /** The name in addresses, files and tables: {@code registered-letter}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static MessageChannel parse(String code) {
        return Arrays.stream(values())
                .filter(channel -> channel.code().equals(code.strip()))
                .findFirst()
                .orElseThrow(() -> new Refused(CorrespondenceRefusal.UNKNOWN_CHANNEL, code));
    }
}
