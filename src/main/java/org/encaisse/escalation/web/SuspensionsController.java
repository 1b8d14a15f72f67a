package org.encaisse.escalation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.escalation.DecideSuspension;
import org.encaisse.escalation.EscalationRight;
import org.encaisse.escalation.FilesForDirection;
import org.encaisse.escalation.LiftSuspension;
import org.encaisse.escalation.ProposeSuspension;
import org.encaisse.escalation.Suspension;
import org.encaisse.escalation.SuspensionLetter;
import org.encaisse.escalation.SuspensionTerms;
import org.encaisse.escalation.Suspensions;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The suspensions: proposed by the desk, decided by the direction alone, lifted when paid. */
@Controller
class SuspensionsController {

    private static final int PAGE = 50;

    private final Suspensions suspensions;
    private final FilesForDirection files;
    private final Customers customers;
    private final ProposeSuspension propose;
    private final DecideSuspension decide;
    private final LiftSuspension lift;
    private final SuspensionLetter letter;
    private final BusinessClock clock;

    SuspensionsController(
            Suspensions suspensions,
            FilesForDirection files,
            Customers customers,
            ProposeSuspension propose,
            DecideSuspension decide,
            LiftSuspension lift,
            SuspensionLetter letter,
            BusinessClock clock) {
        this.suspensions = suspensions;
        this.files = files;
        this.customers = customers;
        this.propose = propose;
        this.decide = decide;
        this.lift = lift;
        this.letter = letter;
        this.clock = clock;
    }

    @GetMapping("/suspensions")
    @EscalationRight.Needed(EscalationRight.READ)
    String list(
            @RequestParam(defaultValue = "open") String state, @RequestParam @Nullable UUID after, Ui ui, Model model) {
        boolean current = !state.equals("all");
        Slice<Suspension> slice = suspensions.page(current, after, PAGE);
        List<UUID> known = slice.items().stream().map(Suspension::customerId).toList();
        Map<UUID, Customer> asking = current && after == null
                ? customers.byIds(files.askingSuspension().stream()
                        .filter(customer -> !known.contains(customer))
                        .toList())
                : Map.of();
        model.addAttribute(
                "page",
                new SuspensionsPage(
                        slice.items(),
                        slice.next(),
                        current,
                        VisitsPage.Asking.of(asking),
                        ui.today(),
                        ui.may(EscalationRight.DECIDE_SUSPENSION)));
        return "escalation/suspensions";
    }

    @PostMapping("/customers/{customer}/suspensions")
    @EscalationRight.Needed(EscalationRight.PROPOSE_SUSPENSION)
    String propose(
            @PathVariable UUID customer,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String clause,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String delay,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate suspendedOn,
            @RequestParam(defaultValue = "false") boolean essential,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        try {
            propose.propose(
                    new ProposeSuspension.Wanted(
                            customer,
                            reason,
                            new SuspensionTerms(clause, service, delay, 0),
                            suspendedOn,
                            essential,
                            null),
                    ui.today(),
                    person.actor());
            Flash.good(redirect, ui.t("escalation.suspension.proposed"));
        } catch (Refused refused) {
            Flash.refused(redirect, ui, refused);
        }
        return "redirect:/customers/" + customer;
    }

    @PostMapping("/suspensions/{suspension}/approval")
    @EscalationRight.Needed(EscalationRight.DECIDE_SUSPENSION)
    String approve(
            @PathVariable UUID suspension,
            @RequestParam(defaultValue = "") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        try {
            Suspension decided = decide.approve(suspension, from, ui.today(), person.actor());
            Flash.good(
                    redirect,
                    ui.t(
                            decided.messageId() == null
                                    ? "escalation.suspension.approved-to-print"
                                    : "escalation.suspension.approved",
                            decided.customerName(),
                            decided.suspendedOn()));
        } catch (Refused refused) {
            Flash.refused(redirect, ui, refused);
        }
        return "redirect:/suspensions";
    }

    @PostMapping("/suspensions/{suspension}/refusal")
    @EscalationRight.Needed(EscalationRight.DECIDE_SUSPENSION)
    String refuse(
            @PathVariable UUID suspension,
            @RequestParam(defaultValue = "") String reason,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        Suspension decided = decide.refuse(suspension, reason, ui.today(), person.actor());
        Flash.good(redirect, ui.t("escalation.suspension.refused", decided.customerName()));
        return "redirect:/suspensions";
    }

    @PostMapping("/suspensions/{suspension}/lift")
    @EscalationRight.Needed(EscalationRight.DECIDE_SUSPENSION)
    String lift(
            @PathVariable UUID suspension,
            @RequestParam(defaultValue = "") String reason,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        Suspension lifted = lift.lift(suspension, reason, ui.today(), person.actor());
        Flash.good(redirect, ui.t("escalation.suspension.lifted", lifted.customerName()));
        return "redirect:/suspensions";
    }

    /** The notice, or the lifting afterwards, to print and post. */
    @GetMapping("/suspensions/{suspension}/letter.pdf")
    @EscalationRight.Needed(EscalationRight.READ)
    ResponseEntity<byte[]> letter(@PathVariable UUID suspension, Ui ui) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"suspension.pdf\"")
                .body(letter.pdf(suspension, ui.today(), clock.now()));
    }
}
