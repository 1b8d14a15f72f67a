package org.encaisse.dunning.scenario;

import org.encaisse.kernel.outcome.Refused;
import org.springframework.stereotype.Component;

/** A scenario by the way people write it down: {@code pme} in force, {@code pme@3} as it once was, {@code pme@draft}. */
@Component
public class FindScenario {

    public static final String DRAFT = "draft";

    private final Scenarios scenarios;
    private final Drafts drafts;

    FindScenario(Scenarios scenarios, Drafts drafts) {
        this.scenarios = scenarios;
        this.drafts = drafts;
    }

    public Scenario find(String written) {
        int at = written.lastIndexOf('@');
        if (at < 0) {
            return scenarios.inForce(written);
        }
        String code = written.substring(0, at);
        String which = written.substring(at + 1);
        if (which.equals(DRAFT)) {
            return drafts.of(code).scenario();
        }
        if (!which.matches("\\d{1,9}")) {
            throw new Refused(ScenarioRefusal.UNKNOWN, written);
        }
        return scenarios.version(code, Integer.parseInt(which));
    }
}
