package org.encaisse.casefile.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.encaisse.kernel.outcome.Refused;

/** What a paper is; {@code casefile.document.kind.<code>} words it. */
public enum DocumentKind {
    CONTRACT,
    ORDER,
    PRO_FORMA,
    DELIVERY_PROOF,
    TRANSFER_ORDER,
    CHEQUE,
    RECEIPT,
    /** Avis de réception of a registered letter. */
    RETURN_RECEIPT,
    /** The copy of an invoice: goes with the mails about it. */
    INVOICE,
    /** Avis de rejet: the bank's own word on a debit that came back. */
    REJECT_NOTICE,
    /** A direct-debit mandate, blank or signed. */
    MANDATE,
    /** That an invoice was deposited where a public buyer takes it. */
    DEPOSIT_PROOF,
    OTHER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String key() {
        return "casefile.document.kind." + code();
    }

    public static DocumentKind parse(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused(DocumentRefusal.DOCUMENT_KIND_UNKNOWN, code));
    }
}
