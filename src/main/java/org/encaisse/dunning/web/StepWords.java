package org.encaisse.dunning.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.encaisse.dunning.scenario.Conditions;
import org.encaisse.dunning.scenario.Mode;
import org.encaisse.dunning.scenario.Papers;
import org.encaisse.dunning.scenario.Step;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** What a step says beside its day and its way, in sentences: to whom it applies, who is told, what goes along, who approves. */
public final class StepWords {

    private StepWords() {}

    public static List<String> of(Step step, Ui ui) {
        List<String> notes = new ArrayList<>(conditions(step.conditions(), ui));
        if (!step.copies().isEmpty()) {
            notes.add(ui.t("scenario.copies", named("scenario.copy.", step.copies(), ui)));
        }
        if (!step.attachments().isEmpty()) {
            notes.add(ui.t("scenario.attachments", named("scenario.attachment.", step.attachments(), ui)));
        }
        if (step.mode() == Mode.VALIDATE) {
            notes.add(ui.t(
                    "scenario.approved-by", ui.t("role." + step.approvedBy().code())));
        }
        if (step.isByItself()) {
            notes.add(ui.t("scenario.by-itself"));
        }
        if (step.handsBack()) {
            notes.add(ui.t("scenario.hands-back"));
        }
        return notes;
    }

    static List<String> conditions(Conditions conditions, Ui ui) {
        List<String> notes = new ArrayList<>();
        if (!conditions.atLeast().isEmpty()) {
            notes.add(ui.t(
                    "scenario.condition.at-least",
                    conditions.atLeast().values().stream()
                            .map(limit -> ui.money(limit))
                            .sorted()
                            .collect(Collectors.joining(", "))));
        }
        said(notes, "payment-methods", methods(conditions.paymentMethods(), ui), ui);
        said(notes, "except-payment-methods", methods(conditions.exceptPaymentMethods(), ui), ui);
        said(notes, "segments", conditions.segments(), ui);
        said(notes, "sectors", conditions.sectors(), ui);
        said(notes, "structures", conditions.structures(), ui);
        said(notes, "countries", conditions.countries(), ui);
        said(notes, "languages", conditions.languages(), ui);
        said(notes, "reject-codes", conditions.rejectCodes(), ui);
        said(notes, "papers", conditions.papers().stream().map(Papers::written).toList(), ui);
        if (conditions.minDaysLate() != null) {
            notes.add(ui.t("scenario.condition.min-days-late", conditions.minDaysLate()));
        }
        if (conditions.maxDaysLate() != null) {
            notes.add(ui.t("scenario.condition.max-days-late", conditions.maxDaysLate()));
        }
        whether(notes, "has-email", conditions.hasEmail(), ui);
        whether(notes, "has-mobile", conditions.hasMobile(), ui);
        whether(notes, "broken-promise", conditions.brokenPromise(), ui);
        whether(notes, "unreached", conditions.unreached(), ui);
        return notes;
    }

    /** The usual ones by their name; a house may have others of its own. */
    private static List<String> methods(Collection<String> methods, Ui ui) {
        return methods.stream()
                .map(method -> ui.has("receivables.method." + method) ? ui.t("receivables.method." + method) : method)
                .toList();
    }

    private static void said(List<String> notes, String condition, Collection<String> texts, Ui ui) {
        if (!texts.isEmpty()) {
            notes.add(ui.t(
                    "scenario.condition." + condition, texts.stream().sorted().collect(Collectors.joining(", "))));
        }
    }

    private static void whether(List<String> notes, String condition, @Nullable Boolean wanted, Ui ui) {
        if (wanted != null) {
            notes.add(ui.t("scenario.condition." + condition + (wanted ? "" : ".not")));
        }
    }

    static String named(String prefix, Collection<? extends Enum<?>> values, Ui ui) {
        return values.stream()
                .sorted()
                .map(value -> ui.t(prefix + Words.of(value)))
                .collect(Collectors.joining(", "));
    }
}
