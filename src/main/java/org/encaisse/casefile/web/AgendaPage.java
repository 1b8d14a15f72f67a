package org.encaisse.casefile.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.casefile.Task;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** What must be done up to a day, mine or everybody's. */
public record AgendaPage(
        LocalDate on,
        String collector,
        List<Option> collectors,
        List<Task> tasks,
        Map<UUID, String> names,
        @Nullable String next,
        long count,
        boolean may) {

    public String who(Task task) {
        return task.collectorId() == null ? "" : names.getOrDefault(task.collectorId(), "");
    }

    public boolean late(Task task) {
        return task.dueOn().isBefore(on);
    }

    public String customer(Task task) {
        return "/customers/" + task.customerId();
    }

    /** What is still owed on what the task is about; empty when nothing is, or when it is about no invoice. */
    public String stake(Task task, Ui ui) {
        return task.remaining() == null ? "" : ui.money(task.remaining());
    }

    public String question(Task task, Ui ui) {
        return ui.named(task.key(), task.detail()) + " · " + task.customerName();
    }

    public List<Option> outcomes(Ui ui) {
        return List.of(
                new Option("done", ui.t("casefile.task.outcome.done")),
                new Option("cancelled", ui.t("casefile.task.outcome.cancelled")));
    }

    public String lead(Ui ui) {
        return ui.t("casefile.agenda.lead", count, on);
    }
}
