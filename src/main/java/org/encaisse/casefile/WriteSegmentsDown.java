package org.encaisse.casefile;

import java.util.Map;
import org.encaisse.behaviour.SegmentChanged;
import org.encaisse.platform.clock.BusinessClock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A change of segment shows in the chronology. */
@Component
class WriteSegmentsDown {

    private final Journal journal;
    private final BusinessClock clock;

    WriteSegmentsDown(Journal journal, BusinessClock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @EventListener
    void on(SegmentChanged changed) {
        journal.write(JournalEntry.of(
                changed.customerId(),
                "casefile.segment-changed",
                clock.now(),
                changed.actor(),
                Map.of("from", changed.from() == null ? "" : changed.from(), "to", changed.to())));
    }
}
