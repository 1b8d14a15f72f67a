package org.encaisse.inbox.web;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.encaisse.inbox.InboxRefusal;
import org.encaisse.inbox.InboxRight;
import org.encaisse.inbox.Mailbox;
import org.encaisse.inbox.MailboxSettings;
import org.encaisse.inbox.Mailboxes;
import org.encaisse.inbox.ReadMailbox;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where mail is fetched. */
@Controller
@RequestMapping("/settings/mailbox")
@InboxRight.Needed(InboxRight.MAILBOX)
class MailboxController {

    private final Mailboxes mailboxes;
    private final ReadMailbox read;

    MailboxController(Mailboxes mailboxes, ReadMailbox read) {
        this.mailboxes = mailboxes;
        this.read = read;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("page", page(""));
        return "inbox/mailbox";
    }

    @PostMapping
    String keep(
            @RequestParam String source,
            @RequestParam(defaultValue = "") String host,
            @RequestParam(defaultValue = "") String port,
            @RequestParam(defaultValue = "tls") String security,
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "INBOX") String folder,
            @RequestParam(defaultValue = "5") String every,
            Ui ui,
            RedirectAttributes redirect,
            Model model) {
        try {
            mailboxes.keep(
                    new MailboxSettings(
                            named(Mailbox.Source.values(), source),
                            host,
                            port.isBlank() ? null : number(port),
                            named(Mailbox.Security.values(), security),
                            user,
                            folder,
                            number(every)),
                    password);
            Flash.good(redirect, ui.t("inbox.settings.saved"));
            return "redirect:/settings/mailbox";
        } catch (Refused refused) {
            model.addAttribute("page", page(ui.refusal(refused)));
            return "inbox/mailbox";
        }
    }

    @PostMapping("/test")
    String tryOut(Ui ui, RedirectAttributes redirect) {
        try {
            Flash.good(redirect, ui.t("inbox.settings.tested", read.tryOut()));
        } catch (Refused refused) {
            Flash.refused(redirect, ui, refused);
        }
        return "redirect:/settings/mailbox";
    }

    @PostMapping("/reading")
    String readNow(Ui ui, RedirectAttributes redirect) {
        Flash.good(redirect, ui.t("inbox.settings.was-read", read.readNow()));
        return "redirect:/settings/mailbox";
    }

    private MailboxPage page(String refusal) {
        List<String> folders = read.folders().stream().map(Path::toString).toList();
        return new MailboxPage(mailboxes.current(), folders, refusal);
    }

    private static int number(String typed) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException e) {
            throw new Refused(InboxRefusal.BAD_SETTING);
        }
    }

    private static <E extends Enum<E>> E named(E[] all, String code) {
        return Arrays.stream(all)
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused(InboxRefusal.BAD_SETTING));
    }
}
