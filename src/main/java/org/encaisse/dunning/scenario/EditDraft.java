package org.encaisse.dunning.scenario;

import java.util.List;
import java.util.function.UnaryOperator;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works on the draft of a scenario: begun from what is in force, from another one, or from nothing; one change at a time. */
@Component
@Transactional
public class EditDraft {

    private final Drafts drafts;
    private final Scenarios scenarios;

    EditDraft(Drafts drafts, Scenarios scenarios) {
        this.drafts = drafts;
        this.scenarios = scenarios;
    }

    /** The draft of a scenario in force; the one somebody works on when there is one. */
    public Draft begin(String code, Actor actor) {
        Scenario inForce = scenarios.inForce(code);
        return drafts.begin(inForce, inForce.version(), actor);
    }

    /** A scenario that was not there. @param from the one it is copied from; null begins with nothing */
    public Draft create(String code, String name, @Nullable Scenario from, Actor actor) {
        if (!code.matches("[a-z0-9][a-z0-9-]{0,39}")) {
            throw new Refused(ScenarioRefusal.CODE, code);
        }
        if (drafts.find(code).isPresent() || scenarios.byCode().containsKey(code)) {
            throw new Refused(ScenarioRefusal.CODE_TAKEN, code);
        }
        String called = name.isBlank() ? code : name.strip();
        return drafts.begin(
                from == null
                        ? new Scenario(code, 0, called, List.of())
                        : new Scenario(code, 0, called, from.requires(), from.traits(), null, null, from.steps()),
                null,
                actor);
    }

    /** The whole draft at once, as a program writes it; begun when there is none. */
    public Draft write(Scenario wanted, @Nullable Integer revision, Actor actor) {
        if (drafts.find(wanted.code()).isEmpty()) {
            Integer base = scenarios.versions(wanted.code()).stream()
                    .map(Scenarios.Version::version)
                    .findFirst()
                    .orElse(null);
            return base == null
                    ? create(wanted.code(), wanted.name(), wanted, actor)
                    : drafts.begin(wanted, base, actor);
        }
        return changed(wanted.code(), revision, actor, before -> wanted);
    }

    public Draft rename(String code, String name, Actor actor) {
        return changed(code, null, actor, draft -> name.isBlank() ? draft : draft.named(name.strip()));
    }

    public Draft demand(String code, List<Papers> papers, Actor actor) {
        return changed(code, null, actor, draft -> draft.requiring(papers));
    }

    /** @param replaced the code of the step this one takes the place of; null adds it */
    public Draft put(String code, @Nullable String replaced, StepJson step, @Nullable Integer revision, Actor actor) {
        return changed(code, revision, actor, draft -> ChangeScenario.put(draft, replaced, step.toStep()));
    }

    public Draft remove(String code, String step, Actor actor) {
        return changed(code, null, actor, draft -> ChangeScenario.without(draft, step));
    }

    public Draft shift(String code, String step, int days, Actor actor) {
        return changed(code, null, actor, draft -> ChangeScenario.shifted(draft, step, days));
    }

    public Draft move(String code, String step, int by, Actor actor) {
        return changed(code, null, actor, draft -> ChangeScenario.moved(draft, step, by));
    }

    public Draft switched(String code, String step, boolean on, Actor actor) {
        return changed(code, null, actor, draft -> draft.switched(step, on));
    }

    /** A step of another scenario, or of this one, once more. */
    public Draft copy(String code, Scenario from, String step, Actor actor) {
        int index = from.indexOf(step);
        if (index < 0) {
            throw new Refused(ScenarioRefusal.UNKNOWN_STEP, step);
        }
        return changed(
                code,
                null,
                actor,
                draft -> ChangeScenario.copied(draft, from.steps().get(index)));
    }

    private Draft changed(String code, @Nullable Integer revision, Actor actor, UnaryOperator<Scenario> change) {
        Draft draft = drafts.lock(code);
        if (revision != null && revision != draft.revision()) {
            throw new Refused(ScenarioRefusal.DRAFT_CHANGED, code);
        }
        drafts.write(change.apply(draft.scenario()), actor);
        return drafts.of(code);
    }
}
