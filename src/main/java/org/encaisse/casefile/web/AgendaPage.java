package org.encaisse.casefile.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/**
 * « Ma journée »: the lines in their order, and what may be chosen. How far the day has got and the week ahead are asked for
 * apart: they count everything.
 *
 * @param later whether these are not the first lines
 * @param seesOthers whether the days and absences of the others are this reader's business
 */
public record AgendaPage(
        Chosen chosen,
        List<Line> lines,
        @Nullable String next,
        int shown,
        boolean later,
        String progress,
        String ahead,
        List<Option> people,
        boolean may,
        boolean own,
        boolean seesOthers) {

    /** Whoever runs no portfolio still ends what was given to him. */
    public boolean mayEnd() {
        return may || own;
    }

    /** The filters as they stand, and what they offer. */
    public record Chosen(
            String collector,
            List<Option> collectors,
            String due,
            List<Option> dues,
            String on,
            String kind,
            List<Option> kinds,
            String structure,
            List<Option> structures,
            String segment,
            List<Option> segments) {}

    /**
     * One task.
     *
     * @param also what else the same act answers
     * @param why what puts it there, in words
     * @param points the same as a figure
     * @param holder who is at it, when somebody else is
     * @param insteadOf for whom this person stands in, when he does
     */
    public record Line(
            UUID taskId,
            String href,
            String customer,
            String code,
            String what,
            String also,
            String number,
            String why,
            String points,
            String stake,
            LocalDate dueOn,
            boolean late,
            String who,
            String holder,
            String insteadOf) {}

    /** How far the day has got. */
    public record Progress(long done, String doneAmounts, long toDo, String toDoAmounts) {

        public String share() {
            return Long.toString(done);
        }

        public String whole() {
            return Long.toString(Math.max(1, done + toDo));
        }

        public Tone tone() {
            return toDo == 0 ? Tone.GOOD : Tone.INFO;
        }
    }

    /** The week ahead. */
    public record Ahead(List<Day> days) {}

    /** A day to come. */
    public record Day(String href, String name, long count, String kinds) {}

    public String lead(Ui ui) {
        if (later) {
            return ui.t("casefile.agenda.lead.later", ui.today());
        }
        return ui.t(next == null ? "casefile.agenda.lead" : "casefile.agenda.lead.more", shown, ui.today());
    }

    public List<Option> outcomes(Ui ui) {
        return List.of(
                new Option("done", ui.t("casefile.task.outcome.done")),
                new Option("cancelled", ui.t("casefile.task.outcome.cancelled")));
    }

    public String tomorrow(Ui ui) {
        return ui.today().plusDays(1).toString();
    }
}
