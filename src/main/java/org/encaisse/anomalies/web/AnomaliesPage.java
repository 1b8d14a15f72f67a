package org.encaisse.anomalies.web;

import java.util.List;
import java.util.stream.Stream;
import org.encaisse.anomalies.KindCount;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Tab;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** What could not be done, and why: counted by cause, listed newest first. */
public record AnomaliesPage(
        boolean open,
        String kind,
        String structure,
        String collector,
        String since,
        List<Option> structures,
        List<Option> collectors,
        List<KindCount> counts,
        List<AnomalyLine> lines,
        @Nullable String next) {

    public long total() {
        return counts.stream().mapToLong(KindCount::count).sum();
    }

    public String lead(Ui ui) {
        return ui.t(open ? "anomalies.lead" : "anomalies.lead.cured", total());
    }

    public List<Tab> tabs(Ui ui) {
        return List.of(
                new Tab("/anomalies", ui.t("anomalies.open"), open),
                new Tab("/anomalies?state=cured", ui.t("anomalies.cured"), !open),
                new Tab("/anomalies/review", ui.t("anomalies.review"), false));
    }

    public String href(KindCount count, Ui ui) {
        return ui.query()
                .without("after")
                .with("kind", chosen(count) ? "" : count.kind())
                .toString();
    }

    public boolean chosen(KindCount count) {
        return count.kind().equals(kind);
    }

    public String words(KindCount count, Ui ui) {
        return ui.named(count.key(), java.util.Map.of());
    }

    public String cure(KindCount count, Ui ui) {
        return ui.named(count.key() + ".cure", java.util.Map.of());
    }

    public List<Option> sinces(Ui ui) {
        return Stream.of("", "today", "week", "over-week", "over-month")
                .map(each -> new Option(each, ui.t("anomalies.since." + (each.isEmpty() ? "any" : each))))
                .toList();
    }

    public String state() {
        return open ? "" : "cured";
    }
}
