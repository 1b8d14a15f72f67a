package org.encaisse.calls;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What a module knows of a customer that matters in a conversation, contributed as a bean; shown beside the script. */
public interface CallFacts {

    /** Its place among the others: 10, 20 … */
    int order();

    /** The most important first, at most a handful; one quick query, for it is asked each time a call begins. */
    List<CallFact> of(UUID customerId, LocalDate on);
}
