package org.encaisse.receivables;

import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers that the accounts of a legal entity were taken over just now. */
@Component
@Transactional
public class MarkAccountsRefreshed {

    public void mark(UUID entityId, String source, Instant at) {
        throw new UnsupportedOperationException();
    }
}
