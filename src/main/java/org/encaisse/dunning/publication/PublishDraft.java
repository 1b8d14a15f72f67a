package org.encaisse.dunning.publication;

import org.encaisse.dunning.scenario.Draft;
import org.encaisse.dunning.scenario.Drafts;
import org.encaisse.dunning.scenario.PublishScenario;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.ScenarioRefusal;
import org.encaisse.dunning.scenario.Scenarios;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a draft in force as the next version. Nobody is moved: each due date goes on at the equivalent step when the next run
 * decides about it. Only what was drafted by the version before, and confirmed by nobody, is taken back and decided anew.
 */
@Component
@Transactional
public class PublishDraft {

    private final Drafts drafts;
    private final Scenarios scenarios;
    private final PublishScenario publish;
    private final TakeBackProposals proposals;

    PublishDraft(Drafts drafts, Scenarios scenarios, PublishScenario publish, TakeBackProposals proposals) {
        this.drafts = drafts;
        this.scenarios = scenarios;
        this.publish = publish;
        this.proposals = proposals;
    }

    /** @param takenBack steps that were proposed */
    public record Published(Scenario scenario, int takenBack) {}

    /**
     * @param revision the one the comparison was read of; null for whatever it is now
     * @param inForce the version the draft was compared with, 0 for none; null for whatever it is now
     */
    public Published publish(String code, @Nullable Integer revision, @Nullable Integer inForce, Actor actor) {
        Draft draft = drafts.lock(code);
        if (revision != null && draft.revision() != revision) {
            throw new Refused(ScenarioRefusal.DRAFT_CHANGED, code);
        }
        if (inForce != null && inForce != newest(code)) {
            throw new Refused(ScenarioRefusal.OVERTAKEN, code);
        }
        int waiting = proposals.waiting(code);
        Scenario published = publish.publish(draft.scenario(), actor);
        int takenBack = waiting - proposals.waiting(code);
        drafts.discard(code);
        return new Published(published, takenBack);
    }

    private int newest(String code) {
        return scenarios.versions(code).stream()
                .mapToInt(Scenarios.Version::version)
                .max()
                .orElse(0);
    }
}
