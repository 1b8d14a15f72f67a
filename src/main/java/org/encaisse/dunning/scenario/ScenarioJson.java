package org.encaisse.dunning.scenario;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A scenario as files, the database and the interface write it; {@link Scenario} says what each part means. */
public record ScenarioJson(
        @Nullable String code,
        @Nullable Integer version,
        @Nullable String name,
        @Nullable List<String> requires,
        @Nullable List<String> traits,
        @Nullable String model,
        @Nullable UUID customerId,
        @Nullable List<StepJson> steps) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static ScenarioJson of(Scenario scenario) {
        return new ScenarioJson(
                scenario.code(),
                scenario.version(),
                scenario.name(),
                scenario.requires().stream().map(Papers::written).toList(),
                scenario.traits().stream().sorted().map(Words::of).toList(),
                scenario.model(),
                scenario.customerId(),
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
                traits == null
                        ? Set.of()
                        : traits.stream()
                                .map(trait -> Words.parse(Trait.class, trait))
                                .collect(Collectors.toSet()),
                model == null || model.isBlank() ? null : model.strip(),
                customerId,
                steps.stream().map(StepJson::toStep).toList());
    }
}
