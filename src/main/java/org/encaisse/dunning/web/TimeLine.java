package org.encaisse.dunning.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.Stage;
import org.encaisse.dunning.scenario.Step;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.platform.web.Ui;

/**
 * The steps of a scenario along the days around the due date: prevention on its left, reminders on its right. A drawing of so
 * many points; what is beside the sequence (thanks, occasions) has no day and is left out.
 */
public record TimeLine(int width, int height, int due, List<Mark> marks, List<Tick> ticks) {

    /** Points for a day. */
    public static final int DAY = 14;

    private static final int TOP = 24;
    private static final int ROW = 34;
    private static final int ROWS = 3;
    private static final int MARGIN = 3;

    /**
     * @param day after the due date; negative before
     * @param css how it looks: its stage, on or off
     * @param says what a reader who does not see the drawing hears
     */
    public record Mark(String code, int day, int x, int y, String css, boolean recurs, String says) {}

    /** A day that is written below. */
    public record Tick(int x, String label) {}

    static TimeLine of(Scenario scenario, Ui ui) {
        List<Step> steps = scenario.steps();
        int[] days = IntStream.range(0, steps.size())
                .map(index -> isPlaced(steps.get(index)) ? scenario.offset(index) : 0)
                .toArray();
        int first = Math.min(-7, IntStream.of(days).min().orElse(0)) - MARGIN;
        int last = Math.max(35, IntStream.of(days).max().orElse(0)) + MARGIN;
        List<Mark> marks = new ArrayList<>();
        int before = Integer.MIN_VALUE;
        int row = 0;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (isPlaced(step)) {
                // Steps that lie close to one another stand on different rows.
                row = days[i] - before < 4 ? (row + 1) % ROWS : 0;
                before = days[i];
                marks.add(new Mark(
                        step.code(),
                        days[i],
                        (days[i] - first) * DAY,
                        TOP + row * ROW,
                        "mark " + Words.of(step.stage()) + (step.enabled() ? "" : " off"),
                        step.recurs(),
                        step.code() + ", " + ScenarioPage.whenOf(step, ui) + ", "
                                + ui.t("scenario.channel." + Words.of(step.channel()))));
            }
        }
        List<Tick> ticks = IntStream.rangeClosed(first, last)
                .filter(day -> day % 7 == 0)
                .mapToObj(day -> new Tick((day - first) * DAY, label(day, ui)))
                .toList();
        return new TimeLine((last - first) * DAY, TOP + ROWS * ROW + 24, -first * DAY, marks, ticks);
    }

    private static String label(int day, Ui ui) {
        return day == 0 ? ui.t("dunning.time-line.due") : (day > 0 ? "+" : "−") + Math.abs(day);
    }

    private static boolean isPlaced(Step step) {
        return step.stage() == Stage.PREVENTION || step.stage().chases();
    }

    /** Where the ruler is drawn. */
    public int base() {
        return height - 20;
    }

    public int day() {
        return DAY;
    }
}
