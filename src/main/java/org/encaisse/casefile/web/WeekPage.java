package org.encaisse.casefile.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The weekly round as a card of the agenda: what is due by today and not done, structure by structure. */
public record WeekPage(List<Round> rounds, boolean may) {

    /** One structure's. */
    public record Round(UUID entityId, String structure, List<Point> points) {}

    /**
     * One point.
     *
     * @param figure what it comes to now, in words
     * @param href the list behind the figure; null when there is none
     */
    public record Point(
            String code,
            String label,
            String weekday,
            String figure,
            @Nullable String href,
            boolean done) {}
}
