package org.encaisse.webhooks.web;

import java.util.List;
import java.util.UUID;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.encaisse.webhooks.Delivery;
import org.encaisse.webhooks.Webhooks;
import org.encaisse.webhooks.WebhooksRight;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The systems that are told what happens here, and what became of each telling. */
@Controller
@RequestMapping("/settings/webhooks")
@WebhooksRight.Needed(WebhooksRight.WEBHOOKS)
class WebhooksController {

    private static final int PAGE = 50;

    private final Webhooks webhooks;

    WebhooksController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @GetMapping
    String show(@RequestParam @Nullable UUID after, Model model) {
        model.addAttribute("page", page("", "", after));
        return "webhooks/webhooks";
    }

    /** Shows the secret in the answer itself, once: no page will show it again. */
    @PostMapping
    String make(
            @RequestParam String url,
            @RequestParam(defaultValue = "") List<String> event,
            SignedIn person,
            Ui ui,
            Model model) {
        try {
            String secret = webhooks.make(url, event, person.actor()).secret();
            model.addAttribute("page", page(secret, "", null));
        } catch (Refused refused) {
            model.addAttribute("page", page("", ui.refusal(refused), null));
        }
        return "webhooks/webhooks";
    }

    @PostMapping("/{webhook}/enabled")
    String enable(
            @PathVariable UUID webhook,
            @RequestParam(defaultValue = "false") boolean on,
            RedirectAttributes redirect,
            Ui ui) {
        webhooks.enable(webhook, on);
        Flash.good(redirect, ui.t(on ? "webhooks.is-on" : "webhooks.is-off"));
        return "redirect:/settings/webhooks";
    }

    @PostMapping("/{webhook}/ping")
    String ping(@PathVariable UUID webhook, RedirectAttributes redirect, Ui ui) {
        webhooks.ping(webhook);
        Flash.good(redirect, ui.t("webhooks.pinged"));
        return "redirect:/settings/webhooks";
    }

    @PostMapping("/deliveries/{delivery}/again")
    String again(@PathVariable UUID delivery, RedirectAttributes redirect, Ui ui) {
        webhooks.sendAgain(delivery);
        Flash.good(redirect, ui.t("webhooks.again-done"));
        return "redirect:/settings/webhooks";
    }

    private WebhooksPage page(String secret, String refusal, @Nullable UUID after) {
        Slice<Delivery> deliveries = webhooks.deliveries(after, PAGE);
        return new WebhooksPage(
                webhooks.all(), webhooks.events(), deliveries.items(), deliveries.next(), secret, refusal);
    }
}
