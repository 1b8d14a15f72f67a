package org.encaisse.dunning.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.encaisse.dunning.scenario.CompareScenarios;
import org.encaisse.dunning.scenario.Conditions;
import org.encaisse.dunning.scenario.Draft;
import org.encaisse.dunning.scenario.FindScenario;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.Step;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** What a draft says otherwise than the version in force, in sentences. */
public record ComparisonPage(Draft draft, Scenario before, CompareScenarios comparison, List<String> faults) {

    /** Something of a step that is said otherwise. */
    public record Said(String field, String before, String after) {}

    public String path() {
        return "/scenarios/" + draft.code() + "/draft";
    }

    public String other() {
        return draft.code() + "@" + FindScenario.DRAFT;
    }

    public boolean isFirst() {
        return before.version() == 0;
    }

    /** Somebody has published another version since the draft was begun: what it says would be undone. */
    public boolean isOvertaken() {
        return draft.base() != null && draft.base() != before.version();
    }

    public boolean mayPublish() {
        return faults.isEmpty() && (isFirst() || !comparison.isEmpty());
    }

    public Tone tone(CompareScenarios.StepChange change) {
        return change.before() == null ? Tone.GOOD : change.after() == null ? Tone.BAD : Tone.NOTICE;
    }

    public String kind(CompareScenarios.StepChange change, Ui ui) {
        return ui.t("dunning.comparison." + change.kind());
    }

    /** The step as it was, or as it would be when it is new. */
    public String sentence(CompareScenarios.StepChange change, Ui ui) {
        Step step = Objects.requireNonNull(change.before() == null ? change.after() : change.before());
        return step.code() + " · " + ScenarioPage.whenOf(step, ui) + " · "
                + ui.t("scenario.channel." + Words.of(step.channel()));
    }

    public List<Said> said(CompareScenarios.StepChange change, Ui ui) {
        Step before = change.before();
        Step after = change.after();
        if (before == null || after == null) {
            return List.of();
        }
        return change.fields().stream()
                .map(field -> new Said(
                        ui.t("dunning.field." + Words.of(field)), value(field, before, ui), value(field, after, ui)))
                .toList();
    }

    private static String value(CompareScenarios.Field field, Step step, Ui ui) {
        return switch (field) {
            case NAME -> text(step.name(), ui);
            case PLACE -> "";
            case STAGE -> ui.t("scenario.stage." + Words.of(step.stage()));
            case TIMING -> ScenarioPage.whenOf(step, ui);
            case CHANNEL -> ui.t("scenario.channel." + Words.of(step.channel()));
            case MODE -> ui.t("scenario.mode." + Words.of(step.mode()));
            case TEMPLATE -> text(step.template(), ui);
            case TONE -> ui.t("scenario.tone." + step.tone());
            case CONDITIONS -> conditions(step.conditions(), ui);
            case COPIES -> text(StepWords.named("scenario.copy.", step.copies(), ui), ui);
            case ATTACHMENTS -> text(StepWords.named("scenario.attachment.", step.attachments(), ui), ui);
            case APPROVER -> ui.role(step.approvedBy());
            case ENABLED -> ui.t(step.enabled() ? "dunning.on" : "dunning.off");
            case SAME_CYCLE -> yes(step.sameCycle(), ui);
            case RECURS -> yes(step.recurs(), ui);
            case HANDS_BACK -> yes(step.handsBack(), ui);
            case WITHIN -> ui.t("dunning.days.calendar", step.within());
            case DEADLINE ->
                step.deadline() == null
                        ? text(null, ui)
                        : ui.t("dunning.days.business", step.deadline().count());
            case LEVEL -> step.level() == null ? text(null, ui) : Integer.toString(step.level());
        };
    }

    private static String conditions(Conditions conditions, Ui ui) {
        List<String> words = new ArrayList<>(StepWords.conditions(conditions, ui));
        if (conditions.nothingOverdue()) {
            words.add(ui.t("dunning.note.nothing-overdue"));
        }
        if (conditions.afterCycles() > 0) {
            words.add(ui.t("dunning.when.after-cycles", conditions.afterCycles()));
        }
        return text(String.join(" · ", words), ui);
    }

    private static String text(@Nullable String text, Ui ui) {
        return text == null || text.isEmpty() ? ui.t("dunning.field.none") : text;
    }

    private static String yes(boolean on, Ui ui) {
        return ui.t(on ? "dunning.step.whether.yes" : "dunning.step.whether.no");
    }
}
