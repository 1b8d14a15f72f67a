package org.encaisse.dunning.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.encaisse.dunning.approval.Drafts;
import org.encaisse.dunning.approval.WhoApproves;
import org.encaisse.dunning.settings.DunningSettings;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.web.Ui;

/**
 * « Relancer tous » before anything leaves.
 *
 * @param lines what would leave, by channel and currency
 * @param others what somebody else has to let go
 * @param messages how many leave when it is confirmed
 */
public record TotalsPage(
        List<Line> lines, List<Line> others, long messages, long withoutAddress, boolean stopped, String undo) {

    /** Messages by one way, in one currency. @param who whose word they need, in the others' list */
    public record Line(String channel, String who, long messages, Money amount) {}

    static TotalsPage of(List<Drafts.Total> totals, Set<Role> roles, DunningSettings settings, Ui ui) {
        Map<String, Line> own = new TreeMap<>();
        List<Line> others = new ArrayList<>();
        long messages = 0;
        long silent = 0;
        for (Drafts.Total total : totals) {
            Line line = new Line(
                    ui.t("scenario.channel." + total.channel()),
                    ui.role(total.approver()),
                    total.messages(),
                    total.amount());
            if (WhoApproves.may(roles, total.approver())) {
                messages += total.messages();
                silent += total.withoutAddress();
                own.merge(
                        total.channel() + total.amount().currency(),
                        line,
                        (one, two) -> new Line(
                                one.channel(),
                                one.who(),
                                one.messages() + two.messages(),
                                one.amount().plus(two.amount())));
            } else {
                others.add(line);
            }
        }
        return new TotalsPage(
                List.copyOf(own.values()),
                others,
                messages,
                silent,
                settings.isStopped(),
                settings.handDelaySeconds() == 0
                        ? ui.t("dunning.all.at-once")
                        : ui.t("dunning.all.undo", settings.handDelaySeconds()));
    }
}
