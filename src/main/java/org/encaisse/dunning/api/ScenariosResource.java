package org.encaisse.dunning.api;

import java.util.List;
import org.encaisse.dunning.ScenariosRight;
import org.encaisse.dunning.scenario.PublishScenario;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.ScenarioJson;
import org.encaisse.dunning.scenario.ScenarioRefusal;
import org.encaisse.dunning.scenario.Scenarios;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scenarios through the interface: to put one is to publish a version of it. */
@RestController
@RequestMapping("/api/v1/scenarios")
class ScenariosResource {

    private final Scenarios scenarios;
    private final PublishScenario publish;

    ScenariosResource(Scenarios scenarios, PublishScenario publish) {
        this.scenarios = scenarios;
        this.publish = publish;
    }

    @GetMapping
    @ScenariosRight.Needed(ScenariosRight.READ)
    Slice<ScenarioJson> all() {
        List<ScenarioJson> all = scenarios.all().stream().map(ScenarioJson::of).toList();
        return new Slice<>(all, null);
    }

    /** @param version one that was in force once; the newest without it */
    @GetMapping("/{code}")
    @ScenariosRight.Needed(ScenariosRight.READ)
    ScenarioJson one(@PathVariable String code, @RequestParam @Nullable Integer version) {
        return ScenarioJson.of(version == null ? scenarios.inForce(code) : scenarios.version(code, version));
    }

    @PutMapping("/{code}")
    @ScenariosRight.Needed(ScenariosRight.EDIT)
    ScenarioJson publish(@PathVariable String code, @RequestBody ScenarioJson wanted, SignedIn person) {
        if (code.isBlank() || code.length() > 40) {
            throw new Refused(ScenarioRefusal.STEP_CODE, code);
        }
        Scenario published = publish.publish(wanted.toScenario(code, 1), person.actor());
        return ScenarioJson.of(published);
    }
}
