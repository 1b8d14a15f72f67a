package org.encaisse.dunning.scenario;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.encaisse.kernel.calendar.Days;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.jspecify.annotations.Nullable;

/** A step as files, the database and the interface write it; what is left out takes the usual value. */
public record StepJson(
        @Nullable String code,
        @Nullable String stage,
        @Nullable TimingJson timing,
        @Nullable String channel,
        @Nullable String mode,
        @Nullable String template,
        @Nullable Integer tone,
        @Nullable ConditionsJson conditions,
        @Nullable Boolean enabled,
        @Nullable Boolean sameCycle,
        @Nullable Boolean recurs,
        @Nullable Integer within,
        @Nullable Integer deadline) {

    public record TimingJson(
            @Nullable String anchor,
            @Nullable Integer days,
            @Nullable String calendar,
            @Nullable String weekday) {}

    /** @param atLeast by currency code, a decimal figure: {@code {"EUR": "1000.00"}} */
    public record ConditionsJson(
            @Nullable Map<String, String> atLeast,
            @Nullable List<String> paymentMethods,
            @Nullable Boolean nothingOverdue,
            @Nullable Integer afterCycles) {}

    public static StepJson of(Step step) {
        Map<String, String> atLeast = new TreeMap<>();
        step.conditions()
                .atLeast()
                .forEach((currency, limit) ->
                        atLeast.put(currency, limit.toDecimal().toPlainString()));
        Days days = step.timing().days();
        return new StepJson(
                step.code(),
                Words.of(step.stage()),
                new TimingJson(
                        Words.of(step.timing().anchor()),
                        days.count(),
                        Words.of(days.sort()),
                        step.timing().weekday() == null
                                ? null
                                : Words.of(step.timing().weekday())),
                Words.of(step.channel()),
                Words.of(step.mode()),
                step.template(),
                step.tone(),
                new ConditionsJson(
                        atLeast,
                        List.copyOf(step.conditions().paymentMethods()),
                        step.conditions().nothingOverdue(),
                        step.conditions().afterCycles()),
                step.enabled(),
                step.sameCycle(),
                step.recurs(),
                step.within(),
                step.deadline() == null ? null : step.deadline().count());
    }

    Step toStep() {
        if (code == null || stage == null || channel == null) {
            throw new Refused(ScenarioRefusal.UNREADABLE, code == null ? "code" : stage == null ? "stage" : "channel");
        }
        Channel by = Words.parse(Channel.class, channel);
        return new Step(
                code.strip(),
                Words.parse(Stage.class, stage),
                timingOf(timing),
                by,
                mode == null ? (by == Channel.EMAIL ? Mode.VALIDATE : Mode.MANUAL) : Words.parse(Mode.class, mode),
                template == null || template.isBlank() ? null : template.strip(),
                tone == null ? 0 : tone,
                conditionsOf(conditions),
                enabled == null || enabled,
                sameCycle != null && sameCycle,
                recurs != null && recurs,
                within == null ? 0 : within,
                deadline == null ? null : Days.business(deadline));
    }

    private static Timing timingOf(@Nullable TimingJson timing) {
        if (timing == null) {
            return Timing.due(0);
        }
        int days = timing.days() == null ? 0 : timing.days();
        if (Math.abs(days) > 3_650) {
            throw new Refused(ScenarioRefusal.UNREADABLE, "days");
        }
        Anchor anchor = timing.anchor() == null ? Anchor.DUE : Words.parse(Anchor.class, timing.anchor());
        Days.Sort sort =
                timing.calendar() == null ? Days.Sort.CALENDAR : Words.parse(Days.Sort.class, timing.calendar());
        DayOfWeek weekday = timing.weekday() == null ? null : Words.parse(DayOfWeek.class, timing.weekday());
        return new Timing(anchor, new Days(days, sort), weekday);
    }

    private static Conditions conditionsOf(@Nullable ConditionsJson conditions) {
        if (conditions == null) {
            return Conditions.NONE;
        }
        Map<String, Money> atLeast = new HashMap<>();
        if (conditions.atLeast() != null) {
            conditions.atLeast().forEach((currency, figure) -> {
                Money limit = Money.parse(figure, currency);
                atLeast.put(limit.currency().getCurrencyCode(), limit);
            });
        }
        return new Conditions(
                atLeast,
                conditions.paymentMethods() == null
                        ? Set.of()
                        : Set.copyOf(new ArrayList<>(conditions.paymentMethods())),
                conditions.nothingOverdue() != null && conditions.nothingOverdue(),
                conditions.afterCycles() == null ? 0 : conditions.afterCycles());
    }
}
