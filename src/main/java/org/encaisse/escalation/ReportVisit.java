package org.encaisse.escalation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a visit came to, or that it was given up. */
@Component
@Transactional
public class ReportVisit {

    private static final String GIVEN_UP = "given-up";

    /** What a visit may come to; {@code given-up} when it never took place. */
    public static final List<String> OUTCOMES = List.of("paid", "promise", "refused", "absent", "closed", GIVEN_UP);

    private static final int LONGEST = 2_000;

    private final JdbcClient jdbc;
    private final Visits visits;
    private final PurposeTasks tasks;
    private final Journal journal;
    private final BusinessClock clock;

    ReportVisit(JdbcClient jdbc, Visits visits, PurposeTasks tasks, Journal journal, BusinessClock clock) {
        this.jdbc = jdbc;
        this.visits = visits;
        this.tasks = tasks;
        this.journal = journal;
        this.clock = clock;
    }

    /** @param promisedOn the day promised; asked for with {@code promise} only */
    public record Report(
            String outcome,
            LocalDate visitedOn,
            String seen,
            @Nullable LocalDate promisedOn) {}

    public Visit report(UUID visitId, Report report, LocalDate on, Actor actor) {
        Visit visit = visits.byId(visitId).orElseThrow(() -> new Refused(EscalationRefusal.NO_SUCH_VISIT));
        String seen = report.seen().strip();
        boolean promise = report.outcome().equals("promise");
        if (visit.over()) {
            throw new Refused(EscalationRefusal.VISIT_OVER);
        }
        if (!OUTCOMES.contains(report.outcome())) {
            throw new Refused(EscalationRefusal.UNKNOWN_OUTCOME, report.outcome());
        }
        if (seen.isEmpty() || seen.length() > LONGEST) {
            throw new Refused(EscalationRefusal.TEXT_REQUIRED);
        }
        if (report.visitedOn().isAfter(on)) {
            throw new Refused(EscalationRefusal.NOT_YET_VISITED);
        }
        if (promise && report.promisedOn() == null) {
            throw new Refused(EscalationRefusal.PROMISE_WITHOUT_DAY);
        }
        insert(visit, report, seen, promise ? report.promisedOn() : null, actor);
        if (report.outcome().equals(GIVEN_UP)) {
            tasks.drop(visit.customerId(), PurposeTasks.VISIT, null, on, actor);
        } else {
            tasks.end(visit.customerId(), PurposeTasks.VISIT, null, on, actor);
        }
        write(visit, report, seen, actor);
        return visits.byId(visitId).orElseThrow();
    }

    private void write(Visit visit, Report report, String seen, Actor actor) {
        boolean givenUp = report.outcome().equals(GIVEN_UP);
        Map<String, String> detail = new TreeMap<>();
        detail.put("seen", seen);
        if (!givenUp) {
            detail.put("outcome", "@escalation.outcome." + report.outcome());
            detail.put("on", report.visitedOn().toString());
            detail.put("visitor", visit.visitorName() == null ? actor.name() : visit.visitorName());
            detail.put(
                    "promised",
                    report.promisedOn() == null ? "" : report.promisedOn().toString());
            detail.put(JournalEntry.CHANNEL, "@channel.visit");
        }
        journal.write(JournalEntry.of(
                visit.customerId(),
                givenUp ? "escalation.visit-given-up" : "escalation.visited",
                clock.now(),
                actor,
                detail));
    }

    private void insert(Visit visit, Report report, String seen, @Nullable LocalDate promised, Actor actor) {
        int reported = jdbc.sql("""
                insert into escalation.visit_report
                       (tenant_id, visit_id, outcome, visited_on, seen, promised_on, reported_by)
                values (:tenant, :visit, :outcome, :on, :seen, :promised, :by)
                    on conflict do nothing
                """)
                .param("visit", visit.visitId())
                .param("outcome", report.outcome())
                .param("on", report.visitedOn())
                .param("seen", seen)
                .param("promised", promised)
                .param("by", actor.userId())
                .update();
        if (reported == 0) {
            throw new Refused(EscalationRefusal.VISIT_OVER);
        }
    }
}
