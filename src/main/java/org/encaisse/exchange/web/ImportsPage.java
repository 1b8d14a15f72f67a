package org.encaisse.exchange.web;

import java.util.Arrays;
import java.util.List;
import org.encaisse.exchange.FileImport;
import org.encaisse.exchange.ImportKind;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** The files that were brought, and the place to drop the next one. */
public record ImportsPage(
        List<Option> kinds,
        List<Hint> hints,
        List<Line> lines,
        @Nullable String next) {

    public record Hint(String name, String text) {}

    public record Line(
            String href,
            String file,
            String kind,
            String when,
            String by,
            Tone tone,
            String state,
            String read,
            String rejected) {}

    static ImportsPage of(Slice<FileImport> slice, Ui ui) {
        return new ImportsPage(
                Arrays.stream(ImportKind.values())
                        .map(kind -> new Option(kind.code(), ui.t("exchange.kind." + kind.code())))
                        .toList(),
                Arrays.stream(ImportKind.values())
                        .map(kind -> new Hint(
                                ui.t("exchange.kind." + kind.code()), ui.t("exchange.kind." + kind.code() + ".hint")))
                        .toList(),
                slice.items().stream().map(item -> line(item, ui)).toList(),
                slice.next());
    }

    private static Line line(FileImport item, Ui ui) {
        return new Line(
                "/imports/" + item.importId(),
                item.fileName(),
                ui.t("exchange.kind." + item.kind().code()),
                ui.ago(item.broughtAt()),
                ui.t("exchange.by", item.broughtBy()),
                tone(item),
                ui.t("exchange.state." + state(item)),
                ui.number(item.counts().read()),
                ui.number(item.counts().rejected()));
    }

    static String state(FileImport item) {
        return switch (item.state()) {
            case QUEUED -> "queued";
            case RUNNING -> "running";
            case DONE -> item.kept() ? "done" : "looked";
            case FAILED -> "failed";
        };
    }

    static Tone tone(FileImport item) {
        return switch (item.state()) {
            case QUEUED, RUNNING -> Tone.INFO;
            case DONE -> item.kept() ? Tone.GOOD : Tone.NOTICE;
            case FAILED -> Tone.BAD;
        };
    }
}
