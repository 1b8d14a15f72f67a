package org.encaisse.dunning.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.encaisse.dunning.scenario.Draft;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.Step;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Ui;
import org.springframework.web.util.UriUtils;

/**
 * A scenario being worked on.
 *
 * @param faults what would be refused when it is published, in sentences
 * @param foreign the steps of other scenarios that can be copied here
 */
public record DraftPage(Draft draft, ScenarioPage shown, List<String> faults, List<Option> foreign, String by) {

    public Scenario scenario() {
        return draft.scenario();
    }

    public String path() {
        return "/scenarios/" + draft.code() + "/draft";
    }

    public TimeLine timeLine(Ui ui) {
        return TimeLine.of(scenario(), ui);
    }

    public String lead(Ui ui) {
        String since = ui.dateTime(draft.changedAt());
        String from = draft.base() == null ? ui.t("dunning.draft.new") : ui.t("dunning.draft.from", draft.base());
        return from + " " + ui.t("dunning.draft.changed", since, by);
    }

    /** The form that moves the step: the time line's script asks it to. */
    public String form(String step) {
        return "shift-" + scenario().indexOf(step);
    }

    public String edit(Step step) {
        return path() + "/step?step=" + UriUtils.encode(step.code(), StandardCharsets.UTF_8);
    }

    /** Where its days say nothing else: the step may change places with its neighbour. */
    public boolean mayMove() {
        return scenario().steps().size() > 1;
    }
}
