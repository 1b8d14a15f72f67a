package org.encaisse.dunning.scenario;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.encaisse.kernel.calendar.Days;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Role;
import org.jspecify.annotations.Nullable;

/** A step as files, the database and the interface write it; what is left out takes the usual value. */
public record StepJson(
        @Nullable String code,
        @Nullable String name,
        @Nullable String stage,
        @Nullable TimingJson timing,
        @Nullable String channel,
        @Nullable String mode,
        @Nullable String template,
        @Nullable Integer tone,
        @Nullable ConditionsJson conditions,
        @Nullable List<String> copies,
        @Nullable List<String> attachments,
        @Nullable String approver,
        @Nullable Boolean enabled,
        @Nullable Boolean sameCycle,
        @Nullable Boolean recurs,
        @Nullable Integer within,
        @Nullable Integer deadline,
        @Nullable Integer level,
        @Nullable Boolean handsBack) {

    public record TimingJson(
            @Nullable String anchor,
            @Nullable Integer days,
            @Nullable String calendar,
            @Nullable String weekday) {}

    public static StepJson of(Step step) {
        Timing timing = step.timing();
        return new StepJson(
                step.code(),
                step.name(),
                Words.of(step.stage()),
                new TimingJson(
                        Words.of(timing.anchor()),
                        timing.days().count(),
                        Words.of(timing.days().sort()),
                        timing.weekday() == null ? null : Words.of(timing.weekday())),
                Words.of(step.channel()),
                Words.of(step.mode()),
                step.template(),
                step.tone(),
                ConditionsJson.of(step.conditions()),
                words(step.copies()),
                words(step.attachments()),
                step.approver() == null ? null : step.approver().code(),
                step.enabled(),
                step.sameCycle(),
                step.recurs(),
                step.within(),
                step.deadline() == null ? null : step.deadline().count(),
                step.level(),
                step.handsBack());
    }

    Step toStep() {
        if (code == null || stage == null || channel == null) {
            throw new Refused(ScenarioRefusal.UNREADABLE, code == null ? "code" : stage == null ? "stage" : "channel");
        }
        Channel by = Words.parse(Channel.class, channel);
        return Step.of(code.strip(), Words.parse(Stage.class, stage), timingOf(timing), by)
                .name(given(name))
                .mode(mode == null ? by.usualMode() : Words.parse(Mode.class, mode))
                .template(given(template))
                .tone(tone == null ? 0 : tone)
                .conditions(conditions == null ? Conditions.NONE : conditions.toConditions())
                .copies(parsed(CopyTo.class, copies))
                .attachments(parsed(Attachment.class, attachments))
                .approver(approver == null || approver.isBlank() ? null : role(approver))
                .enabled(enabled == null || enabled)
                .sameCycle(sameCycle != null && sameCycle)
                .recurs(recurs != null && recurs)
                .within(within == null ? 0 : within)
                .deadline(deadline == null ? null : Days.business(deadline))
                .level(level)
                .handsBack(handsBack != null && handsBack)
                .build();
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static List<String> words(Collection<? extends Enum<?>> values) {
        return values.stream().sorted().map(Words::of).toList();
    }

    private static <E extends Enum<E>> Set<E> parsed(Class<E> type, @Nullable List<String> words) {
        Set<E> found = EnumSet.noneOf(type);
        if (words != null) {
            words.forEach(word -> found.add(Words.parse(type, word)));
        }
        return found;
    }

    private static Role role(String code) {
        return Arrays.stream(Role.values())
                .filter(role -> role.code().equals(code.strip()))
                .findFirst()
                .orElseThrow(() -> new Refused(ScenarioRefusal.UNKNOWN_WORD, code));
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
}
