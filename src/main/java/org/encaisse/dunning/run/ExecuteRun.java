package org.encaisse.dunning.run;

import java.util.Map;
import java.util.UUID;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.springframework.stereotype.Component;

/** Takes a run from wherever it stands to its end, stretch by stretch. Two at once only take turns. */
@Component
public class ExecuteRun {

    private final RunTerms terms;
    private final RunStretch stretch;
    private final Runs runs;
    private final SendProposals proposals;
    private final Journal journal;
    private final RunAnomalies anomalies;
    private final BusinessClock clock;

    ExecuteRun(
            RunTerms terms,
            RunStretch stretch,
            Runs runs,
            SendProposals proposals,
            Journal journal,
            RunAnomalies anomalies,
            BusinessClock clock) {
        this.terms = terms;
        this.stretch = stretch;
        this.runs = runs;
        this.proposals = proposals;
        this.journal = journal;
        this.anomalies = anomalies;
        this.clock = clock;
    }

    public Run execute(UUID runId) {
        RunTerms.Terms today = terms.today();
        Run run = stretch.begin(runId);
        if (run.isOver()) {
            return run;
        }
        if (run.mode() == RunMode.SEND) {
            anomalies.begins(today, run.overruled() != null, run.on());
        }
        while (stretch.decide(runId, today)) {
            // the next stretch
        }
        stretch.thank(runId, today);
        if (run.mode() == RunMode.SEND
                && today.gate(run.overruled() != null, run.on()).isEmpty()) {
            proposals.sendAutomatic(run.on(), run.runId());
        }
        runs.finish(runId, RunState.DONE, null, clock.now());
        Run done = runs.byId(runId);
        if (done.mode() != RunMode.DRY_RUN) {
            anomalies.ends();
        }
        if (done.mode() != RunMode.DRY_RUN && done.count("act") > run.count("act")) {
            journal.write(new JournalEntry(
                    null,
                    null,
                    "dunning.run-done",
                    clock.now(),
                    Actor.SYSTEM,
                    Map.of(
                            "on", done.on().toString(),
                            "messages", Long.toString(done.count("messages")),
                            "proposals", Long.toString(done.count("proposals")),
                            "tasks", Long.toString(done.count("tasks")))));
        }
        return done;
    }
}
