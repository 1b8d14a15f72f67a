package org.encaisse.dunning.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.encaisse.dunning.prevention.PreventionPolicy;
import org.encaisse.dunning.prevention.PreventionScore;
import org.encaisse.dunning.prevention.PreventionTargets;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Tab;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** What falls due, and who is telephoned about it. */
public record PreventionPage(
        String way,
        Slice<PreventionTargets.Target> slice,
        @Nullable LocalDate computedOn,
        PreventionPolicy policy,
        boolean may) {

    public List<Tab> tabs(Ui ui) {
        return Stream.of("call", "mail", "spared", "all")
                .map(each -> new Tab("/prevention?way=" + each, ui.t("prevention.way." + each), each.equals(way)))
                .toList();
    }

    public String figures(Ui ui) {
        return computedOn == null ? ui.t("prevention.never") : ui.t("prevention.computed", computedOn);
    }

    /** Nowhere switched on: the list tells what it would be. */
    public boolean off() {
        return policy.structures().isEmpty();
    }

    public String when(PreventionTargets.Target target, Ui ui) {
        return target.score().way() == PreventionScore.Way.CALL
                ? ui.date(target.dueOn().minusDays(policy.callDays()))
                : "";
    }

    public String word(PreventionTargets.Target target, Ui ui) {
        return target.on() ? ui.t("prevention.does." + Words.of(target.score().way())) : ui.t("prevention.does.off");
    }

    public Tone tone(PreventionTargets.Target target) {
        return !target.on() || target.score().way() == PreventionScore.Way.SPARED
                ? Tone.NEUTRAL
                : target.score().way() == PreventionScore.Way.CALL ? Tone.NOTICE : Tone.INFO;
    }

    public String why(PreventionTargets.Target target, Ui ui) {
        return Explain.points(target.score(), ui);
    }
}
