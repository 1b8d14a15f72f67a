package org.encaisse.correspondence.web;

import org.encaisse.correspondence.CorrespondenceRight;
import org.encaisse.correspondence.SmsProviders;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** By whom text messages leave. */
@Controller
@CorrespondenceRight.Needed(CorrespondenceRight.SENDERS)
class SmsController {

    private final SmsProviders providers;

    SmsController(SmsProviders providers) {
        this.providers = providers;
    }

    @GetMapping("/settings/sms")
    String show(Model model) {
        model.addAttribute(
                "page",
                SmsPage.of(
                        providers.current().orElse(null), providers.transport().name()));
        return "correspondence/sms";
    }

    @PostMapping("/settings/sms")
    String keep(
            @RequestParam String url,
            @RequestParam String header,
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "false") boolean form,
            @RequestParam String body,
            @RequestParam(defaultValue = "") String answerId,
            @RequestParam(defaultValue = "") String from,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        providers.keep(new SmsProviders.Wanted(url, header, secret, form, body, answerId, from), person.actor());
        Flash.good(redirect, ui.t("correspondence.sms.kept"));
        return "redirect:/settings/sms";
    }

    @PostMapping("/settings/sms/removal")
    String forget(Ui ui, RedirectAttributes redirect) {
        providers.forget();
        Flash.good(redirect, ui.t("correspondence.sms.forgotten"));
        return "redirect:/settings/sms";
    }
}
