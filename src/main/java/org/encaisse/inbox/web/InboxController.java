package org.encaisse.inbox.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.encaisse.customers.Customer;
import org.encaisse.identity.Structures;
import org.encaisse.inbox.FileByHand;
import org.encaisse.inbox.Inbox;
import org.encaisse.inbox.InboxRight;
import org.encaisse.inbox.MailKind;
import org.encaisse.inbox.MailState;
import org.encaisse.inbox.ReceivedMail;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Courrier reçu »: what came, one mail, and where a person says that it belongs. */
@Controller
@InboxRight.Needed(InboxRight.READ)
class InboxController {

    private static final int PAGE = 50;

    private final Inbox inbox;
    private final FileByHand fileByHand;
    private final Structures structures;

    InboxController(Inbox inbox, FileByHand fileByHand, Structures structures) {
        this.inbox = inbox;
        this.fileByHand = fileByHand;
        this.structures = structures;
    }

    @GetMapping("/inbox")
    String list(
            @RequestParam(defaultValue = "") String view,
            @RequestParam(defaultValue = "") String query,
            @RequestParam @Nullable UUID customer,
            @RequestParam @Nullable UUID after,
            Ui ui,
            Model model) {
        Inbox.Filter filter = new Inbox.Filter(state(view), kind(view), customer, query);
        model.addAttribute("page", InboxPage.of(inbox.page(filter, after, PAGE), view, inbox.waiting(), ui));
        return "inbox/inbox";
    }

    @GetMapping("/inbox/{mail}")
    String mail(@PathVariable UUID mail, Model model) {
        model.addAttribute("page", page(mail, ""));
        return "inbox/mail";
    }

    /** As a file to keep: a browser that showed it would run what it brings. */
    @GetMapping("/inbox/{mail}/content")
    ResponseEntity<byte[]> content(@PathVariable UUID mail) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(mail + ".eml")
                                .build()
                                .toString())
                .body(inbox.content(mail));
    }

    @PostMapping("/inbox/{mail}/filing")
    @InboxRight.Needed(InboxRight.FILE)
    String file(
            @PathVariable UUID mail,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String entity,
            @RequestParam(defaultValue = "false") boolean remember,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect,
            Model model) {
        try {
            UUID of = entity.isBlank() ? null : UUID.fromString(entity);
            Customer customer = fileByHand.file(mail, code, of, remember, ui.today(), person.actor());
            Flash.good(redirect, ui.t("inbox.filed-now", customer.name()));
            return "redirect:/inbox/" + mail;
        } catch (Refused refused) {
            model.addAttribute("page", page(mail, ui.refusal(refused)));
            return "inbox/mail";
        }
    }

    @PostMapping("/inbox/{mail}/aside")
    @InboxRight.Needed(InboxRight.FILE)
    String aside(
            @PathVariable UUID mail,
            @RequestParam(defaultValue = "") String reason,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect,
            Model model) {
        try {
            fileByHand.setAside(mail, reason, person.actor());
            Flash.good(redirect, ui.t("inbox.aside-now"));
            return "redirect:/inbox?view=tray";
        } catch (Refused refused) {
            model.addAttribute("page", page(mail, ui.refusal(refused)));
            return "inbox/mail";
        }
    }

    private MailPage page(UUID mailId, String refusal) {
        ReceivedMail mail = inbox.byId(mailId);
        List<Option> entities = new ArrayList<>();
        entities.add(new Option("", "—"));
        structures.all().forEach(one -> entities.add(new Option(one.entityId().toString(), one.name())));
        return new MailPage(
                mail,
                inbox.text(mailId),
                inbox.files(mailId),
                inbox.returned(mailId),
                inbox.filings(mailId),
                mail.mayBeFiled()
                        ? fileByHand.candidates(mailId).stream()
                                .filter(one -> !one.customerId().equals(mail.customerId()))
                                .map(one -> new MailPage.Candidate(
                                        one.code(), one.name(), one.entityId().toString()))
                                .toList()
                        : List.of(),
                entities,
                refusal);
    }

    private static @Nullable MailState state(String view) {
        return switch (view) {
            case "tray" -> MailState.TRAY;
            case "aside" -> MailState.ASIDE;
            default -> null;
        };
    }

    private static @Nullable MailKind kind(String view) {
        return switch (view) {
            case "answer" -> MailKind.ANSWER;
            case "return" -> MailKind.RETURN;
            case "automatic" -> MailKind.AUTOMATIC;
            case "complaint" -> MailKind.COMPLAINT;
            default -> null;
        };
    }
}
