package org.encaisse.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.encaisse.dunning.run.ExecuteRun;
import org.encaisse.dunning.run.Run;
import org.encaisse.dunning.run.RunMode;
import org.encaisse.dunning.run.StartRun;
import org.encaisse.kernel.tenant.Actor;

/** Decides about everything that is open: once only to see, once for good. */
final class RunPart {

    private static final Actor BENCH = new Actor(null, "Banc");

    private final Server server;
    private final Application application;
    private final Report report;
    private final LocalDate on;
    private final Path folder;

    RunPart(Server server, Application application, Report report, LocalDate on, Path folder) {
        this.server = server;
        this.application = application;
        this.report = report;
        this.on = on;
        this.folder = folder;
    }

    void dry(Connection owner) throws Exception {
        Stopwatch.Taken floor = Stopwatch.median(3, () -> stream(owner));
        Run[] last = new Run[1];
        Stopwatch.Taken taken = Stopwatch.median(3, () -> last[0] = run(RunMode.DRY_RUN));
        report.ratio(
                "dry run of %,d open items / streaming them".formatted(last[0].total()), taken, floor, "< 6 s, ≤ 3×");
        report.say("  " + last[0].counts());
        application.explained("dry-run", () -> run(RunMode.DRY_RUN));
    }

    /** Every message goes to the outbox, whose workers rest. */
    void writing(Connection owner) throws Exception {
        Server.execute(
                owner,
                "update dunning.settings set cap_per_run = 10000000, validate_until = null where tenant_id = '%s'"
                        .formatted(application.tenant()));
        server.settle();
        String before = Server.single(owner, "select clock_timestamp()");
        Run[] last = new Run[1];
        double seconds = Stopwatch.once(() -> last[0] = run(RunMode.SEND));
        if (last[0].problem() != null) {
            throw new IllegalStateException("the run went wrong: " + last[0]);
        }
        String ours = "tenant_id = '%s' and ".formatted(application.tenant());
        List<Copies.Rows> rows = List.of(
                new Copies.Rows("dunning.action", ours + "run_id = '" + last[0].runId() + "'", "action_id"),
                new Copies.Rows("correspondence.message", ours + "run_id = '" + last[0].runId() + "'", "message_id"),
                new Copies.Rows("casefile.task", ours + "created_at >= '" + before + "'", "task_id"),
                new Copies.Rows("casefile.journal", ours + "occurred_at >= '" + before + "'", "entry_id"),
                new Copies.Rows("anomalies.anomaly", ours + "last_at >= '" + before + "'", "anomaly_id"));
        Copies copies = new Copies(owner, folder);
        long written = copies.prepare(rows);
        server.settle();
        double floor = Stopwatch.once(() -> copies.insertSelect(rows));
        copies.drop();
        report.ratio("run that writes %,d rows / inserting them".formatted(written), seconds, floor, "≤ 2.5×");
        report.say("  " + last[0].counts());
        server.vacuum();
        server.settle();
    }

    private Run run(RunMode mode) {
        return application.in(() -> application
                .bean(ExecuteRun.class)
                .execute(application
                        .bean(StartRun.class)
                        .start(on, mode, null, BENCH)
                        .runId()));
    }

    /** The rows a decision rests on, joined by the database, fetched through a cursor, each column read, and dropped. */
    private void stream(Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            statement.setFetchSize(5_000);
            try (ResultSet row = statement.executeQuery(JOINED.formatted(application.tenant(), on))) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    for (int i = 1; i <= columns; i++) {
                        row.getObject(i);
                    }
                }
            }
        }
        owner.commit();
        owner.setAutoCommit(true);
    }

    private static final String JOINED = """
            select i.customer_id, i.open_item_id, i.invoice_id, i.entity_id, i.due_on, i.remaining, i.currency,
                   c.language, c.profile, c.payment_method, r.name, r.email, a.scenario_code, a.step_code, a.offset_days,
                   a.stage, a.channel, a.state, a.decided_on, a.done_on, a.message_id, h.kind, h.since, h.until, h.reason
              from receivables.open_item i
              join customers.customer c on c.tenant_id = i.tenant_id and c.customer_id = i.customer_id
              left join customers.reminder_address r on r.tenant_id = i.tenant_id and r.customer_id = i.customer_id
              left join dunning.action a on a.tenant_id = i.tenant_id and a.open_item_id = i.open_item_id and a.state <> 'dropped'
              left join casefile.active_hold h
                     on h.tenant_id = i.tenant_id
                    and h.customer_id = i.customer_id
                    and (h.open_item_id is null or h.open_item_id = i.open_item_id)
             where i.tenant_id = '%1$s'
               and i.remaining <> 0
               and i.issued_on <= date '%2$s'
             order by i.customer_id, i.open_item_id
            """;
}
