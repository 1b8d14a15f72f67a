package org.encaisse.dunning.scenario;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.encaisse.kernel.outcome.Refused;

/**
 * A paper that must be in the file before the first reminder of an invoice: one of these kinds will do, written {@code
 * contract|order}.
 */
public record Papers(List<String> oneOf) {

    /** Contract or order, and the proof that it was delivered (seed 001). */
    public static final List<Papers> USUAL =
            List.of(new Papers(List.of("contract", "order")), new Papers(List.of("delivery-proof")));

    private static final List<String> KINDS =
            List.of("contract", "order", "pro-forma", "delivery-proof", "transfer-order", "cheque", "receipt", "other");

    public Papers {
        oneOf = List.copyOf(oneOf);
    }

    public boolean isAmong(Collection<String> there) {
        return oneOf.stream().anyMatch(there::contains);
    }

    static Papers read(String written) {
        List<String> kinds =
                Arrays.stream(written.split("\\|")).map(String::strip).toList();
        for (String kind : kinds) {
            if (!KINDS.contains(kind)) {
                throw new Refused(ScenarioRefusal.UNKNOWN_WORD, kind);
            }
        }
        return new Papers(kinds);
    }

    public String written() {
        return String.join("|", oneOf);
    }
}
