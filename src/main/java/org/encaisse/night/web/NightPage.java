package org.encaisse.night.web;

import java.time.Duration;
import java.util.List;
import org.encaisse.night.NightView;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** The night, one line a task, in its order. */
public record NightPage(List<Line> lines) {

    public record Line(String task, String hint, String from, String began, String took, Tone tone, String state) {}

    static NightPage of(List<NightView.Entry> entries, Ui ui) {
        return new NightPage(entries.stream().map(entry -> line(entry, ui)).toList());
    }

    private static Line line(NightView.Entry entry, Ui ui) {
        NightView.Last last = entry.last();
        return new Line(
                ui.t("night.task." + entry.task()),
                ui.t("night.task." + entry.task() + ".hint"),
                entry.from().toString(),
                last == null ? "" : ui.dateTime(last.startedAt()),
                took(last, ui),
                tone(last),
                ui.t("night.state." + state(last)));
    }

    private static String took(NightView.@Nullable Last last, Ui ui) {
        return last == null || last.finishedAt() == null
                ? ""
                : ui.t(
                        "night.seconds",
                        Duration.between(last.startedAt(), last.finishedAt()).toSeconds());
    }

    private static String state(NightView.@Nullable Last last) {
        return last == null
                ? "never"
                : last.finishedAt() != null ? "done" : last.failedAt() != null ? "failed" : "running";
    }

    private static Tone tone(NightView.@Nullable Last last) {
        return switch (state(last)) {
            case "done" -> Tone.GOOD;
            case "failed" -> Tone.BAD;
            case "running" -> Tone.INFO;
            default -> Tone.NEUTRAL;
        };
    }
}
