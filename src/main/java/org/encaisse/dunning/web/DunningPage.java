package org.encaisse.dunning.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.encaisse.dunning.approval.DraftId;
import org.encaisse.dunning.approval.Drafts;
import org.encaisse.dunning.run.Run;
import org.encaisse.dunning.run.RunTerms;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** The relances of the day: what is proposed, what people have to do, what is refused and why. */
public record DunningPage(
        RunTerms.Gate gate,
        @Nullable Run run,
        List<Drafts.Total> totals,
        List<Drafts.Line> lines,
        @Nullable String next,
        long waiting,
        Map<String, Long> tasks,
        boolean may,
        boolean mayStop) {

    /** A way of reaching people, and how many tasks it makes. */
    public record Way(String label, long count) {}

    /** A reason, and how many due dates it keeps back. */
    public record Reason(String label, long count, String href) {}

    public boolean underWay() {
        return run != null && !run.isOver();
    }

    public List<Way> ways(Ui ui) {
        return tasks.entrySet().stream()
                .map(one -> new Way(ui.t("scenario.channel." + one.getKey()), one.getValue()))
                .toList();
    }

    public long taskCount() {
        return tasks.values().stream().mapToLong(Long::longValue).sum();
    }

    public List<Reason> reasons(Ui ui) {
        return run == null ? List.of() : RunPage.reasons(run, ui);
    }

    public String amount(Ui ui) {
        Map<String, Money> sums = new TreeMap<>();
        totals.forEach(total -> sums.merge(total.amount().currency().getCurrencyCode(), total.amount(), Money::plus));
        return String.join(" · ", sums.values().stream().map(ui::money).toList());
    }

    public String lead(Ui ui) {
        return run == null ? ui.t("dunning.lead.none", ui.today()) : ui.t("dunning.lead", ui.today(), run.total());
    }

    public String stale(Ui ui) {
        return gate.lastRefresh() == null
                ? ui.t("dunning.banner.never")
                : ui.t("dunning.stale", ui.dateTime(gate.lastRefresh()), gate.hours());
    }

    public String progress() {
        return run == null ? "" : "/dunning/runs/" + run.runId() + "/progress";
    }

    public String preview(Drafts.Line line) {
        return preview(line.id());
    }

    static String preview(DraftId id) {
        return "/dunning/preview/" + id.customerId() + "?currency=" + id.currency()
                + (id.thanks() ? "&thanks=true" : "");
    }

    public String customer(Drafts.Line line) {
        return line.id().customerId().toString();
    }

    public String about(Drafts.Line line, Ui ui) {
        return about(line, ui, line.id().thanks());
    }

    /** Whose word it needs, when it is not anybody's. */
    public String approver(Drafts.Line line, Ui ui) {
        return line.approver() == Role.COLLECTOR ? "" : ui.role(line.approver());
    }

    static String about(Drafts.Line line, Ui ui, boolean thanks) {
        return thanks
                ? ui.t("dunning.about.thanks", line.items())
                : ui.t("dunning.about", line.items(), line.oldestDue());
    }
}
