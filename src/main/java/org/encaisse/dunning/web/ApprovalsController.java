package org.encaisse.dunning.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.dunning.DunningRight;
import org.encaisse.dunning.approval.Approver;
import org.encaisse.dunning.approval.DraftId;
import org.encaisse.dunning.approval.Drafts;
import org.encaisse.dunning.approval.RefuseDrafts;
import org.encaisse.dunning.run.SendProposals;
import org.encaisse.dunning.settings.Settings;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « À valider »: what waits for somebody's word, by channel; let it go, or say no and why. */
@Controller
@DunningRight.Needed(DunningRight.APPROVE)
class ApprovalsController {

    private static final int PAGE = 50;

    private final Drafts drafts;
    private final SendProposals send;
    private final RefuseDrafts refuse;
    private final Settings settings;

    ApprovalsController(Drafts drafts, SendProposals send, RefuseDrafts refuse, Settings settings) {
        this.drafts = drafts;
        this.send = send;
        this.refuse = refuse;
        this.settings = settings;
    }

    @GetMapping("/approvals")
    String waiting(
            @RequestParam(defaultValue = "") String channel,
            @RequestParam @Nullable UUID after,
            SignedIn person,
            Ui ui,
            Model model) {
        boolean all = settings.current().validatesAll(ui.today());
        List<Drafts.Total> totals = drafts.totals(new Drafts.Wanted(ui.today(), all, null));
        model.addAttribute(
                "page",
                new ApprovalsPage(
                        channel,
                        totals,
                        drafts.page(
                                new Drafts.Wanted(ui.today(), all, channel.isEmpty() ? null : channel), after, PAGE),
                        person.roles(),
                        settings.current()));
        return "dunning/approvals";
    }

    @PostMapping("/approvals")
    String approve(
            @RequestParam(defaultValue = "") List<String> draft, SignedIn person, Ui ui, RedirectAttributes redirect) {
        if (draft.isEmpty()) {
            Flash.bad(redirect, ui.t("dunning.approvals.nothing-ticked"));
            return "redirect:/approvals";
        }
        try {
            SendProposals.Sent sent =
                    send.approve(parsed(draft), ui.today(), new Approver(person.actor(), person.roles()));
            return SendingController.shown(sent, "/approvals", ui, redirect);
        } catch (Refused refused) {
            Flash.refused(redirect, ui, refused);
            return "redirect:/approvals";
        }
    }

    @PostMapping("/approvals/refusals")
    String refuse(
            @RequestParam(defaultValue = "") List<String> draft,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String until,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        if (draft.isEmpty()) {
            Flash.bad(redirect, ui.t("dunning.approvals.nothing-ticked"));
            return "redirect:/approvals";
        }
        try {
            LocalDate day = until.isBlank() ? null : LocalDate.parse(until);
            int refused = refuse.refuse(parsed(draft), reason, day, ui.today(), person.actor());
            Flash.good(
                    redirect,
                    day == null
                            ? ui.t("dunning.approvals.refused", refused)
                            : ui.t("dunning.approvals.postponed", refused, day));
        } catch (Refused refused) {
            Flash.refused(redirect, ui, refused);
        }
        return "redirect:/approvals";
    }

    private static List<DraftId> parsed(List<String> drafts) {
        return drafts.stream().map(DraftId::parse).toList();
    }
}
