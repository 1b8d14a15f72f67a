package org.encaisse.post;

import java.util.Arrays;
import java.util.Locale;
import org.encaisse.kernel.outcome.Refused;

/** What became of a letter, as the post ticked it. */
public enum ReceiptOutcome {
    /** Distribué. */
    DELIVERED,
    /** Pli avisé et non réclamé. */
    UNCLAIMED,
    /** Pli refusé par le destinataire. */
    REFUSED,
    /** Destinataire inconnu à l’adresse: the address is wrong, the customer has not been reached. */
    UNKNOWN_ADDRESS;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static ReceiptOutcome parse(String code) {
        return Arrays.stream(values())
                .filter(outcome -> outcome.code().equals(code.strip()))
                .findFirst()
                .orElseThrow(() -> new Refused(PaperRefusal.UNKNOWN_OUTCOME, code));
    }
}
