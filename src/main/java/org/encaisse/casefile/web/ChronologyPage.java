package org.encaisse.casefile.web;

import java.util.List;
import java.util.UUID;
import org.encaisse.casefile.JournalLine;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;

/** What happened, newest first; {@code more} loads what came before. */
public record ChronologyPage(
        List<JournalLine> lines, @Nullable String more) {

    static ChronologyPage of(UUID customer, Slice<JournalLine> slice) {
        return new ChronologyPage(
                slice.items(),
                slice.next() == null ? null : "/customers/" + customer + "/chronology?after=" + slice.next());
    }

    /** The first digits of the seal: enough to compare by eye. */
    public String seal(JournalLine line) {
        return line.hash() == null ? "" : line.hash().substring(0, 12);
    }
}
