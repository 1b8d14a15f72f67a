package org.encaisse.dunning.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.dunning.scenario.Draft;
import org.encaisse.dunning.scenario.FindScenario;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.dunning.simulation.Simulation;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Ui;

/**
 * The simulations of the week, and the form that asks for another.
 *
 * @param chosen the scenario the form begins with
 */
public record SimulationsPage(
        List<Line> lines, List<Option> scenarios, List<Option> others, String chosen, String other, boolean may) {

    /** One that was asked for. */
    public record Line(String href, String title, String by, String asked, String state) {}

    static SimulationsPage of(
            List<Simulation> latest,
            List<Scenario> all,
            List<Draft> drafts,
            String chosen,
            String other,
            Map<UUID, String> names,
            boolean may,
            Ui ui) {
        List<Option> scenarios = new ArrayList<>(List.of(new Option("", ui.t("dunning.simulation.all"))));
        all.forEach(scenario -> scenarios.add(new Option(scenario.code(), scenario.name())));
        List<Option> others = new ArrayList<>(List.of(new Option("", ui.t("dunning.simulation.no-other"))));
        drafts.forEach(draft -> others.add(new Option(
                draft.code() + "@" + FindScenario.DRAFT,
                ui.t("dunning.simulation.draft", draft.scenario().name()))));
        all.forEach(scenario -> others.add(new Option(scenario.code(), SimulationPage.named(scenario, ui))));
        all.stream()
                .filter(scenario -> scenario.version() > 1)
                .forEach(scenario -> others.add(new Option(
                        scenario.code() + "@" + (scenario.version() - 1),
                        ui.t("dunning.simulation.version", scenario.name(), scenario.version() - 1))));
        String draft = chosen + "@" + FindScenario.DRAFT;
        boolean hasDraft = others.stream().anyMatch(option -> option.value().equals(draft));
        return new SimulationsPage(
                latest.stream().map(each -> line(each, names, ui)).toList(),
                scenarios,
                others,
                chosen,
                other.isEmpty() && hasDraft ? draft : other,
                may);
    }

    private static Line line(Simulation each, Map<UUID, String> names, Ui ui) {
        return new Line(
                "/simulations/" + each.simulationId(),
                SimulationPage.title(each, ui),
                each.startedBy() == null ? "" : names.getOrDefault(each.startedBy(), ""),
                ui.dateTime(each.createdAt()),
                ui.t("dunning.run.state." + Words.of(each.state())));
    }
}
