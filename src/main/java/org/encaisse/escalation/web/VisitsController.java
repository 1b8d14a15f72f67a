package org.encaisse.escalation.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.escalation.EscalationRight;
import org.encaisse.escalation.FilesForDirection;
import org.encaisse.escalation.PlanVisit;
import org.encaisse.escalation.ProposeVisit;
import org.encaisse.escalation.ReportVisit;
import org.encaisse.escalation.Visit;
import org.encaisse.escalation.Visits;
import org.encaisse.identity.People;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The files given to the direction, the visits planned, and their reports. */
@Controller
class VisitsController {

    private static final int PAGE = 50;

    private final Visits visits;
    private final FilesForDirection files;
    private final ProposeVisit propose;
    private final PlanVisit plan;
    private final ReportVisit report;
    private final Customers customers;
    private final People people;

    VisitsController(
            Visits visits,
            FilesForDirection files,
            ProposeVisit propose,
            PlanVisit plan,
            ReportVisit report,
            Customers customers,
            People people) {
        this.visits = visits;
        this.files = files;
        this.propose = propose;
        this.plan = plan;
        this.report = report;
        this.customers = customers;
        this.people = people;
    }

    @GetMapping("/visits")
    @EscalationRight.Needed(EscalationRight.READ)
    String list(
            @RequestParam(defaultValue = "open") String state, @RequestParam @Nullable UUID after, Ui ui, Model model) {
        boolean open = !state.equals("all");
        Slice<Visit> slice = visits.page(open, after, PAGE);
        Map<UUID, Customer> asking = open && after == null ? customers.byIds(files.withoutVisit()) : Map.of();
        model.addAttribute(
                "page",
                new VisitsPage(
                        slice.items(),
                        slice.next(),
                        open,
                        VisitsPage.Asking.of(asking),
                        people.all(),
                        ui.today(),
                        ui.may(EscalationRight.PLAN_VISIT),
                        ui.may(EscalationRight.REPORT_VISIT)));
        return "escalation/visits";
    }

    @PostMapping("/customers/{customer}/visits")
    @EscalationRight.Needed(EscalationRight.PROPOSE_VISIT)
    String propose(
            @PathVariable UUID customer,
            @RequestParam(defaultValue = "") String reason,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        propose.propose(customer, reason, ui.today(), person.actor());
        Flash.good(redirect, ui.t("escalation.visit.proposed"));
        return "redirect:/customers/" + customer;
    }

    @PostMapping("/customers/{customer}/visits/plan")
    @EscalationRight.Needed(EscalationRight.PLAN_VISIT)
    String plan(
            @PathVariable UUID customer,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @RequestParam(defaultValue = "") String visitor,
            @RequestParam(defaultValue = "") String purpose,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        try {
            Visit planned = plan.plan(customer, new PlanVisit.Plan(date, visitor, purpose), ui.today(), person.actor());
            Flash.good(redirect, ui.t("escalation.visit.planned-for", planned.customerName(), date));
        } catch (Refused refused) {
            Flash.refused(redirect, ui, refused);
        }
        return "redirect:/visits";
    }

    @PostMapping("/visits/{visit}/report")
    @EscalationRight.Needed(EscalationRight.REPORT_VISIT)
    String report(
            @PathVariable UUID visit,
            @RequestParam String outcome,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate visitedOn,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate promisedOn,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        try {
            Visit reported = report.report(
                    visit, new ReportVisit.Report(outcome, visitedOn, seen, promisedOn), ui.today(), person.actor());
            Flash.good(redirect, ui.t("escalation.visit.reported." + reported.state()));
            return "redirect:/customers/" + reported.customerId();
        } catch (Refused refused) {
            Flash.refused(redirect, ui, refused);
            return "redirect:/visits";
        }
    }
}
