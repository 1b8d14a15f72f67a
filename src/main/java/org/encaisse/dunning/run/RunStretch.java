package org.encaisse.dunning.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.encaisse.casefile.CompleteTask;
import org.encaisse.casefile.NewTask;
import org.encaisse.casefile.TaskOutcome;
import org.encaisse.dunning.decision.CustomerFile;
import org.encaisse.dunning.decision.Decision;
import org.encaisse.dunning.decision.Exclusion;
import org.encaisse.dunning.decision.Plan;
import org.encaisse.dunning.decision.PlanDay;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One stretch of a run, in one transaction with the run's own progress: a stretch is written whole or not at all, and a run
 * that was killed goes on after the last one written.
 */
@Component
class RunStretch {

    static final UUID ALL_DECIDED = new UUID(-1L, -1L);
    private static final int ROWS = 20_000;

    private final JdbcClient jdbc;
    private final Runs runs;
    private final CustomerFiles files;
    private final Actions actions;
    private final WriteContacts write;
    private final CompleteTask tasks;
    private final RaiseFound anomalies;
    private final BusinessClock clock;

    RunStretch(
            JdbcClient jdbc,
            Runs runs,
            CustomerFiles files,
            Actions actions,
            WriteContacts write,
            CompleteTask tasks,
            RaiseFound anomalies,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.files = files;
        this.actions = actions;
        this.write = write;
        this.tasks = tasks;
        this.anomalies = anomalies;
        this.clock = clock;
    }

    /** Counts what there is to decide; what was proposed about money that has come since is taken back. */
    @Transactional
    public Run begin(UUID runId) {
        Run run = runs.lock(runId);
        if (run.state() != RunState.QUEUED) {
            return run;
        }
        if (run.mode() != RunMode.DRY_RUN) {
            actions.lock();
            actions.takeBack(null, run.on())
                    .forEach(task -> tasks.complete(task, TaskOutcome.CANCELLED, null, run.on(), Actor.SYSTEM));
        }
        long total = jdbc.sql("""
                select count(*)
                  from receivables.open_now o
                 where o.tenant_id = (select platform.current_tenant())
                   and o.issued_on <= :on
                """).param("on", run.on()).query(Long.class).single();
        Map<String, Long> kept = new TreeMap<>(run.counts());
        kept.keySet()
                .removeIf(name ->
                        !List.of("messages", "proposals", "tasks", "act").contains(name));
        runs.begin(runId, total, kept);
        return runs.byId(runId);
    }

    /** @return whether there is another stretch after this one */
    @Transactional
    public boolean decide(UUID runId, RunTerms.Terms terms) {
        Run run = runs.lock(runId);
        if (run.isOver() || run.reached().equals(ALL_DECIDED)) {
            return false;
        }
        boolean writes = run.mode() != RunMode.DRY_RUN;
        if (writes) {
            actions.lock();
        }
        CustomerFiles.Stretch stretch = files.next(run.reached(), ROWS, run.on(), terms.assignments(), null);
        List<Found> found = new ArrayList<>();
        Tally tally = decided(run, stretch.files(), terms, writes, found);
        if (writes) {
            anomalies.raise(
                    stretch.files().stream()
                            .map(file -> file.debtor().customerId())
                            .toList(),
                    found);
        }
        UUID reached = stretch.last() == null ? ALL_DECIDED : stretch.last();
        runs.advance(runId, reached, run.done() + stretch.items(), tally.counts, tally.problem, clock.now());
        return stretch.last() != null;
    }

    /** Thanks for what was chased and has been paid since, wherever the money was recorded. */
    @Transactional
    public void thank(UUID runId, RunTerms.Terms terms) {
        Run run = runs.lock(runId);
        if (run.isOver() || run.mode() == RunMode.DRY_RUN) {
            return;
        }
        actions.lock();
        UUID after = CustomerFiles.FIRST;
        while (after != null) {
            CustomerFiles.Stretch stretch = files.settled(after, ROWS, run.on(), terms.assignments());
            Tally tally = decided(run, stretch.files(), terms, true, new ArrayList<>());
            tally.counts.keySet().removeIf(name -> name.startsWith("excluded") || name.startsWith("held"));
            run.counts().forEach((name, count) -> tally.counts.putIfAbsent(name, count));
            runs.advance(runId, run.reached(), run.done(), tally.counts, tally.problem, clock.now());
            run = runs.byId(runId);
            after = stretch.last();
        }
    }

    private Tally decided(
            Run run, List<CustomerFile> stretch, RunTerms.Terms terms, boolean writes, List<Found> found) {
        Tally tally = new Tally(run.counts());
        List<WriteContacts.Planned> planned = new ArrayList<>();
        List<NewTask> chores = new ArrayList<>();
        for (CustomerFile file : stretch) {
            Plan plan = PlanDay.decide(file, terms.policy(), run.on());
            found.addAll(Found.of(file, plan));
            boolean noAddress = false;
            for (Decision decision : plan.decisions()) {
                tally.add(decision);
                if (decision instanceof Decision.Excluded excluded) {
                    noAddress |= excluded.why().isUnreachable();
                    if (excluded.why() == Exclusion.DOCUMENT_MISSING) {
                        chores.add(DescribeTask.documentMissing(file.debtor(), excluded, run.on()));
                    }
                }
            }
            plan.contacts().forEach(contact -> planned.add(new WriteContacts.Planned(file.debtor(), contact)));
            if (noAddress) {
                chores.add(DescribeTask.recoverContact(file.debtor(), run.on()));
            }
        }
        if (writes) {
            Clearance cleared = terms.clearance(run.mode(), run.overruled() != null, run.on(), run.count("messages"));
            WriteContacts.Written written = write.write(planned, chores, run.runId(), run.on(), cleared);
            tally.plus("messages", written.messages());
            tally.plus("proposals", written.proposals());
            tally.plus("tasks", written.tasks());
            tally.problem = written.left().problem();
        } else {
            tally.plus(
                    "messages",
                    planned.stream().filter(one -> one.contact().isMessage()).count());
            tally.plus(
                    "tasks",
                    planned.stream().filter(one -> !one.contact().isMessage()).count());
        }
        return tally;
    }

    private static final class Tally {
        final Map<String, Long> counts;

        @Nullable
        String problem;

        Tally(Map<String, Long> before) {
            counts = new TreeMap<>(before);
        }

        void add(Decision decision) {
            plus(decision.kind(), 1);
            plus(decision.kind() + "." + decision.reason(), 1);
        }

        void plus(String name, long more) {
            counts.merge(name, more, Long::sum);
        }
    }
}
