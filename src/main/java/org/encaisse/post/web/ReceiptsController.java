package org.encaisse.post.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.correspondence.CorrespondenceRefusal;
import org.encaisse.correspondence.CorrespondenceRight;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.encaisse.post.BatchLetter;
import org.encaisse.post.PaperRefusal;
import org.encaisse.post.PostRight;
import org.encaisse.post.PrintBatches;
import org.encaisse.post.ReceiptOutcome;
import org.encaisse.post.RecordReceipt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Receipts of registered letters, and letters that the post could not deliver. */
@Controller
@PostRight.Needed(PostRight.PRINT)
class ReceiptsController {

    private static final int PAGE = 50;

    private final PrintBatches batches;
    private final RecordReceipt record;

    ReceiptsController(PrintBatches batches, RecordReceipt record) {
        this.batches = batches;
        this.record = record;
    }

    @GetMapping("/letters/awaited")
    @CorrespondenceRight.Needed(CorrespondenceRight.READ)
    String awaited(
            @RequestParam(defaultValue = "") String number, @RequestParam @Nullable UUID after, Ui ui, Model model) {
        String wanted = number.replaceAll("[^0-9A-Za-z]", "").toUpperCase(java.util.Locale.ROOT);
        LocalDate since = after == null
                ? null
                : batches.letter(after).map(BatchLetter::postedOn).orElse(null);
        List<BatchLetter> read =
                batches.awaited(wanted.isEmpty() ? null : wanted, since, since == null ? null : after, PAGE + 1);
        Slice<BatchLetter> slice =
                Slice.of(read, PAGE, letter -> letter.messageId().toString());
        model.addAttribute("page", new AwaitedPage(slice.items(), slice.next(), number, ui.may(PostRight.PRINT)));
        return "post/awaited";
    }

    @GetMapping("/letters/{message}/receipt")
    String form(@PathVariable UUID message, Model model) {
        model.addAttribute("page", new ReceiptPage(posted(message), ""));
        return "post/receipt";
    }

    @PostMapping("/letters/{message}/receipt")
    String record(
            @PathVariable UUID message,
            @RequestParam String outcome,
            @RequestParam LocalDate happenedOn,
            @RequestParam LocalDate receivedOn,
            @RequestParam(defaultValue = "") String note,
            @RequestParam @Nullable MultipartFile file,
            SignedIn person,
            Ui ui,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        MultipartFile scan = file == null || file.isEmpty() ? null : file;
        try {
            record.record(
                    message,
                    new RecordReceipt.Said(
                            ReceiptOutcome.parse(outcome),
                            happenedOn,
                            receivedOn,
                            note,
                            scan == null ? null : scan.getOriginalFilename(),
                            scan == null ? null : scan.getBytes()),
                    person.actor(),
                    ui.today());
        } catch (Refused refused) {
            model.addAttribute("page", new ReceiptPage(posted(message), ui.refusal(refused)));
            return "post/receipt";
        }
        Flash.good(redirect, ui.t("post.receipt.done"));
        return "redirect:/outbox/" + message;
    }

    private BatchLetter posted(UUID message) {
        BatchLetter letter =
                batches.letter(message).orElseThrow(() -> new Refused(CorrespondenceRefusal.UNKNOWN_MESSAGE, message));
        if (letter.postedOn() == null) {
            throw new Refused(PaperRefusal.NOT_POSTED);
        }
        return letter;
    }
}
