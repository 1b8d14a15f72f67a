package org.encaisse.escalation.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.escalation.DecideSuspension;
import org.encaisse.escalation.EscalationRight;
import org.encaisse.escalation.LiftSuspension;
import org.encaisse.escalation.ProposeSuspension;
import org.encaisse.escalation.Suspension;
import org.encaisse.escalation.SuspensionLetter;
import org.encaisse.escalation.SuspensionSettings;
import org.encaisse.escalation.SuspensionTerms;
import org.encaisse.escalation.Suspensions;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Suspensions through the interface: what the business system asks, and what the direction decides. */
@RestController
@RequestMapping("/api/v1/suspensions")
class SuspensionsResource {

    private final Suspensions suspensions;
    private final Customers customers;
    private final SuspensionSettings settings;
    private final ProposeSuspension propose;
    private final DecideSuspension decide;
    private final LiftSuspension lift;
    private final SuspensionLetter letter;
    private final BusinessClock clock;

    SuspensionsResource(
            Suspensions suspensions,
            Customers customers,
            SuspensionSettings settings,
            ProposeSuspension propose,
            DecideSuspension decide,
            LiftSuspension lift,
            SuspensionLetter letter,
            BusinessClock clock) {
        this.suspensions = suspensions;
        this.customers = customers;
        this.settings = settings;
        this.propose = propose;
        this.decide = decide;
        this.lift = lift;
        this.letter = letter;
        this.clock = clock;
    }

    /** @param state {@code open} (proposed or in force, the default) or {@code all} */
    @GetMapping
    @EscalationRight.Needed(EscalationRight.READ)
    Slice<Line> list(
            @RequestParam(defaultValue = "open") String state,
            @RequestParam @Nullable String customer,
            @RequestParam @Nullable String entity,
            @RequestParam @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit,
            Ui ui) {
        boolean all = state.equals("all");
        if (customer != null) {
            return new Slice<>(
                    suspensions.of(customers.byCode(customer, entity).customerId()).stream()
                            .filter(each -> all || each.waits() || each.inForce())
                            .map(each -> Line.of(each, ui.today()))
                            .toList(),
                    null);
        }
        Slice<Suspension> slice = suspensions.page(!all, after, Math.clamp(limit, 1, 1_000));
        return new Slice<>(
                slice.items().stream().map(each -> Line.of(each, ui.today())).toList(), slice.next());
    }

    /** Proposes; what is left out is taken from the terms of the customer's structure. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @EscalationRight.Needed(EscalationRight.PROPOSE_SUSPENSION)
    Line propose(@RequestBody Wanted body, SignedIn person, Ui ui) {
        Customer customer = customers.byCode(body.customer() == null ? "" : body.customer(), body.entity());
        SuspensionTerms terms = settings.of(customer.entityId());
        Suspension proposed = propose.propose(
                new ProposeSuspension.Wanted(
                        customer.customerId(),
                        body.reason() == null ? "" : body.reason(),
                        new SuspensionTerms(
                                body.clause() == null ? terms.clause() : body.clause(),
                                body.service() == null ? terms.service() : body.service(),
                                body.delay() == null ? terms.delay() : body.delay(),
                                terms.noticeDays()),
                        body.since() == null ? ui.today().plusDays(terms.noticeDays()) : body.since(),
                        body.essential() == null || body.essential(),
                        null),
                ui.today(),
                person.actor());
        return Line.of(proposed, ui.today());
    }

    /** {@code {"approved": true, "since": …}} or {@code {"approved": false, "reason": …}}; the direction's alone. */
    @PostMapping("/{id}/decision")
    @EscalationRight.Needed(EscalationRight.DECIDE_SUSPENSION)
    Line decide(@PathVariable UUID id, @RequestBody Decision body, SignedIn person, Ui ui) {
        Suspension decided = Boolean.TRUE.equals(body.approved())
                ? decide.approve(id, body.since(), ui.today(), person.actor())
                : decide.refuse(id, body.reason() == null ? "" : body.reason(), ui.today(), person.actor());
        return Line.of(decided, ui.today());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @EscalationRight.Needed(EscalationRight.DECIDE_SUSPENSION)
    void lift(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, SignedIn person, Ui ui) {
        lift.lift(id, reason, ui.today(), person.actor());
    }

    @GetMapping("/{id}/letter")
    @EscalationRight.Needed(EscalationRight.READ)
    ResponseEntity<byte[]> letter(@PathVariable UUID id, Ui ui) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(letter.pdf(id, ui.today(), clock.now()));
    }

    record Wanted(
            @Nullable String customer,
            @Nullable String entity,
            @Nullable String reason,
            @Nullable String clause,
            @Nullable String service,
            @Nullable String delay,
            @Nullable LocalDate since,
            @Nullable Boolean essential) {}

    record Decision(
            @Nullable Boolean approved,
            @Nullable String reason,
            @Nullable LocalDate since) {}

    /** One suspension; {@code suspended} says whether the service is stopped today. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID id,
            String customer,
            String state,
            boolean suspended,
            LocalDate since,
            String service,
            String clause,
            String reason,
            LocalDate proposedOn,
            @Nullable LocalDate decidedOn,
            @Nullable String answer,
            @Nullable LocalDate liftedOn) {

        static Line of(Suspension each, LocalDate today) {
            return new Line(
                    each.suspensionId(),
                    each.customerCode(),
                    each.state(),
                    each.inForce() && !today.isBefore(each.suspendedOn()),
                    each.suspendedOn(),
                    each.service(),
                    each.clause(),
                    each.reason(),
                    each.proposedOn(),
                    each.decidedOn(),
                    each.answer(),
                    each.liftedOn());
        }
    }
}
