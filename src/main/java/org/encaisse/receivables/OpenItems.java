package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is owed, item by item. */
@Component
@Transactional(readOnly = true)
public class OpenItems {

    /** Owed today (the kept figure), credits included and negative, oldest due date first. */
    public List<OpenItem> openOf(UUID customerId) {
        throw new UnsupportedOperationException();
    }

    /** Owed on that day, from the facts. */
    public List<OpenItem> openOf(UUID customerId, LocalDate asOf) {
        throw new UnsupportedOperationException();
    }

    public Optional<OpenItem> byId(UUID openItemId) {
        throw new UnsupportedOperationException();
    }

    public Map<UUID, OpenItem> byIds(Collection<UUID> openItemIds) {
        throw new UnsupportedOperationException();
    }
}
