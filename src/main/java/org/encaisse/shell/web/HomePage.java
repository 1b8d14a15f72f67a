package org.encaisse.shell.web;

import java.time.Instant;
import java.util.List;
import org.encaisse.platform.web.AgingBars;
import org.encaisse.platform.web.Tone;
import org.jspecify.annotations.Nullable;

/** The dashboard: what is owed per currency, what is to be done today, what happened last. */
public record HomePage(List<Standing> standings, List<Figure> today, List<Event> events) {

    /** What is owed in one currency, with its picture. */
    public record Standing(List<Figure> figures, AgingBars bars) {}

    /** A figure that opens its list. */
    public record Figure(
            String label,
            String value,
            String hint,
            @Nullable String href,
            Tone tone) {}

    /** A line of the chronology. */
    public record Event(
            String text,
            Instant at,
            String actor,
            String customer,
            @Nullable String href) {}

    public boolean empty() {
        return standings.isEmpty();
    }
}
