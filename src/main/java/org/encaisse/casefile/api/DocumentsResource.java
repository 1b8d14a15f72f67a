package org.encaisse.casefile.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.encaisse.casefile.CasefileRight;
import org.encaisse.casefile.document.DocumentKind;
import org.encaisse.casefile.document.DocumentRefusal;
import org.encaisse.casefile.document.Documents;
import org.encaisse.casefile.document.StoreDocument;
import org.encaisse.casefile.document.StoredDocument;
import org.encaisse.casefile.document.WithdrawDocument;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.customers.CustomersRight;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.OpenItems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Papers through the interface. */
@RestController
@RequestMapping("/api/v1/documents")
@CustomersRight.Needed(CustomersRight.READ)
class DocumentsResource {

    private final Papers papers;
    private final Customers customers;
    private final Documents documents;
    private final StoreDocument storeDocument;
    private final WithdrawDocument withdrawDocument;
    private final OpenItems openItems;

    DocumentsResource(
            Papers papers,
            Customers customers,
            Documents documents,
            StoreDocument storeDocument,
            WithdrawDocument withdrawDocument,
            OpenItems openItems) {
        this.papers = papers;
        this.customers = customers;
        this.documents = documents;
        this.storeDocument = storeDocument;
        this.withdrawDocument = withdrawDocument;
        this.openItems = openItems;
    }

    @GetMapping
    Slice<Line> list(
            @RequestParam String customer,
            @RequestParam @Nullable String entity,
            @RequestParam @Nullable String invoice) {
        Customer known = papers.customer(customer, entity);
        List<StoredDocument> found = invoice == null
                ? documents.of(known.customerId())
                : documents.about(papers.items(known, invoice).stream()
                        .map(OpenItem::openItemId)
                        .toList());
        var items = openItems.byIds(found.stream()
                .map(StoredDocument::openItemId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return new Slice<>(
                found.stream()
                        .map(document -> Line.of(
                                document,
                                known.code(),
                                document.openItemId() == null ? null : items.get(document.openItemId())))
                        .toList(),
                null);
    }

    /** A file of at most ten megabytes; its type is told by its content. */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @CasefileRight.Needed(CasefileRight.WRITE)
    ResponseEntity<Line> store(
            @RequestParam @Nullable MultipartFile file,
            @RequestParam @Nullable String customer,
            @RequestParam @Nullable String entity,
            @RequestParam @Nullable String invoice,
            @RequestParam @Nullable LocalDate due,
            @RequestParam(defaultValue = "other") String kind,
            SignedIn person,
            Ui ui)
            throws IOException {
        if (file == null || file.isEmpty()) {
            throw new Refused(DocumentRefusal.DOCUMENT_EMPTY);
        }
        if (file.getSize() > StoreDocument.MOST_BYTES) {
            throw new Refused(DocumentRefusal.DOCUMENT_TOO_LARGE); // before it is brought into memory
        }
        Customer known = papers.customer(customer, entity);
        UUID id = storeDocument.store(
                known.customerId(),
                papers.item(known, invoice, due),
                DocumentKind.parse(kind),
                Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                file.getBytes(),
                person.actor(),
                ui.today());
        return ResponseEntity.created(URI.create("/api/v1/documents/" + id)).body(one(id));
    }

    @GetMapping("/{id}")
    Line one(@PathVariable UUID id) {
        StoredDocument document = known(id);
        return Line.of(
                document,
                customers.byId(document.customerId()).orElseThrow().code(),
                document.openItemId() == null
                        ? null
                        : openItems.byId(document.openItemId()).orElse(null));
    }

    @GetMapping("/{id}/content")
    ResponseEntity<byte[]> content(@PathVariable UUID id) {
        StoredDocument document = known(id);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(documents.content(id));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @CasefileRight.Needed(CasefileRight.WITHDRAW_DOCUMENT)
    void withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, SignedIn person) {
        withdrawDocument.withdraw(id, reason, person.actor());
    }

    private StoredDocument known(UUID id) {
        return documents.byId(id).orElseThrow(() -> new Refused(DocumentRefusal.NO_SUCH_DOCUMENT));
    }

    /** A document without its content. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID id,
            String customer,
            @Nullable String invoice,
            @Nullable LocalDate due,
            DocumentKind kind,
            String name,
            String type,
            int size,
            String sha256,
            LocalDate on,
            String who,
            @Nullable String withdrawn) {

        static Line of(StoredDocument document, String customer, @Nullable OpenItem item) {
            return new Line(
                    document.documentId(),
                    customer,
                    item == null ? null : item.number(),
                    item == null ? null : item.dueOn(),
                    document.kind(),
                    document.fileName(),
                    document.mediaType(),
                    document.size(),
                    document.sha256(),
                    document.storedOn(),
                    document.author(),
                    document.withdrawn());
        }
    }
}
