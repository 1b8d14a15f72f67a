package org.encaisse.casefile.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.encaisse.casefile.document.DocumentKind;
import org.encaisse.casefile.document.StoredDocument;
import org.encaisse.platform.web.Option;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/**
 * The notes and papers of a customer, or of one invoice, and the forms that add to them.
 *
 * @param invoiceId the invoice on whose page they stand; null on the customer's
 * @param more whether there are older notes
 * @param items what a note or a paper may be about
 * @param colleagues whom a note may call in
 * @param mayWithdraw whether this person may set a paper aside
 */
public record NotesPage(
        UUID customerId,
        @Nullable UUID invoiceId,
        List<NoteLine> notes,
        boolean more,
        List<DocumentLine> documents,
        List<Option> items,
        List<Option> colleagues,
        boolean mayWithdraw) {

    /** One note and what it is about. */
    public record NoteLine(String author, Instant at, String about, String text) {}

    /** One paper and what it is about. */
    public record DocumentLine(StoredDocument document, String about) {

        public String href() {
            return "/documents/" + document.documentId() + "/content";
        }

        public String size(Ui ui) {
            return ui.t("casefile.document.kilobytes", Math.max(1, document.size() / 1024));
        }

        public boolean counts() {
            return document.withdrawn() == null;
        }
    }

    public List<Option> kinds(Ui ui) {
        return List.of(DocumentKind.values()).stream()
                .map(kind -> new Option(kind.code(), ui.t(kind.key())))
                .toList();
    }

    public String none(Ui ui) {
        return ui.t(invoiceId == null ? "casefile.notes.none" : "casefile.notes.none.item");
    }

    public String addNote() {
        return "/customers/" + customerId + "/notes";
    }

    public String addDocument() {
        return "/customers/" + customerId + "/documents";
    }

    public String withdraw(DocumentLine line) {
        return "/documents/" + line.document().documentId() + "/withdrawal";
    }

    /** The page to come back to. */
    public String from() {
        return invoiceId == null ? "" : invoiceId.toString();
    }
}
