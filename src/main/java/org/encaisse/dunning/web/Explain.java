package org.encaisse.dunning.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.encaisse.dunning.decision.Acceleration;
import org.encaisse.dunning.decision.ActiveHold;
import org.encaisse.dunning.decision.Decision;
import org.encaisse.dunning.decision.Deducted;
import org.encaisse.dunning.decision.Exclusion;
import org.encaisse.dunning.decision.WaitReason;
import org.encaisse.dunning.prevention.PreventionScore;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;

/** « Pourquoi pas relancé ? » in a sentence, for pages and for the interface. */
public final class Explain {

    private Explain() {}

    public static String why(Decision decision, Ui ui) {
        return rule(decision, ui) + deducted(decision, ui);
    }

    /** What is owed and not asked, where something of it is asked. */
    private static String deducted(Decision decision, Ui ui) {
        Deducted less = decision.item().deducted();
        if (less == null || decision.item().asked().isZero() || decision instanceof Decision.Held) {
            return "";
        }
        StringBuilder said = new StringBuilder();
        if (less.covered().isPositive()) {
            said.append(' ').append(ui.t("dunning.why.deducted.covered", less.covered()));
        }
        if (less.held().isPositive()) {
            said.append(' ').append(ui.t("dunning.why.deducted.held", less.held()));
        }
        return said.append(' ')
                .append(ui.t("dunning.why.asked", decision.item().asked()))
                .toString();
    }

    private static String rule(Decision decision, Ui ui) {
        return switch (decision) {
            case Decision.Act act -> act(act, ui);
            case Decision.Wait wait -> {
                List<Object> arguments = new ArrayList<>();
                arguments.add(wait.step().code());
                arguments.add(wait.until() == null ? "" : wait.until());
                arguments.addAll(wait.arguments());
                boolean onItsDay = wait.why() == WaitReason.NOT_YET
                        && wait.arguments().getFirst().equals(wait.until());
                yield ui.t(
                        "dunning.why.wait." + Words.of(wait.why()) + (onItsDay ? "-planned" : ""), arguments.toArray());
            }
            case Decision.Held held -> held(held.by(), ui);
            case Decision.Finished finished ->
                ui.t("dunning.why.finished", finished.scenario().name());
            case Decision.Excluded excluded
            when excluded.why() == Exclusion.DOCUMENT_MISSING ->
                ui.t(
                        "dunning.why.excluded.document-missing",
                        papers(excluded.arguments().getFirst(), ui));
            case Decision.Excluded excluded ->
                ui.t(
                        "dunning.why.excluded." + Words.of(excluded.why()),
                        excluded.arguments().toArray());
        };
    }

    public static String kind(Decision decision, Ui ui) {
        return ui.t("dunning.kind." + decision.kind());
    }

    public static Tone tone(Decision decision) {
        return switch (decision) {
            case Decision.Act act -> Tone.INFO;
            case Decision.Wait wait -> Tone.NEUTRAL;
            case Decision.Held held -> Tone.NOTICE;
            case Decision.Finished finished -> Tone.WARN;
            case Decision.Excluded excluded -> excluded.why().isAnomaly() ? Tone.BAD : Tone.NEUTRAL;
        };
    }

    private static String act(Decision.Act act, Ui ui) {
        Acceleration hurried = act.hurried();
        if (hurried != null) {
            String kind = "acceleration." + hurried.kind();
            String why = ui.has(kind) ? ui.t(kind) : hurried.kind();
            return act.passedOver().isEmpty()
                    ? ui.t("dunning.why.act.hurried", act.step().code(), why, hurried.since())
                    : ui.t(
                            "dunning.why.act.hurried-past",
                            act.step().code(),
                            why,
                            hurried.since(),
                            String.join(", ", act.passedOver()));
        }
        PreventionScore score = act.score();
        if (score != null) {
            return ui.t(
                    score.way() == PreventionScore.Way.CALL
                            ? "dunning.why.act.called-before"
                            : "dunning.why.act.written-before",
                    act.step().code(),
                    act.plannedOn(),
                    score.total(),
                    points(score, ui));
        }
        return act.step().recurs()
                ? ui.t("dunning.why.act.cycle", act.step().code(), act.plannedOn(), act.cycle())
                : ui.t("dunning.why.act", act.step().code(), act.plannedOn());
    }

    /** What speaks for a call, point by point. */
    public static String points(PreventionScore score, Ui ui) {
        return score.points().isEmpty()
                ? ui.t("prevention.no-points")
                : score.points().stream()
                        .map(point ->
                                ui.t("prevention.criterion." + Words.of(point.criterion())) + " " + point.points())
                        .collect(Collectors.joining(" + "));
    }

    private static String papers(Object missing, Ui ui) {
        return Arrays.stream(missing.toString().split(" "))
                .map(one -> Arrays.stream(one.split("\\|"))
                        .map(kind -> ui.t("dunning.paper." + kind))
                        .collect(Collectors.joining(" " + ui.t("dunning.paper.or") + " ")))
                .collect(Collectors.joining(", "));
    }

    private static String held(ActiveHold hold, Ui ui) {
        String kind = ui.t(hold.kind().labelKey());
        String what = hold.reason().isBlank() ? kind : kind + " — " + hold.reason();
        return hold.until() == null
                ? ui.t("dunning.why.held", what, hold.since())
                : ui.t("dunning.why.held-until", what, hold.since(), hold.until());
    }
}
