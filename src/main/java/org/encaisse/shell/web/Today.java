package org.encaisse.shell.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.anomalies.AnomaliesRight;
import org.encaisse.anomalies.AnomalyFilter;
import org.encaisse.anomalies.AnomalyList;
import org.encaisse.anomalies.KindCount;
import org.encaisse.casefile.AgendaRight;
import org.encaisse.casefile.agenda.Agenda;
import org.encaisse.casefile.agenda.AgendaFilter;
import org.encaisse.correspondence.CorrespondenceRight;
import org.encaisse.correspondence.MessageState;
import org.encaisse.correspondence.Outbox;
import org.encaisse.dunning.DunningRight;
import org.encaisse.dunning.run.Run;
import org.encaisse.dunning.run.Runs;
import org.encaisse.identity.IdentityRight;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Tone;
import org.encaisse.platform.web.Ui;
import org.encaisse.shell.ShellRight;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is to be done today, and what went wrong: each figure opens its list. */
@Component
@Transactional(readOnly = true)
class Today {

    private final Agenda agenda;
    private final Runs runs;
    private final Outbox outbox;
    private final AnomalyList anomalies;

    Today(Agenda agenda, Runs runs, Outbox outbox, AnomalyList anomalies) {
        this.agenda = agenda;
        this.runs = runs;
        this.outbox = outbox;
        this.anomalies = anomalies;
    }

    List<HomePage.Figure> of(SignedIn person, Ui ui) {
        List<HomePage.Figure> figures = new ArrayList<>();
        if (ui.may(AgendaRight.TASKS)) {
            figures.add(tasks(person, ui));
        }
        if (ui.may(ShellRight.FIGURES) && ui.may(DunningRight.READ)) {
            figures.add(reminders(ui));
        }
        if (ui.may(CorrespondenceRight.READ)) {
            figures.add(waiting(outbox.countByState(), ui));
        }
        if (ui.may(AnomaliesRight.READ)) {
            figures.add(anomalies(ui));
        }
        return figures;
    }

    private HomePage.Figure tasks(SignedIn person, Ui ui) {
        UUID mine = ui.may(IdentityRight.TEAM) ? null : person.userId();
        long tasks = agenda.count(AgendaFilter.of(ui.today(), mine));
        return new HomePage.Figure(
                ui.t("shell.home.tasks"),
                ui.number(tasks),
                ui.t(mine == null ? "shell.home.tasks.all" : "shell.home.tasks.mine"),
                "/agenda",
                tasks > 0 ? Tone.INFO : Tone.GOOD);
    }

    private HomePage.Figure reminders(Ui ui) {
        Optional<Run> run = runs.of(ui.today());
        long leaving = run.map(each -> each.count("messages") + each.count("proposals"))
                .orElse(0L);
        return new HomePage.Figure(
                ui.t("shell.home.reminders"),
                run.isEmpty() ? "–" : ui.number(leaving),
                run.isEmpty()
                        ? ui.t("shell.home.reminders.none")
                        : ui.t("shell.home.reminders.some", run.get().count("proposals")),
                "/dunning",
                leaving > 0 ? Tone.INFO : Tone.NEUTRAL);
    }

    private static HomePage.Figure waiting(Map<MessageState, Long> counts, Ui ui) {
        long waiting = counts.getOrDefault(MessageState.RESERVED, 0L) + counts.getOrDefault(MessageState.SENDING, 0L);
        return new HomePage.Figure(
                ui.t("shell.home.waiting"),
                ui.number(waiting),
                ui.t("shell.home.waiting.sent", counts.getOrDefault(MessageState.SENT, 0L)),
                "/outbox",
                waiting > 0 ? Tone.INFO : Tone.GOOD);
    }

    private HomePage.Figure anomalies(Ui ui) {
        List<KindCount> counts = anomalies.counts(AnomalyFilter.OPEN);
        long open = counts.stream().mapToLong(KindCount::count).sum();
        return new HomePage.Figure(
                ui.t("shell.home.anomalies"),
                ui.number(open),
                counts.isEmpty()
                        ? ui.t("shell.home.anomalies.none")
                        : ui.t(
                                "shell.home.anomalies.first",
                                ui.named(counts.getFirst().key(), Map.of()),
                                counts.getFirst().count()),
                "/anomalies",
                open > 0 ? Tone.BAD : Tone.GOOD);
    }
}
