package org.encaisse.dunning.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.encaisse.dunning.approval.Approvals;
import org.encaisse.dunning.approval.Drafts;
import org.encaisse.dunning.approval.WhoApproves;
import org.encaisse.dunning.settings.DunningSettings;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Tab;
import org.encaisse.platform.web.Ui;

/** What waits for somebody's word, channel by channel. */
public record ApprovalsPage(
        String channel,
        List<Drafts.Total> totals,
        Slice<Drafts.Line> slice,
        Set<Role> roles,
        DunningSettings settings) {

    /** The messages of one channel. */
    public record Group(String channel, List<Drafts.Line> lines) {}

    public List<Group> groups(Ui ui) {
        Map<String, List<Drafts.Line>> byChannel = new LinkedHashMap<>();
        slice.items()
                .forEach(line -> byChannel
                        .computeIfAbsent(line.channel(), each -> new ArrayList<>())
                        .add(line));
        return byChannel.entrySet().stream()
                .map(one -> new Group(ui.t("scenario.channel." + one.getKey()), one.getValue()))
                .toList();
    }

    public List<Tab> tabs(Ui ui) {
        Map<String, Long> counts = new LinkedHashMap<>();
        totals.forEach(total -> counts.merge(total.channel(), total.messages(), Long::sum));
        List<Tab> tabs = new ArrayList<>();
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        tabs.add(new Tab("/approvals", ui.t("dunning.approvals.all") + " " + ui.number(all), channel.isEmpty()));
        counts.forEach((way, count) -> tabs.add(new Tab(
                "/approvals?channel=" + way,
                ui.t("scenario.channel." + way) + " " + ui.number(count),
                way.equals(channel))));
        return tabs;
    }

    public boolean may(Drafts.Line line) {
        return WhoApproves.may(roles, line.approver());
    }

    public String customer(Drafts.Line line) {
        return "/customers/" + line.id().customerId();
    }

    public String preview(Drafts.Line line) {
        return DunningPage.preview(line.id());
    }

    public String about(Drafts.Line line, Ui ui) {
        return DunningPage.about(line, ui, line.id().thanks());
    }

    public String approver(Drafts.Line line, Ui ui) {
        return ui.role(line.approver());
    }

    /** Why it is back, when it was let go before. */
    public String lapse(Drafts.Line line, Ui ui) {
        Approvals.Lapse lapse = line.lapse();
        if (lapse == null) {
            return "";
        }
        return lapse.because().equals("undone")
                ? ui.t("dunning.approvals.undone", lapse.actor(), ui.dateTime(lapse.at()))
                : ui.t(
                        "dunning.approvals.lapsed",
                        lapse.approval().actor(),
                        ui.dateTime(lapse.approval().at()),
                        lapse.approval().balance().amount(),
                        lapse.now());
    }

    public boolean isEmpty() {
        return slice.items().isEmpty();
    }

    public String firstMonth(Ui ui) {
        return settings.validatesAll(ui.today()) && settings.validateUntil() != null
                ? ui.t("dunning.first-month.until", settings.validateUntil())
                : "";
    }
}
