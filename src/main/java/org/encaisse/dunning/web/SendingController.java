package org.encaisse.dunning.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.encaisse.dunning.DunningRight;
import org.encaisse.dunning.approval.Sendings;
import org.encaisse.dunning.approval.UndoSending;
import org.encaisse.dunning.run.SendProposals;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was let go by one press of the button: how far it has come, and « annuler » while it waits. */
@Controller
class SendingController {

    private final Sendings sendings;
    private final UndoSending undo;
    private final BusinessClock clock;

    SendingController(Sendings sendings, UndoSending undo, BusinessClock clock) {
        this.sendings = sendings;
        this.undo = undo;
        this.clock = clock;
    }

    /** Where a press of the button leads: to what it let go, or back when it let nothing go. */
    static String shown(SendProposals.Sent sent, String back, Ui ui, RedirectAttributes redirect) {
        String said = ui.t("dunning.sent", sent.messages(), sent.withoutAddress());
        if (sent.sendingId() == null) {
            Flash.bad(redirect, sent.notAllowed() > 0 ? ui.t("dunning.sent.not-allowed", sent.notAllowed()) : said);
            return "redirect:" + back;
        }
        Flash.good(
                redirect,
                sent.notAllowed() > 0 ? said + " " + ui.t("dunning.sent.not-allowed", sent.notAllowed()) : said);
        return "redirect:/dunning/sendings/" + sent.sendingId();
    }

    @GetMapping("/dunning/sendings/{id}")
    @DunningRight.Needed(DunningRight.READ)
    String sending(@PathVariable UUID id, Ui ui, Model model) {
        model.addAttribute("page", page(id, ui));
        return "dunning/sending";
    }

    /** The progress bar alone. */
    @GetMapping("/dunning/sendings/{id}/progress")
    @DunningRight.Needed(DunningRight.READ)
    String progress(@PathVariable UUID id, Ui ui, HttpServletResponse response, Model model) {
        SendingPage page = page(id, ui);
        if (page.isOver()) {
            // The page around the bar has something new to show.
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("page", page);
        return "dunning/sending-progress";
    }

    @PostMapping("/dunning/sendings/{id}/withdrawal")
    @DunningRight.Needed(DunningRight.APPROVE)
    String takeBack(@PathVariable UUID id, SignedIn person, Ui ui, RedirectAttributes redirect) {
        int taken = undo.undo(id, person.actor());
        Flash.good(redirect, ui.t("dunning.undone", taken));
        return "redirect:/dunning/sendings/" + id;
    }

    private SendingPage page(UUID id, Ui ui) {
        return new SendingPage(sendings.byId(id), sendings.states(id), clock.now(), ui.may(DunningRight.APPROVE));
    }
}
