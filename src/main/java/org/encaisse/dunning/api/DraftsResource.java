package org.encaisse.dunning.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.dunning.ScenariosRight;
import org.encaisse.dunning.publication.PublishDraft;
import org.encaisse.dunning.publication.WhatChanges;
import org.encaisse.dunning.scenario.CompareScenarios;
import org.encaisse.dunning.scenario.Draft;
import org.encaisse.dunning.scenario.Drafts;
import org.encaisse.dunning.scenario.EditDraft;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.ScenarioJson;
import org.encaisse.dunning.scenario.Step;
import org.encaisse.dunning.scenario.StepJson;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts through the interface: written, compared with what is in force, published. */
@RestController
@RequestMapping("/api/v1/scenarios/{code}")
class DraftsResource {

    private final Drafts drafts;
    private final EditDraft edit;
    private final WhatChanges changes;
    private final PublishDraft publish;
    private final Customers customers;

    DraftsResource(Drafts drafts, EditDraft edit, WhatChanges changes, PublishDraft publish, Customers customers) {
        this.drafts = drafts;
        this.edit = edit;
        this.changes = changes;
        this.publish = publish;
        this.customers = customers;
    }

    /** @param base the version it was begun from; null when none was ever published */
    record DraftJson(@Nullable Integer base, int revision, Instant changedAt, ScenarioJson scenario) {

        static DraftJson of(Draft draft) {
            return new DraftJson(draft.base(), draft.revision(), draft.changedAt(), ScenarioJson.of(draft.scenario()));
        }
    }

    record ChangeJson(
            String step,
            String kind,
            List<String> fields,
            @Nullable StepJson before,
            @Nullable StepJson after) {

        static ChangeJson of(CompareScenarios.StepChange change) {
            return new ChangeJson(
                    change.code(),
                    change.kind(),
                    change.fields().stream().map(Words::of).toList(),
                    json(change.before()),
                    json(change.after()));
        }

        private static @Nullable StepJson json(@Nullable Step step) {
            return step == null ? null : StepJson.of(step);
        }
    }

    /** @param from the step reached; null before the first */
    record ContinuationJson(@Nullable String from, @Nullable String to, long items) {}

    record SampleJson(
            @Nullable String customer,
            List<SimulationsResource.ContactJson> usual,
            List<SimulationsResource.ContactJson> other) {}

    record ComparisonJson(
            @Nullable Integer version,
            boolean renamed,
            boolean papers,
            List<ChangeJson> steps,
            long customers,
            long items,
            long proposals,
            long tasks,
            List<ContinuationJson> continuations,
            List<SampleJson> samples) {}

    /** Both as the comparison was read; the publication is refused when they have changed since. */
    record Publication(@Nullable Integer revision, @Nullable Integer inForce) {}

    record PublishedJson(ScenarioJson scenario, int proposalsTakenBack) {}

    @GetMapping("/draft")
    @ScenariosRight.Needed(ScenariosRight.EDIT)
    DraftJson draft(@PathVariable String code) {
        return DraftJson.of(drafts.of(code));
    }

    /** @param revision the one it was read at; the change is refused when somebody else has changed it since */
    @PutMapping("/draft")
    @ScenariosRight.Needed(ScenariosRight.EDIT)
    DraftJson write(
            @PathVariable String code,
            @RequestParam @Nullable Integer revision,
            @RequestBody ScenarioJson wanted,
            SignedIn person) {
        return DraftJson.of(edit.write(wanted.toScenario(code, 0), revision, person.actor()));
    }

    @DeleteMapping("/draft")
    @ScenariosRight.Needed(ScenariosRight.EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String code) {
        drafts.discard(drafts.of(code).code());
    }

    @GetMapping("/comparison")
    @ScenariosRight.Needed(ScenariosRight.EDIT)
    ComparisonJson comparison(@PathVariable String code, Ui ui) {
        Scenario after = drafts.of(code).scenario();
        Scenario before = changes.inForce(code, after.name());
        CompareScenarios comparison = CompareScenarios.of(before, after);
        WhatChanges.Impact impact = changes.of(after, ui.today());
        Map<UUID, Customer> known = customers.byIds(WhatChanges.ids(impact));
        return new ComparisonJson(
                before.version() == 0 ? null : before.version(),
                comparison.renamed(),
                comparison.papers(),
                comparison.steps().stream().map(ChangeJson::of).toList(),
                impact.customers(),
                impact.items(),
                impact.drafts(),
                impact.tasks(),
                impact.continuations().stream()
                        .map(one -> new ContinuationJson(one.from(), one.to(), one.items()))
                        .toList(),
                impact.samples().stream()
                        .map(each -> new SampleJson(
                                known.containsKey(each.customerId())
                                        ? known.get(each.customerId()).code()
                                        : null,
                                SimulationsResource.ContactJson.of(each.usual()),
                                SimulationsResource.ContactJson.of(each.other())))
                        .toList());
    }

    @PostMapping("/publication")
    @ScenariosRight.Needed(ScenariosRight.EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    PublishedJson publish(
            @PathVariable String code, @RequestBody(required = false) @Nullable Publication body, SignedIn person) {
        PublishDraft.Published published = publish.publish(
                code, body == null ? null : body.revision(), body == null ? null : body.inForce(), person.actor());
        return new PublishedJson(ScenarioJson.of(published.scenario()), published.takenBack());
    }
}
