package org.encaisse.dunning.web;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.encaisse.dunning.scenario.Anchor;
import org.encaisse.dunning.scenario.Attachment;
import org.encaisse.dunning.scenario.Channel;
import org.encaisse.dunning.scenario.Conditions;
import org.encaisse.dunning.scenario.ConditionsJson;
import org.encaisse.dunning.scenario.CopyTo;
import org.encaisse.dunning.scenario.Mode;
import org.encaisse.dunning.scenario.Stage;
import org.encaisse.dunning.scenario.StepJson;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.kernel.calendar.Days;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/**
 * The form of one step.
 *
 * @param replaced the code of the step being changed; empty for a new one
 * @param problem why it was not taken; empty at first
 */
public record StepPage(
        String scenario,
        String scenarioName,
        String replaced,
        int revision,
        StepJson step,
        List<Option> templates,
        String problem) {

    /** A box to tick. */
    public record Tick(String value, String label, boolean on) {}

    public String path() {
        return "/scenarios/" + scenario + "/draft";
    }

    public String title(Ui ui) {
        return replaced.isEmpty() ? ui.t("dunning.step.new") : ui.t("dunning.step.edit", replaced);
    }

    public List<Option> stages(Ui ui) {
        return options(Stage.values(), "scenario.stage.", ui);
    }

    public List<Option> channels(Ui ui) {
        return options(Channel.values(), "scenario.channel.", ui);
    }

    public List<Option> modes(Ui ui) {
        return options(Mode.values(), "scenario.mode.", ui);
    }

    public List<Option> anchors(Ui ui) {
        return options(Anchor.values(), "dunning.step.anchor.", ui);
    }

    public List<Option> calendars(Ui ui) {
        return options(Days.Sort.values(), "dunning.step.calendar.", ui);
    }

    public List<Option> weekdays(Ui ui) {
        List<Option> options = new ArrayList<>(List.of(new Option("", ui.t("dunning.step.weekday.any"))));
        options.addAll(options(DayOfWeek.values(), "dunning.weekday.", ui));
        return options;
    }

    public List<Option> sides(Ui ui) {
        return List.of(
                new Option("after", ui.t("dunning.step.side.after")),
                new Option("before", ui.t("dunning.step.side.before")));
    }

    public List<Option> tones(Ui ui) {
        return IntStream.rangeClosed(0, 4)
                .mapToObj(tone -> new Option(Integer.toString(tone), ui.t("scenario.tone." + tone)))
                .toList();
    }

    public List<Option> approvers(Ui ui) {
        return List.of(
                new Option("", ui.t("dunning.step.approver.usual")),
                new Option(Role.COLLECTOR.code(), ui.role(Role.COLLECTOR)),
                new Option(Role.MANAGER.code(), ui.role(Role.MANAGER)),
                new Option(Role.DIRECTION.code(), ui.role(Role.DIRECTION)));
    }

    public List<Option> whether(Ui ui) {
        return List.of(
                new Option("", ui.t("dunning.step.whether.any")),
                new Option("true", ui.t("dunning.step.whether.yes")),
                new Option("false", ui.t("dunning.step.whether.no")));
    }

    public List<Tick> copies(Ui ui) {
        return ticks(CopyTo.values(), step.copies(), "scenario.copy.", ui);
    }

    public List<Tick> attachments(Ui ui) {
        return ticks(Attachment.values(), step.attachments(), "scenario.attachment.", ui);
    }

    public String days() {
        Integer days = timing().days();
        return days == null ? "0" : Integer.toString(Math.abs(days));
    }

    public String side() {
        Integer days = timing().days();
        return days != null && days < 0 ? "before" : "after";
    }

    public StepJson.TimingJson timing() {
        return step.timing() == null ? new StepJson.TimingJson(null, null, null, null) : step.timing();
    }

    public ConditionsJson conditions() {
        return Objects.requireNonNullElse(step.conditions(), ConditionsJson.of(Conditions.NONE));
    }

    public String atLeast() {
        return StepForm.written(conditions().atLeast());
    }

    public String listed(@Nullable List<String> words) {
        return words == null ? "" : String.join("; ", words);
    }

    public String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    public boolean ticked(@Nullable Boolean value) {
        return value != null && value;
    }

    private static List<Option> options(Enum<?>[] values, String words, Ui ui) {
        return Arrays.stream(values)
                .map(value -> new Option(Words.of(value), ui.t(words + Words.of(value))))
                .toList();
    }

    private static List<Tick> ticks(Enum<?>[] values, @Nullable List<String> on, String words, Ui ui) {
        return Arrays.stream(values)
                .map(value -> new Tick(
                        Words.of(value), ui.t(words + Words.of(value)), on != null && on.contains(Words.of(value))))
                .toList();
    }
}
