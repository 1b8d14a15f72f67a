package org.encaisse.dunning.scenario;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one version of a scenario says otherwise than another: step by step, field by field. */
public record CompareScenarios(boolean renamed, boolean papers, List<StepChange> steps) {

    /** What may be said otherwise. */
    public enum Field {
        NAME,
        PLACE,
        STAGE,
        TIMING,
        CHANNEL,
        MODE,
        TEMPLATE,
        TONE,
        CONDITIONS,
        COPIES,
        ATTACHMENTS,
        APPROVER,
        ENABLED,
        SAME_CYCLE,
        RECURS,
        WITHIN,
        DEADLINE,
        LEVEL,
        HANDS_BACK
    }

    private static final Map<Field, Function<Step, @Nullable Object>> SAID = new EnumMap<>(Map.ofEntries(
            Map.entry(Field.NAME, Step::name),
            Map.entry(Field.STAGE, Step::stage),
            Map.entry(Field.TIMING, Step::timing),
            Map.entry(Field.CHANNEL, Step::channel),
            Map.entry(Field.MODE, Step::mode),
            Map.entry(Field.TEMPLATE, Step::template),
            Map.entry(Field.TONE, Step::tone),
            Map.entry(Field.CONDITIONS, Step::conditions),
            Map.entry(Field.COPIES, Step::copies),
            Map.entry(Field.ATTACHMENTS, Step::attachments),
            Map.entry(Field.APPROVER, Step::approver),
            Map.entry(Field.ENABLED, Step::enabled),
            Map.entry(Field.SAME_CYCLE, Step::sameCycle),
            Map.entry(Field.RECURS, Step::recurs),
            Map.entry(Field.WITHIN, Step::within),
            Map.entry(Field.DEADLINE, Step::deadline),
            Map.entry(Field.LEVEL, Step::level),
            Map.entry(Field.HANDS_BACK, Step::handsBack)));

    /** @param before null for a step that is added; @param after null for one that is taken out */
    public record StepChange(
            @Nullable Step before, @Nullable Step after, List<Field> fields) {

        public String code() {
            return Objects.requireNonNull(before == null ? after : before).code();
        }

        /** added, removed or changed. */
        public String kind() {
            return before == null ? "added" : after == null ? "removed" : "changed";
        }
    }

    public static CompareScenarios of(Scenario before, Scenario after) {
        List<StepChange> changes = new ArrayList<>();
        for (Step step : before.steps()) {
            int index = after.indexOf(step.code());
            Step other = index < 0 ? null : after.steps().get(index);
            List<Field> fields = other == null ? List.of() : differing(before, after, step, other);
            if (other == null || !fields.isEmpty()) {
                changes.add(new StepChange(step, other, fields));
            }
        }
        after.steps().stream()
                .filter(step -> before.indexOf(step.code()) < 0)
                .forEach(step -> changes.add(new StepChange(null, step, List.of())));
        return new CompareScenarios(
                !before.name().equals(after.name()), !before.requires().equals(after.requires()), changes);
    }

    public boolean isEmpty() {
        return !renamed && !papers && steps.isEmpty();
    }

    private static List<Field> differing(Scenario before, Scenario after, Step one, Step other) {
        List<Field> fields = new ArrayList<>();
        SAID.forEach((field, said) -> {
            if (!Objects.equals(said.apply(one), said.apply(other))) {
                fields.add(field);
            }
        });
        if (!Objects.equals(predecessor(before, after, one), predecessor(after, before, other))) {
            fields.add(Field.PLACE);
        }
        return fields;
    }

    /** The step it follows among those both versions have. */
    private static @Nullable String predecessor(Scenario of, Scenario other, Step step) {
        for (int i = of.indexOf(step.code()) - 1; i >= 0; i--) {
            if (other.indexOf(of.steps().get(i).code()) >= 0) {
                return of.steps().get(i).code();
            }
        }
        return null;
    }
}
