package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.List;
import org.encaisse.platform.web.Tone;
import org.jspecify.annotations.Nullable;

/** What a module above has to say of an invoice when somebody opens its page: a term beyond the law, interest running. */
public interface InvoiceRemarks {

    /** In the order in which they are to be read; empty when there is nothing to say. */
    List<Remark> on(Invoice invoice, LocalDate today);

    /** A sentence: the key of a message, and what it quotes. */
    record Remark(Tone tone, String key, List<@Nullable Object> arguments) {}
}
