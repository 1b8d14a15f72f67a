package org.encaisse.receivables;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How old the picture is: when the accounts were last taken over. */
@Component
@Transactional(readOnly = true)
public class AccountsFreshness {

    /** The oldest last refresh over the legal entities that have customers; null when one never had any. */
    public @Nullable Instant lastRefresh() {
        throw new UnsupportedOperationException();
    }
}
