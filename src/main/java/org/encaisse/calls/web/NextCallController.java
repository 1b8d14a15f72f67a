package org.encaisse.calls.web;

import java.util.UUID;
import org.encaisse.calls.Call;
import org.encaisse.calls.Calls;
import org.encaisse.calls.CallsRight;
import org.encaisse.casefile.Task;
import org.encaisse.casefile.agenda.Agenda;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Client suivant » : the next call of one's day, without going back to the list. */
@Controller
class NextCallController {

    private final Agenda agenda;
    private final Calls calls;

    NextCallController(Agenda agenda, Calls calls) {
        this.agenda = agenda;
        this.calls = calls;
    }

    /** @param after the call just recorded: its customer has had his turn */
    @GetMapping("/calls/next")
    @CallsRight.Needed(CallsRight.CALL)
    String next(@RequestParam @Nullable UUID after, SignedIn person, Ui ui, RedirectAttributes redirect) {
        UUID served =
                after == null ? null : calls.byId(after).map(Call::customerId).orElse(null);
        return agenda.nextCall(person.userId(), ui.today(), served)
                .map(NextCallController::screen)
                .orElseGet(() -> {
                    Flash.good(redirect, ui.t("call.no-more"));
                    return ui.opens("/agenda") ? "redirect:/agenda" : "redirect:/";
                });
    }

    private static String screen(Task task) {
        return "redirect:/customers/" + task.customerId() + "/call?task=" + task.taskId();
    }
}
