package org.encaisse.reminders.web;

import java.util.UUID;
import org.encaisse.dunning.DunningRight;
import org.encaisse.dunning.approval.DraftId;
import org.encaisse.dunning.settings.DunningRefusal;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.mail.Attachment;
import org.encaisse.platform.web.Ui;
import org.encaisse.reminders.PreviewProposal;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Exactly the mail that would leave, and its statement. */
@Controller
class PreviewController {

    private final PreviewProposal preview;

    PreviewController(PreviewProposal preview) {
        this.preview = preview;
    }

    @GetMapping("/dunning/preview/{customer}")
    @DunningRight.Needed(DunningRight.READ)
    String mail(
            @PathVariable UUID customer,
            @RequestParam String currency,
            @RequestParam(defaultValue = "false") boolean thanks,
            Ui ui,
            Model model) {
        PreviewProposal.Preview shown = preview.of(customer, currency, thanks, ui.today());
        model.addAttribute(
                "page",
                new PreviewPage(
                        shown,
                        new DraftId(customer, currency, thanks).text(),
                        "/dunning/preview/" + customer,
                        currency,
                        ui.may(DunningRight.APPROVE)));
        return "reminders/preview";
    }

    @GetMapping("/dunning/preview/{customer}/statement")
    @DunningRight.Needed(DunningRight.READ)
    ResponseEntity<byte[]> statement(@PathVariable UUID customer, @RequestParam String currency, Ui ui) {
        PreviewProposal.Preview shown = preview.of(customer, currency, false, ui.today());
        if (shown.rendered() == null || shown.rendered().attachments().isEmpty()) {
            throw new Refused(DunningRefusal.NOTHING_PROPOSED);
        }
        Attachment file = shown.rendered().attachments().getFirst();
        return pdf(file.fileName(), file.content());
    }

    /** The sheet as it would be printed. */
    @GetMapping("/dunning/preview/{customer}/letter")
    @DunningRight.Needed(DunningRight.READ)
    ResponseEntity<byte[]> letter(@PathVariable UUID customer, @RequestParam String currency, Ui ui) {
        return pdf("letter.pdf", preview.sheet(customer, currency, ui.today()));
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(content);
    }
}
