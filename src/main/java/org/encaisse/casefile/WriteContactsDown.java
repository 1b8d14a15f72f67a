package org.encaisse.casefile;

import java.util.Map;
import java.util.TreeMap;
import org.encaisse.customers.DatumMarked;
import org.encaisse.platform.clock.BusinessClock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A number found wrong or an address made sure of shows in the chronology. */
@Component
class WriteContactsDown {

    private final Journal journal;
    private final BusinessClock clock;

    WriteContactsDown(Journal journal, BusinessClock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @EventListener
    void on(DatumMarked marked) {
        Map<String, String> detail = new TreeMap<>();
        detail.put("contact", marked.contact());
        detail.put("datum", "@customers.datum." + marked.datum().code());
        detail.put("value", marked.value());
        detail.put("why", marked.why() == null ? "" : marked.why());
        String kind = marked.mark() == null ? "checked" : marked.mark().code();
        journal.write(
                JournalEntry.of(marked.customerId(), "casefile.datum-" + kind, clock.now(), marked.actor(), detail));
    }
}
