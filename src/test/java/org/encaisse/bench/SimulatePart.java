package org.encaisse.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import org.encaisse.dunning.publication.PublishDraft;
import org.encaisse.dunning.publication.WhatChanges;
import org.encaisse.dunning.scenario.Drafts;
import org.encaisse.dunning.scenario.EditDraft;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.Scenarios;
import org.encaisse.dunning.simulation.ExecuteSimulation;
import org.encaisse.dunning.simulation.Simulation;
import org.encaisse.dunning.simulation.StartSimulation;
import org.encaisse.kernel.tenant.Actor;
import org.jspecify.annotations.Nullable;

/** Plays sixty days of everything that is open, alone and side by side; publishes what everybody follows. */
final class SimulatePart {

    private static final int DAYS = 60;
    private static final Actor BENCH = new Actor(null, "Banc");

    private final Application application;
    private final Report report;
    private final LocalDate on;

    SimulatePart(Application application, Report report, LocalDate on) {
        this.application = application;
        this.report = report;
        this.on = on;
    }

    void measure() throws Exception {
        Simulation[] last = new Simulation[1];
        long processor = processor();
        double alone = Stopwatch.once(() -> last[0] = simulate(null));
        double spent = (processor() - processor) / 1e9;
        report.line(
                "simulation of %d days of %,d open items".formatted(DAYS, last[0].total()),
                "%.1f s".formatted(alone),
                "",
                "",
                "< 60 s");
        report.say("  %,d customers would hear something; %.1f s of processor time in this JVM"
                .formatted(last[0].customers(), spent));
        Scenario usual = application.in(() -> application.bean(Scenarios.class).inForce("pme"));
        application.in(() -> application.bean(EditDraft.class).begin("pme", BENCH));
        application.in(() -> application.bean(EditDraft.class).shift("pme", "P1", 2, BENCH));
        Scenario draft =
                application.in(() -> application.bean(Drafts.class).of("pme").scenario());
        double both = Stopwatch.once(() -> last[0] = simulate(new StartSimulation.Pair("pme", usual, draft)));
        report.line("the same, two versions side by side", "%.1f s".formatted(both), "", "", "");
        WhatChanges.Impact[] impact = new WhatChanges.Impact[1];
        double told = Stopwatch.once(() -> impact[0] =
                application.in(() -> application.bean(WhatChanges.class).of(draft, on)));
        report.line(
                "what publishing changes for whom, %,d customers and %,d due dates"
                        .formatted(impact[0].customers(), impact[0].items()),
                "%.1f s".formatted(told),
                "",
                "",
                "");
        double published = Stopwatch.once(
                () -> application.in(() -> application.bean(PublishDraft.class).publish("pme", null, null, BENCH)));
        report.line(
                "publishing a version that they all follow", "%.0f ms".formatted(published * 1_000), "", "", "< 5 s");
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private Simulation simulate(StartSimulation.@Nullable Pair pair) {
        return application.in(() -> application
                .bean(ExecuteSimulation.class)
                .execute(application
                        .bean(StartSimulation.class)
                        .start(on, DAYS, pair, BENCH)
                        .simulationId()));
    }
}
