package org.encaisse.dunning.scenario;

import java.util.List;
import org.encaisse.correspondence.TemplateUses;
import org.springframework.stereotype.Component;

/** The steps of the scenarios in force, by the template that they write with. */
@Component
class StepsThatWrite implements TemplateUses {

    private final Scenarios scenarios;

    StepsThatWrite(Scenarios scenarios) {
        this.scenarios = scenarios;
    }

    @Override
    public List<Use> uses() {
        return scenarios.all().stream()
                .flatMap(scenario -> scenario.steps().stream()
                        .filter(step -> step.template() != null)
                        .map(step -> new Use(
                                String.valueOf(step.template()),
                                step.enabled() ? "dunning.template-use" : "dunning.template-use.off",
                                List.of(scenario.name(), step.code()),
                                "/scenarios/" + scenario.code())))
                .toList();
    }
}
