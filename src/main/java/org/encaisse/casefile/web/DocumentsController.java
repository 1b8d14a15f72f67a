package org.encaisse.casefile.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.encaisse.casefile.CasefileRight;
import org.encaisse.casefile.document.DocumentKind;
import org.encaisse.casefile.document.DocumentRefusal;
import org.encaisse.casefile.document.Documents;
import org.encaisse.casefile.document.StoreDocument;
import org.encaisse.casefile.document.StoredDocument;
import org.encaisse.casefile.document.WithdrawDocument;
import org.encaisse.customers.CustomersRight;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Flash;
import org.encaisse.platform.web.SecurityHeaders;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Papers: put into a file, fetched, set aside. They are never shown by our pages, only given as files. */
@Controller
class DocumentsController {

    private final Documents documents;
    private final StoreDocument storeDocument;
    private final WithdrawDocument withdrawDocument;

    DocumentsController(Documents documents, StoreDocument storeDocument, WithdrawDocument withdrawDocument) {
        this.documents = documents;
        this.storeDocument = storeDocument;
        this.withdrawDocument = withdrawDocument;
    }

    @PostMapping("/customers/{customer}/documents")
    @CasefileRight.Needed(CasefileRight.WRITE)
    String store(
            @PathVariable UUID customer,
            @RequestParam @Nullable UUID item,
            @RequestParam String kind,
            @RequestParam @Nullable MultipartFile file,
            @RequestParam @Nullable UUID from,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect)
            throws IOException {
        if (file == null || file.isEmpty()) {
            throw new Refused(DocumentRefusal.DOCUMENT_EMPTY);
        }
        if (file.getSize() > StoreDocument.MOST_BYTES) {
            throw new Refused(DocumentRefusal.DOCUMENT_TOO_LARGE); // before it is brought into memory
        }
        storeDocument.store(
                customer,
                item,
                DocumentKind.parse(kind),
                Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                file.getBytes(),
                person.actor(),
                ui.today());
        Flash.good(redirect, ui.t("casefile.document.stored"));
        return back(customer, from);
    }

    @GetMapping("/documents/{document}/content")
    @CustomersRight.Needed(CustomersRight.READ)
    ResponseEntity<byte[]> content(@PathVariable UUID document) {
        return asFile(known(document), documents.content(document));
    }

    @PostMapping("/documents/{document}/withdrawal")
    @CasefileRight.Needed(CasefileRight.WITHDRAW_DOCUMENT)
    String withdraw(
            @PathVariable UUID document,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam @Nullable UUID from,
            SignedIn person,
            Ui ui,
            RedirectAttributes redirect) {
        StoredDocument known = known(document);
        withdrawDocument.withdraw(document, reason, person.actor());
        Flash.good(redirect, ui.t("casefile.document.set-aside"));
        return back(known.customerId(), from);
    }

    /** A file to be saved: whatever it says it is, no browser opens it within our pages. */
    static ResponseEntity<byte[]> asFile(StoredDocument document, byte[] content) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(SecurityHeaders.CSP, "default-src 'none'; sandbox")
                .body(content);
    }

    private StoredDocument known(UUID document) {
        return documents.byId(document).orElseThrow(() -> new Refused(DocumentRefusal.NO_SUCH_DOCUMENT));
    }

    private static String back(UUID customer, @Nullable UUID from) {
        return "redirect:" + (from == null ? "/customers/" + customer : "/invoices/" + from);
    }
}
