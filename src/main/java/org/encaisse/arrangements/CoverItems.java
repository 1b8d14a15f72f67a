package org.encaisse.arrangements;

import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.OpenItems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what money is about: the items that were named, else the oldest that are owed, as many as it takes. */
@Component
@Transactional(readOnly = true)
public class CoverItems {

    private final OpenItems openItems;

    CoverItems(OpenItems openItems) {
        this.openItems = openItems;
    }

    /** Refuses what is another customer's, in another currency, or not owed. */
    public List<OpenItem> of(UUID customerId, Money amount, List<UUID> named) {
        ChooseItems.checkAmount(amount);
        return named.isEmpty()
                ? ChooseItems.oldest(amount, openItems.openOf(customerId))
                : ChooseItems.named(customerId, amount.currency(), named, openItems.byIds(named));
    }
}
