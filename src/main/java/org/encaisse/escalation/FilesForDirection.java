package org.encaisse.escalation;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The customers for whom a task asks for a visit, or for a suspension, and nobody has answered yet. */
@Component
@Transactional(readOnly = true)
public class FilesForDirection {

    private static final int MOST = 200;

    private final PurposeTasks tasks;
    private final Visits visits;

    FilesForDirection(PurposeTasks tasks, Visits visits) {
        this.tasks = tasks;
        this.visits = visits;
    }

    /** Those asked for by the scenario: the ones proposed by hand are visits already. */
    public List<UUID> withoutVisit() {
        List<UUID> asking = tasks.customersAsking(PurposeTasks.VISIT, MOST);
        List<UUID> known = visits.page(true, null, 1_000).items().stream()
                .map(Visit::customerId)
                .toList();
        return asking.stream().filter(customer -> !known.contains(customer)).toList();
    }

    /** Those for whom the scenario has come to the suspension. */
    public List<UUID> askingSuspension() {
        return tasks.customersAsking(PurposeTasks.SUSPENSION, MOST);
    }
}
