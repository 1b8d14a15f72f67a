package org.encaisse.correspondence.web;

import org.encaisse.correspondence.CorrespondenceRefusal;
import org.encaisse.correspondence.CorrespondenceRight;
import org.encaisse.correspondence.Senders;
import org.encaisse.correspondence.sending.SendTestMail;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.mail.Handover;
import org.encaisse.platform.mail.MailTransport;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sender: who letters are from, how they leave, and a letter to oneself to see whether they do. */
@Controller
@CorrespondenceRight.Needed(CorrespondenceRight.SENDERS)
class SenderController {

    private final Senders senders;
    private final SendTestMail test;
    private final MailTransport transport;
    private final People people;

    SenderController(Senders senders, SendTestMail test, MailTransport transport, People people) {
        this.senders = senders;
        this.test = test;
        this.transport = transport;
        this.people = people;
    }

    @GetMapping("/settings/sender")
    String sender(SignedIn person, Model model) {
        model.addAttribute(
                "page",
                new SenderPage(
                        senders.current(),
                        test.from(),
                        transport.name(),
                        transport.repeatable(),
                        me(person).email()));
        return "correspondence/sender";
    }

    @PostMapping("/settings/sender")
    String keep(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            Ui ui,
            RedirectAttributes redirect) {
        senders.keep(name, email);
        Flash.good(redirect, ui.t("correspondence.sender.kept"));
        return "redirect:/settings/sender";
    }

    @PostMapping("/settings/sender/test")
    String test(SignedIn person, Ui ui, RedirectAttributes redirect) {
        String recipient = me(person).email();
        Handover answer = test.send(
                recipient,
                ui.t("correspondence.sender.test.subject"),
                ui.t("correspondence.sender.test.text", person.tenantName()));
        if (answer instanceof Handover.Accepted) {
            Flash.good(redirect, say(answer, recipient, ui));
        } else {
            Flash.bad(redirect, say(answer, recipient, ui));
        }
        return "redirect:/settings/sender";
    }

    static String say(Handover answer, String recipient, Ui ui) {
        return switch (answer) {
            case Handover.Accepted accepted -> ui.t("correspondence.sender.test.taken", recipient, accepted.reply());
            case Handover.Refused refused -> ui.t("correspondence.sender.test.refused", refused.reply());
            case Handover.Unreachable none -> ui.t("correspondence.sender.test.refused", Why.of(none.why(), ui));
            case Handover.Ambiguous silent -> ui.t("correspondence.sender.test.silent", silent.why());
        };
    }

    private Person me(SignedIn person) {
        return people.byId(person.userId()).orElseThrow(() -> new Refused(CorrespondenceRefusal.UNKNOWN_MESSAGE));
    }
}
