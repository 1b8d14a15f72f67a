package org.encaisse.dunning.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.dunning.scenario.Anchor;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.Scenarios;
import org.encaisse.dunning.scenario.Stage;
import org.encaisse.dunning.scenario.Step;
import org.encaisse.dunning.scenario.Timing;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.kernel.calendar.Days;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;

/** A scenario on its time line, with its versions. */
public record ScenarioPage(
        Scenario scenario,
        int inForce,
        List<Scenarios.Version> versions,
        Map<UUID, String> names,
        boolean may,
        boolean drafted) {

    public TimeLine timeLine(Ui ui) {
        return TimeLine.of(scenario, ui);
    }

    public boolean isInForce() {
        return scenario.version() == inForce;
    }

    /** Seven days before the due date, ten working days after the previous step … */
    public String when(Step step, Ui ui) {
        return whenOf(step, ui);
    }

    static String whenOf(Step step, Ui ui) {
        if (step.stage() == Stage.THANKS) {
            return ui.t("dunning.when.thanks");
        }
        Timing timing = step.timing();
        int days = timing.days().count();
        String unit = step.timing().days().sort() == Days.Sort.BUSINESS ? "business" : "calendar";
        Anchor anchor = step.timing().anchor();
        String side = anchor == Anchor.DUE && days < 0 ? "before" : Words.of(anchor);
        String weekday = timing.weekday() == null ? "" : ui.t("dunning.weekday." + Words.of(timing.weekday()));
        if (step.recurs() && !weekday.isEmpty()) {
            return ui.t("dunning.when.every", weekday);
        }
        if (step.conditions().afterCycles() > 0) {
            return weekday.isEmpty()
                    ? ui.t("dunning.when.after-cycles", step.conditions().afterCycles())
                    : ui.t("dunning.when.after-cycles-on", step.conditions().afterCycles(), weekday);
        }
        if (step.isByItself() && !weekday.isEmpty()) {
            return ui.t("dunning.when.every", weekday);
        }
        if (days == 0 && (anchor == Anchor.PREVIOUS_STEP || anchor == Anchor.DECISION)) {
            return ui.t(anchor == Anchor.DECISION ? "dunning.when.decision-at-once" : "dunning.when.at-once");
        }
        String when = ui.t("dunning.when." + side, ui.t("dunning.days." + unit, Math.abs(days)));
        return weekday.isEmpty() ? when : ui.t("dunning.when.weekday-from", weekday, when);
    }

    public String title(Step step) {
        return step.name() == null ? step.code() : step.code() + " · " + step.name();
    }

    public String what(Step step, Ui ui) {
        return ui.t("scenario.stage." + Words.of(step.stage())) + " · "
                + ui.t("scenario.channel." + Words.of(step.channel()));
    }

    public String how(Step step, Ui ui) {
        String how = ui.t("scenario.mode." + Words.of(step.mode())) + " · " + ui.t("scenario.tone." + step.tone());
        return step.template() == null ? how : how + " · " + ui.t("dunning.template", step.template());
    }

    /** Part of the weekly round, only while nothing is late, days to do it: what else a step says. */
    public List<String> notes(Step step, Ui ui) {
        List<String> notes = new ArrayList<>();
        if (step.recurs()) {
            notes.add(ui.t("dunning.note.recurs"));
        }
        if (step.conditions().nothingOverdue()) {
            notes.add(ui.t("dunning.note.nothing-overdue"));
        }
        if (step.within() > 0) {
            notes.add(ui.t("dunning.note.within", step.within()));
        }
        String purpose = scenario.purpose(step);
        if (purpose != null) {
            notes.add(ui.t("dunning.note." + purpose));
        }
        notes.addAll(StepWords.of(step, ui));
        return notes;
    }

    public boolean demandsPapers() {
        return !scenario.requires().isEmpty();
    }

    public String papers(Ui ui) {
        return ui.t(demandsPapers() ? "dunning.papers.demanded" : "dunning.papers.not-demanded");
    }

    public String flipPapers(Ui ui) {
        return ui.t(demandsPapers() ? "dunning.papers.switch-off" : "dunning.papers.switch-on");
    }

    public String deadline(Step step, Ui ui) {
        return step.deadline() == null
                ? ""
                : ui.t("dunning.deadline", step.deadline().count());
    }

    public Tone tone(Step step) {
        return step.enabled() ? Tone.GOOD : Tone.NEUTRAL;
    }

    public String state(Step step, Ui ui) {
        return ui.t(step.enabled() ? "dunning.on" : "dunning.off");
    }

    public String flip(Step step, Ui ui) {
        return ui.t(step.enabled() ? "dunning.switch-off" : "dunning.switch-on");
    }

    public String by(Scenarios.Version version, Ui ui) {
        return version.publishedBy() == null ? ui.t("dunning.shipped") : names.getOrDefault(version.publishedBy(), "");
    }
}
