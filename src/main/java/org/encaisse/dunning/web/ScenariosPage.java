package org.encaisse.dunning.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.encaisse.dunning.decision.Assignments;
import org.encaisse.dunning.scenario.Draft;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.Step;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Ui;

/** The scenarios of the house, and who follows which. */
public record ScenariosPage(
        List<Line> lines, List<DraftLine> drafts, List<Follower> followers, List<Option> choices, boolean may) {

    /** One somebody works on. */
    public record DraftLine(String code, String name, String changed) {}

    /** What a new scenario may begin with. */
    public List<Option> models(Ui ui) {
        List<Option> models = new ArrayList<>(List.of(new Option("", ui.t("dunning.scenario.from-nothing"))));
        lines.forEach(line -> models.add(new Option(line.code(), line.name())));
        return models;
    }

    /** A scenario in a line: its steps in order, and how many are on. */
    public record Line(String code, String name, int version, String steps, long enabled) {}

    /** A profile, or everybody else, and the scenario it follows. */
    public record Follower(String subject, String scenario, String reason) {}

    static ScenariosPage of(List<Scenario> all, List<Draft> drafts, Assignments assignments, boolean may, Ui ui) {
        List<Line> lines = all.stream()
                .map(scenario -> new Line(
                        scenario.code(),
                        scenario.name(),
                        scenario.version(),
                        String.join(
                                " · ",
                                scenario.steps().stream()
                                        .filter(Step::enabled)
                                        .map(Step::code)
                                        .toList()),
                        scenario.steps().stream().filter(Step::enabled).count()))
                .toList();
        List<Follower> followers = assignments.choices().entrySet().stream()
                .filter(entry -> entry.getKey().level() == Assignments.Level.PROFILE
                        || entry.getKey().level() == Assignments.Level.ENTITY)
                .sorted(Comparator.comparing(
                        entry -> entry.getKey().level() + entry.getKey().id()))
                .map(entry -> new Follower(
                        entry.getKey().id().equals(Assignments.EVERY)
                                ? ui.t("dunning.everybody")
                                : entry.getKey().level() == Assignments.Level.PROFILE
                                        ? ui.t("dunning.profile", entry.getKey().id())
                                        : entry.getKey().id(),
                        name(entry.getValue(), assignments, ui),
                        entry.getValue().reason() == null
                                ? ""
                                : entry.getValue().reason()))
                .toList();
        return new ScenariosPage(
                lines,
                drafts.stream()
                        .map(draft ->
                                new DraftLine(draft.code(), draft.scenario().name(), ui.dateTime(draft.changedAt())))
                        .toList(),
                followers,
                choices(all, ui),
                may);
    }

    static List<Option> choices(List<Scenario> all, Ui ui) {
        List<Option> choices = new ArrayList<>();
        all.forEach(scenario -> choices.add(new Option(scenario.code(), scenario.name())));
        choices.add(new Option("none", ui.t("dunning.no-dunning")));
        choices.add(new Option("", ui.t("dunning.take-back")));
        return choices;
    }

    static String name(Assignments.Choice choice, Assignments assignments, Ui ui) {
        if (choice.scenario() == null) {
            return ui.t("dunning.no-dunning");
        }
        Scenario scenario = assignments.scenarios().get(choice.scenario());
        return scenario == null ? choice.scenario() : scenario.name();
    }
}
