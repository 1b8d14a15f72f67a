package org.encaisse.dunning.simulation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How many contacts each day would bring, by collector and kind: as many figures as there are days, not customers. */
final class DayTally {

    record Key(Side side, UUID collector, Foreseen what) {}

    private final Map<Key, long[]> counts = new HashMap<>();

    void add(Side side, UUID collector, List<Foreseen> foreseen) {
        for (Foreseen what : foreseen) {
            counts.computeIfAbsent(new Key(side, collector, what), key -> new long[1])[0]++;
        }
    }

    Map<Key, long[]> counts() {
        return counts;
    }

    static int[] packed(List<Foreseen> foreseen, LocalDate from) {
        return foreseen.stream().mapToInt(each -> each.packed(from)).sorted().toArray();
    }
}
