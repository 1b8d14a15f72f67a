package org.encaisse.dunning.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.encaisse.dunning.run.Run;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.platform.web.Tab;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** One run: its figures, and its decisions with their reasons. */
public record RunPage(
        Run run, String kind, List<Line> lines, @Nullable String next, Map<String, Long> messages) {

    private static final List<String> KINDS = List.of("act", "wait", "held", "excluded", "finished");

    /** A decision about one due date. */
    public record Line(
            String href,
            String customer,
            String number,
            String dueOn,
            String amount,
            Tone tone,
            String kind,
            String why) {}

    public String title(Ui ui) {
        return ui.t("dunning.run.title", run.on());
    }

    public String lead(Ui ui) {
        String state = ui.t("dunning.run.mode." + Words.of(run.mode())) + " · "
                + ui.t("dunning.run.state." + Words.of(run.state()));
        return run.problem() == null ? state : state + " · " + ui.t("dunning.run.problem." + run.problem());
    }

    public List<Tab> tabs(Ui ui) {
        return KINDS.stream()
                .map(each -> new Tab(
                        "/dunning/runs/" + run.runId() + "?kind=" + each,
                        ui.t("dunning.kind." + each) + " (" + ui.number(run.count(each)) + ")",
                        each.equals(kind)))
                .toList();
    }

    public boolean underWay() {
        return !run.isOver();
    }

    public String progress() {
        return "/dunning/runs/" + run.runId() + "/progress";
    }

    public List<DunningPage.Reason> reasons(Ui ui) {
        return reasons(run, ui);
    }

    /** Every reason for which something is not chased today, most frequent first. */
    static List<DunningPage.Reason> reasons(Run run, Ui ui) {
        Map<String, Long> sorted = new TreeMap<>(run.counts());
        return sorted.entrySet().stream()
                .filter(one -> one.getKey().contains(".") && !one.getKey().startsWith("act."))
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(one -> new DunningPage.Reason(
                        label(one.getKey(), ui),
                        one.getValue(),
                        "/dunning/runs/" + run.runId() + "?kind="
                                + one.getKey().substring(0, one.getKey().indexOf('.'))))
                .toList();
    }

    private static String label(String key, Ui ui) {
        String kind = key.substring(0, key.indexOf('.'));
        String reason = key.substring(key.indexOf('.') + 1);
        if (kind.equals("held")) {
            String hold = "hold." + reason;
            return ui.t("dunning.kind.held") + " : " + (ui.has(hold) ? ui.t(hold) : reason);
        }
        return kind.equals("finished") ? ui.t("dunning.kind.finished") : ui.t("dunning.short." + kind + "." + reason);
    }

    /** What has become of its messages, in words. */
    public String sent(Ui ui) {
        return messages.isEmpty()
                ? ui.t("dunning.run.no-message")
                : String.join(
                        " · ",
                        messages.entrySet().stream()
                                .map(one -> ui.number(one.getValue()) + " " + one.getKey())
                                .toList());
    }
}
