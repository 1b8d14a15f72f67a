package org.encaisse.casefile.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.casefile.Task;
import org.encaisse.casefile.agenda.AgendaLine;
import org.encaisse.casefile.agenda.Behind;
import org.encaisse.casefile.agenda.Claim;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** Words for the lines of the agenda. */
final class AgendaLines {

    private AgendaLines() {}

    /** @param mine whose agenda is being read, so that what is done instead of another says so; null for everybody's */
    static AgendaPage.Line line(
            AgendaLine line, List<Behind> behind, @Nullable UUID mine, Map<UUID, String> names, Ui ui) {
        Task task = line.task();
        String who = task.collectorId() == null ? "" : names.getOrDefault(task.collectorId(), "");
        Claim claim = line.claim();
        return new AgendaPage.Line(
                task.taskId(),
                href(line, ui),
                task.customerName(),
                task.customerCode(),
                ui.named(task.key(), task.detail()),
                also(behind, ui),
                task.number() == null ? "" : task.number(),
                why(line, ui),
                ui.t("casefile.agenda.points", points(line.rank().points(), ui)),
                line.stake() == null ? "" : ui.money(line.stake()),
                task.dueOn(),
                task.dueOn().isBefore(ui.today()),
                who,
                claim == null || isMe(claim, ui) ? "" : claim.person(),
                mine == null || mine.equals(task.collectorId()) ? "" : who);
    }

    /** « Aussi : appeler (étape N5) »; empty when nothing stands behind. */
    static String also(List<Behind> behind, Ui ui) {
        return behind.isEmpty()
                ? ""
                : ui.t(
                        "casefile.agenda.also",
                        behind.stream()
                                .map(each -> ui.named(each.key(), each.detail()))
                                .collect(Collectors.joining(" · ")));
    }

    /** A call opens the screen of the call, anything else the customer's file. */
    static String href(AgendaLine line, Ui ui) {
        String customer = "/customers/" + line.task().customerId();
        String call = customer + "/call?task=" + line.task().taskId();
        return line.isCall() && ui.opens(call) ? call : customer;
    }

    /** « 450 000 FCFA échus, le plus ancien depuis 45 jours ; promesse rompue (+5) ». */
    static String why(AgendaLine line, Ui ui) {
        String stake = stake(line, ui);
        int urgency = line.rank().urgency();
        if (urgency == 0) {
            return stake;
        }
        String because = line.task().detail().get("urgency");
        String said = because == null ? ui.t("casefile.agenda.why.urgent") : ui.shown(because);
        return ui.t("casefile.agenda.why.both", stake, said, urgency);
    }

    private static String stake(AgendaLine line, Ui ui) {
        LocalDate oldest = line.oldestDue();
        if (line.stake() == null || oldest == null) {
            return ui.t("casefile.agenda.why.nothing");
        }
        long days = ChronoUnit.DAYS.between(oldest, ui.today());
        if (line.task().openItemId() == null) {
            return ui.t("casefile.agenda.why.customer", line.stake(), days);
        }
        return days > 0
                ? ui.t("casefile.agenda.why.item", line.stake(), days)
                : ui.t("casefile.agenda.why.not-due", line.stake(), oldest);
    }

    private static String points(BigDecimal points, Ui ui) {
        String plain = points.setScale(1, RoundingMode.HALF_UP).toPlainString();
        return ui.lang().equals("en") ? plain : plain.replace('.', ',');
    }

    private static boolean isMe(Claim claim, Ui ui) {
        return ui.person() != null && claim.isOf(ui.person().userId());
    }

    /** What a kind of task is called in a list; the sentence of the task itself when it has no name of its own. */
    static String kind(String kind, Ui ui) {
        String key = "task-kind." + kind;
        return ui.has(key) ? ui.t(key) : ui.named("task." + kind, Map.of());
    }
}
