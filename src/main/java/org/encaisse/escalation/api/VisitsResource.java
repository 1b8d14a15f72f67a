package org.encaisse.escalation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.customers.Customers;
import org.encaisse.escalation.EscalationRefusal;
import org.encaisse.escalation.EscalationRight;
import org.encaisse.escalation.PlanVisit;
import org.encaisse.escalation.ProposeVisit;
import org.encaisse.escalation.ReportVisit;
import org.encaisse.escalation.Visit;
import org.encaisse.escalation.Visits;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Visits through the interface. */
@RestController
@RequestMapping("/api/v1/visits")
class VisitsResource {

    private final Visits visits;
    private final ProposeVisit propose;
    private final PlanVisit plan;
    private final ReportVisit report;
    private final Customers customers;

    VisitsResource(Visits visits, ProposeVisit propose, PlanVisit plan, ReportVisit report, Customers customers) {
        this.visits = visits;
        this.propose = propose;
        this.plan = plan;
        this.report = report;
        this.customers = customers;
    }

    /** @param state {@code open} (without report, the default) or {@code all} */
    @GetMapping
    @EscalationRight.Needed(EscalationRight.READ)
    Slice<Line> list(
            @RequestParam(defaultValue = "open") String state,
            @RequestParam @Nullable String customer,
            @RequestParam @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        if (customer != null) {
            return new Slice<>(
                    visits.of(customers.byCode(customer, null).customerId()).stream()
                            .filter(visit -> state.equals("all") || !visit.over())
                            .map(Line::of)
                            .toList(),
                    null);
        }
        Slice<Visit> slice = visits.page(!state.equals("all"), after, Math.clamp(limit, 1, 1_000));
        return new Slice<>(slice.items().stream().map(Line::of).toList(), slice.next());
    }

    /** With a date it is planned (manager and direction); without one it is proposed to the direction. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @EscalationRight.Needed({EscalationRight.PROPOSE_VISIT, EscalationRight.PLAN_VISIT})
    Line make(@RequestBody Wanted body, SignedIn person, Ui ui) {
        UUID customer = customers
                .byCode(body.customer() == null ? "" : body.customer(), body.entity())
                .customerId();
        String why = body.reason() == null ? "" : body.reason();
        if (body.date() == null) {
            person.need(EscalationRight.PROPOSE_VISIT);
            return Line.of(propose.propose(customer, why, ui.today(), person.actor()));
        }
        if (!ui.may(EscalationRight.PLAN_VISIT)) {
            throw new Refused(EscalationRefusal.FOR_THE_DIRECTION);
        }
        return Line.of(plan.plan(
                customer,
                new PlanVisit.Plan(
                        body.date(),
                        body.visitor() == null ? person.displayName() : body.visitor(),
                        body.purpose() == null ? why : body.purpose()),
                ui.today(),
                person.actor()));
    }

    @PostMapping("/{id}/report")
    @EscalationRight.Needed(EscalationRight.REPORT_VISIT)
    Line report(@PathVariable UUID id, @RequestBody Report body, SignedIn person, Ui ui) {
        return Line.of(report.report(
                id,
                new ReportVisit.Report(
                        body.outcome() == null ? "" : body.outcome(),
                        ui.dayOfAct(body.on()),
                        body.seen() == null ? "" : body.seen(),
                        body.promisedOn()),
                ui.today(),
                person.actor()));
    }

    record Wanted(
            @Nullable String customer,
            @Nullable String entity,
            @Nullable String reason,
            @Nullable LocalDate date,
            @Nullable String visitor,
            @Nullable String purpose) {}

    record Report(
            @Nullable String outcome,
            @Nullable LocalDate on,
            @Nullable String seen,
            @Nullable LocalDate promisedOn) {}

    /** One visit. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID id,
            String customer,
            String state,
            String reason,
            LocalDate proposedOn,
            @Nullable LocalDate plannedFor,
            @Nullable String visitor,
            @Nullable String purpose,
            @Nullable String outcome,
            @Nullable LocalDate visitedOn,
            @Nullable String seen,
            @Nullable LocalDate promisedOn) {

        static Line of(Visit visit) {
            return new Line(
                    visit.visitId(),
                    visit.customerCode(),
                    visit.state(),
                    visit.reason(),
                    visit.proposedOn(),
                    visit.plannedFor(),
                    visit.visitorName(),
                    visit.purpose(),
                    visit.outcome(),
                    visit.visitedOn(),
                    visit.seen(),
                    visit.promisedOn());
        }
    }
}
