package org.encaisse.receivables.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.kernel.money.TypedAmount;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.AllocateOldestFirst;
import org.encaisse.receivables.AllocatePayment;
import org.encaisse.receivables.Allocation;
import org.encaisse.receivables.Payment;
import org.encaisse.receivables.Payments;
import org.encaisse.receivables.ReceivablesRefusal;
import org.encaisse.receivables.ReceivablesRight;
import org.encaisse.receivables.ReversalReason;
import org.encaisse.receivables.ReverseAllocation;
import org.encaisse.receivables.ReversePayment;
import org.encaisse.receivables.Share;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done with a payment: allocate it by hand or oldest first, undo, give it back. */
@Controller
class SettleController {

    private static final String FIELD = "item-";

    private final Payments payments;
    private final AllocatePayment allocatePayment;
    private final AllocateOldestFirst allocateOldestFirst;
    private final ReversePayment reversePayment;
    private final ReverseAllocation reverseAllocation;

    SettleController(
            Payments payments,
            AllocatePayment allocatePayment,
            AllocateOldestFirst allocateOldestFirst,
            ReversePayment reversePayment,
            ReverseAllocation reverseAllocation) {
        this.payments = payments;
        this.allocatePayment = allocatePayment;
        this.allocateOldestFirst = allocateOldestFirst;
        this.reversePayment = reversePayment;
        this.reverseAllocation = reverseAllocation;
    }

    @PostMapping("/payments/{payment}/allocations")
    @ReceivablesRight.Needed(ReceivablesRight.RECORD_MONEY)
    String byHand(
            @PathVariable UUID payment,
            @RequestParam Map<String, String> sent,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        Payment known = payments.byId(payment).orElseThrow(() -> new Refused(ReceivablesRefusal.PAYMENT_MISSING, ""));
        List<Share> shares = new ArrayList<>();
        sent.forEach((field, amount) -> {
            if (field.startsWith(FIELD) && !amount.isBlank()) {
                shares.add(new Share(
                        UUID.fromString(field.substring(FIELD.length())),
                        TypedAmount.read(amount, known.amount().currency())));
            }
        });
        return said(payment, allocatePayment.allocate(payment, shares, ui.today(), person.actor()), ui, redirect);
    }

    @PostMapping("/payments/{payment}/oldest-first")
    @ReceivablesRight.Needed(ReceivablesRight.RECORD_MONEY)
    String oldestFirst(@PathVariable UUID payment, SignedIn person, Ui ui, RedirectAttributes redirect) {
        return said(payment, allocateOldestFirst.allocate(payment, ui.today(), person.actor()), ui, redirect);
    }

    @PostMapping("/payments/{payment}/reversal")
    @ReceivablesRight.Needed(ReceivablesRight.RECORD_MONEY)
    String reverse(
            @PathVariable UUID payment,
            @RequestParam String reason,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String code,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        ReversalReason why = parsed(reason);
        reversePayment.reverse(
                payment,
                new Payment.Reversal(
                        ui.today(),
                        why,
                        note.isBlank() ? null : note.strip(),
                        code.isBlank() || why != ReversalReason.RETURNED_DEBIT ? null : code.strip()),
                person.actor());
        Flash.good(redirect, ui.t("receivables.payment.reversal-saved"));
        return "redirect:/payments/" + payment;
    }

    /** @param back the page it was asked on */
    @PostMapping("/allocations/{allocation}/reversal")
    @ReceivablesRight.Needed(ReceivablesRight.RECORD_MONEY)
    String undo(
            @PathVariable UUID allocation,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "/payments") String back,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        Allocation opposite = reverseAllocation.reverse(allocation, reason.strip(), ui.today(), person.actor());
        Flash.good(redirect, ui.t("receivables.undone", opposite.amount().negated()));
        boolean ours = back.startsWith("/invoices/") || back.startsWith("/payments/");
        return "redirect:" + (ours ? back : "/payments");
    }

    private static String said(UUID payment, List<Allocation> added, Ui ui, RedirectAttributes redirect) {
        if (added.isEmpty()) {
            Flash.bad(redirect, ui.t("receivables.nothing-allocated"));
        } else {
            Flash.good(redirect, ui.t("receivables.allocated-lines", added.size()));
        }
        return "redirect:/payments/" + payment;
    }

    private static ReversalReason parsed(String reason) {
        try {
            return ReversalReason.parse(reason);
        } catch (IllegalArgumentException e) {
            throw new Refused(ReceivablesRefusal.REASON_UNKNOWN, reason);
        }
    }
}
