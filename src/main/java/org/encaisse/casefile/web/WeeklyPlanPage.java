package org.encaisse.casefile.web;

import java.util.List;
import org.encaisse.platform.web.Option;

/** The weekly round of one structure, to be set. */
public record WeeklyPlanPage(
        String structure, List<Option> structures, List<Line> lines, List<Option> weekdays, List<Unit> units) {

    /** How many units of a currency make one point. */
    public record Unit(String currency, String divisor) {}

    /** One point; the last one is empty, for another. */
    public record Line(
            String code, String label, boolean own, String weekday, int position, boolean enabled, boolean blocks) {}
}
