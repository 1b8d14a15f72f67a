package org.encaisse.dunning.scenario;

import java.util.List;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A scenario as files, the database and the interface write it. */
public record ScenarioJson(
        @Nullable String code,
        @Nullable Integer version,
        @Nullable String name,
        @Nullable List<String> requires,
        @Nullable List<StepJson> steps) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static ScenarioJson of(Scenario scenario) {
        return new ScenarioJson(
                scenario.code(),
                scenario.version(),
                scenario.name(),
                scenario.requires().stream().map(Papers::written).toList(),
                scenario.steps().stream().map(StepJson::of).toList());
    }

    public static ScenarioJson read(String text) {
        try {
            return JSON.readValue(text, ScenarioJson.class);
        } catch (JacksonException e) {
            throw new Refused(ScenarioRefusal.UNREADABLE, e.getOriginalMessage());
        }
    }

    public String write() {
        return JSON.writeValueAsString(this);
    }

    public Scenario toScenario(String code, int version) {
        if (steps == null) {
            throw new Refused(ScenarioRefusal.NO_STEP, code);
        }
        return new Scenario(
                code,
                version,
                name == null || name.isBlank() ? code : name.strip(),
                requires == null
                        ? List.of()
                        : requires.stream().map(Papers::read).toList(),
                steps.stream().map(StepJson::toStep).toList());
    }
}
