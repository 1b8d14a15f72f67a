package org.encaisse.casefile;

import java.util.Map;
import org.encaisse.identity.RightDecided;
import org.encaisse.platform.clock.BusinessClock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who was given which right, and from whom it was taken, stands in the journal and is sealed with it. */
@Component
class WriteRightsDown {

    private final Journal journal;
    private final BusinessClock clock;

    WriteRightsDown(Journal journal, BusinessClock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @EventListener
    void on(RightDecided decided) {
        journal.write(new JournalEntry(
                null,
                null,
                decided.has() ? "casefile.right-given" : "casefile.right-taken",
                clock.now(),
                decided.by(),
                Map.of(
                        "person",
                        decided.person(),
                        "right",
                        "@" + decided.right().key())));
    }
}
