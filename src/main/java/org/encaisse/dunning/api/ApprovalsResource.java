package org.encaisse.dunning.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.encaisse.customers.Customers;
import org.encaisse.dunning.DunningRight;
import org.encaisse.dunning.approval.Approvals.Lapse;
import org.encaisse.dunning.approval.Approver;
import org.encaisse.dunning.approval.DraftId;
import org.encaisse.dunning.approval.Drafts;
import org.encaisse.dunning.approval.RefuseDrafts;
import org.encaisse.dunning.approval.Sendings;
import org.encaisse.dunning.approval.UndoSending;
import org.encaisse.dunning.run.SendProposals;
import org.encaisse.dunning.settings.DunningRefusal;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What waits for somebody's word, through the interface: look, let it go, say no, take back. */
@RestController
@RequestMapping("/api/v1")
class ApprovalsResource {

    private final Drafts drafts;
    private final SendProposals send;
    private final RefuseDrafts refuse;
    private final Sendings sendings;
    private final UndoSending undo;
    private final Customers customers;

    ApprovalsResource(
            Drafts drafts,
            SendProposals send,
            RefuseDrafts refuse,
            Sendings sendings,
            UndoSending undo,
            Customers customers) {
        this.drafts = drafts;
        this.send = send;
        this.refuse = refuse;
        this.sendings = sendings;
        this.undo = undo;
        this.customers = customers;
    }

    /** Why it is back: {@code balance-changed} or {@code undone}. */
    record Returned(String because, String approvedBy, Instant approvedAt, Money approved, Money now) {

        static Returned of(Lapse lapse) {
            return new Returned(
                    lapse.because(),
                    lapse.approval().actor(),
                    lapse.approval().at(),
                    lapse.approval().balance().amount(),
                    lapse.now());
        }
    }

    /** @param approver whose word it needs: collector, manager or direction */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Draft(
            String id,
            String customer,
            String customerName,
            String channel,
            List<String> steps,
            String approver,
            int items,
            Money amount,
            LocalDate proposedOn,
            @Nullable Returned returned) {

        static Draft of(Drafts.Line line) {
            return new Draft(
                    line.id().text(),
                    line.code(),
                    line.name(),
                    line.channel(),
                    List.of(line.steps().split(", ")),
                    line.approver().code(),
                    line.items(),
                    line.amount(),
                    line.decidedOn(),
                    line.lapse() == null ? null : Returned.of(line.lapse()));
        }
    }

    /** @param all everything that is proposed; else only what needs somebody's word */
    @GetMapping("/approvals")
    @DunningRight.Needed(DunningRight.APPROVE)
    Slice<Draft> waiting(
            @RequestParam(defaultValue = "true") boolean all,
            @RequestParam @Nullable String channel,
            @RequestParam @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit,
            Ui ui) {
        Slice<Drafts.Line> page =
                drafts.page(new Drafts.Wanted(ui.today(), all, channel), after, Math.clamp(limit, 1, 1_000));
        return new Slice<>(page.items().stream().map(Draft::of).toList(), page.next());
    }

    /** @param on the business date of the sending; today without it */
    record Approving(
            @Nullable List<String> ids,
            @Nullable List<String> customers,
            @Nullable Boolean all,
            @Nullable LocalDate on) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Approved(
            int messages,
            int withoutAddress,
            int notAllowed,
            @Nullable UUID sending,
            @Nullable Instant leavesAt) {}

    /** Some by their ids, all of some customers, or all that this person may let go. */
    @PostMapping("/approvals")
    @DunningRight.Needed(DunningRight.APPROVE)
    Approved approve(@RequestBody Approving wanted, SignedIn person, Ui ui) {
        LocalDate on = ui.dayOfAct(wanted.on());
        Approver approver = new Approver(person.actor(), person.roles());
        SendProposals.Sent sent;
        if (wanted.ids() != null) {
            sent = send.approve(wanted.ids().stream().map(DraftId::parse).toList(), on, approver);
        } else if (wanted.customers() != null) {
            List<UUID> chosen = wanted.customers().stream()
                    .map(code -> customers.byCode(code, null).customerId())
                    .toList();
            sent = send.send(chosen, on, approver);
        } else if (Boolean.TRUE.equals(wanted.all())) {
            sent = send.sendAll(on, approver);
        } else {
            throw new Refused(DunningRefusal.NOTHING_PROPOSED);
        }
        return new Approved(
                sent.messages(),
                sent.withoutAddress(),
                sent.notAllowed(),
                sent.sendingId(),
                sent.sendingId() == null ? null : sent.leavesAt());
    }

    /**
     * @param until proposed again on that day; without it the step is left out
     * @param on the day of the refusal; today without it
     */
    record Refusing(
            List<String> ids,
            String reason,
            @Nullable LocalDate until,
            @Nullable LocalDate on) {}

    record RefusedDrafts(int messages) {}

    @PostMapping("/approvals/refusals")
    @DunningRight.Needed(DunningRight.APPROVE)
    RefusedDrafts refuse(@RequestBody Refusing wanted, SignedIn person, Ui ui) {
        return new RefusedDrafts(refuse.refuse(
                wanted.ids().stream().map(DraftId::parse).toList(),
                wanted.reason(),
                wanted.until(),
                ui.dayOfAct(wanted.on()),
                person.actor()));
    }

    /** @param states how many of its messages stand in each state */
    record Sending(UUID id, String sentBy, Instant sentAt, Instant leavesAt, int messages, Map<String, Long> states) {}

    @GetMapping("/sendings/{id}")
    @DunningRight.Needed(DunningRight.READ)
    Sending sending(@PathVariable UUID id) {
        Sendings.Sending one = sendings.byId(id);
        Map<String, Long> states = new TreeMap<>();
        sendings.states(id).forEach((state, count) -> states.put(state.code(), count));
        return new Sending(id, one.actor(), one.sentAt(), one.leavesAt(), one.messages(), states);
    }

    /** What of it has not left yet is taken back. */
    @PostMapping("/sendings/{id}/withdrawal")
    @DunningRight.Needed(DunningRight.APPROVE)
    Sending takeBack(@PathVariable UUID id, SignedIn person) {
        undo.undo(id, person.actor());
        return sending(id);
    }
}
