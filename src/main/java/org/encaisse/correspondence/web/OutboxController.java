package org.encaisse.correspondence.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.correspondence.Archive;
import org.encaisse.correspondence.CorrespondenceRefusal;
import org.encaisse.correspondence.CorrespondenceRight;
import org.encaisse.correspondence.MessageChannel;
import org.encaisse.correspondence.MessageLine;
import org.encaisse.correspondence.MessageState;
import org.encaisse.correspondence.Outbox;
import org.encaisse.correspondence.RenderedLetter;
import org.encaisse.correspondence.SettleByHand;
import org.encaisse.correspondence.sending.PreviewMessage;
import org.encaisse.customers.Customers;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.mail.MailTransport;
import org.encaisse.platform.mail.ReadMail;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The outbox: what waits, what left, what a person must decide. */
@Controller
@CorrespondenceRight.Needed(CorrespondenceRight.READ)
class OutboxController {

    private static final int PAGE = 50;

    private final Outbox outbox;
    private final Archive archive;
    private final Customers customers;
    private final PreviewMessage preview;
    private final SettleByHand byHand;
    private final MailTransport transport;

    OutboxController(
            Outbox outbox,
            Archive archive,
            Customers customers,
            PreviewMessage preview,
            SettleByHand byHand,
            MailTransport transport) {
        this.outbox = outbox;
        this.archive = archive;
        this.customers = customers;
        this.preview = preview;
        this.byHand = byHand;
        this.transport = transport;
    }

    @GetMapping("/outbox")
    String list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam @Nullable UUID customer,
            @RequestParam @Nullable UUID after,
            Model model) {
        MessageState wanted = state.isEmpty() ? null : MessageState.named(state);
        MessageChannel by = channel.isEmpty() ? null : MessageChannel.parse(channel);
        Slice<MessageLine> slice = outbox.page(wanted, by, customer, after, PAGE);
        model.addAttribute(
                "page",
                new OutboxPage(
                        wanted,
                        by,
                        outbox.countByState(),
                        slice.items(),
                        customers.byIds(slice.items().stream()
                                .map(MessageLine::customerId)
                                .collect(Collectors.toSet())),
                        slice.next(),
                        transport.name()));
        return "correspondence/outbox";
    }

    @GetMapping("/outbox/{message}")
    String message(@PathVariable UUID message, Ui ui, Model model) {
        MessageLine line = found(message);
        Optional<Archive.Archived> archived =
                line.state() == MessageState.RESERVED ? Optional.empty() : archive.of(message);
        model.addAttribute(
                "page",
                new MessagePage(
                        line,
                        customers.byId(line.customerId()).orElse(null),
                        archived.orElse(null),
                        archived.filter(each -> !each.mediaType().equals("application/pdf"))
                                .map(OutboxController::read)
                                .or(() -> written(line, ui))
                                .orElse(null),
                        archived.isEmpty(),
                        ui.may(CorrespondenceRight.RESEND)));
        return "correspondence/message";
    }

    @CorrespondenceRight.Needed(CorrespondenceRight.RESEND)
    @PostMapping("/outbox/{message}/arrival")
    String arrived(@PathVariable UUID message, SignedIn person, Ui ui, RedirectAttributes redirect) {
        byHand.arrived(message, person.actor());
        Flash.good(redirect, ui.t("correspondence.done.arrived"));
        return "redirect:/outbox/" + message;
    }

    @CorrespondenceRight.Needed(CorrespondenceRight.RESEND)
    @PostMapping("/outbox/{message}/resending")
    String sendAgain(@PathVariable UUID message, SignedIn person, Ui ui, RedirectAttributes redirect) {
        byHand.sendAgain(message, person.actor());
        Flash.good(redirect, ui.t("correspondence.done.again"));
        return "redirect:/outbox/" + message;
    }

    @CorrespondenceRight.Needed(CorrespondenceRight.RESEND)
    @PostMapping("/outbox/{message}/retry")
    String retry(@PathVariable UUID message, SignedIn person, Ui ui, RedirectAttributes redirect) {
        byHand.tryAgain(message, person.actor());
        Flash.good(redirect, ui.t("correspondence.done.again"));
        return "redirect:/outbox/" + message;
    }

    @CorrespondenceRight.Needed(CorrespondenceRight.TAKE_BACK)
    @PostMapping("/outbox/{message}/withdrawal")
    String takeBack(@PathVariable UUID message, SignedIn person, Ui ui, RedirectAttributes redirect) {
        byHand.takeBack(message, person.actor());
        Flash.good(redirect, ui.t("correspondence.done.undone"));
        return "redirect:/outbox/" + message;
    }

    private MessageLine found(UUID message) {
        return outbox.byId(message).orElseThrow(() -> new Refused(CorrespondenceRefusal.UNKNOWN_MESSAGE, message));
    }

    /** What waits is shown as it would leave now; why it would not is in its own state. */
    private Optional<ReadMail> written(MessageLine line, Ui ui) {
        if (line.state() != MessageState.RESERVED) {
            return Optional.empty();
        }
        try {
            return preview.of(line, ui.today()).map(OutboxController::read);
        } catch (Refused refused) {
            return Optional.empty();
        }
    }

    private static ReadMail read(Archive.Archived archived) {
        return archived.mediaType().equals("text/plain")
                ? new ReadMail(
                        java.util.List.of(),
                        new String(archived.content(), StandardCharsets.UTF_8),
                        null,
                        java.util.List.of())
                : ReadMail.of(archived.content());
    }

    private static ReadMail read(RenderedLetter letter) {
        return new ReadMail(java.util.List.of(), letter.text(), letter.html(), letter.attachments());
    }
}
