package org.encaisse.dunning.prevention;

import java.util.List;

/**
 * What speaks for a call before the due date, point by point.
 *
 * @param points only what applies
 */
public record PreventionScore(List<Point> points, int total, Way way) {

    /** What is done before the due date. */
    public enum Way {
        CALL,
        MAIL,
        /** Nothing: he has always paid on time. */
        SPARED
    }

    /** A reason and what it makes. */
    public record Point(Criterion criterion, int points) {}

    public PreventionScore {
        points = List.copyOf(points);
    }

    public boolean has(Criterion criterion) {
        return points.stream().anyMatch(point -> point.criterion() == criterion);
    }
}
