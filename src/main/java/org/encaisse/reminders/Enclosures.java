package org.encaisse.reminders;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.encaisse.casefile.document.DocumentKind;
import org.encaisse.casefile.document.Documents;
import org.encaisse.casefile.document.StoredDocument;
import org.encaisse.correspondence.MessageChannel;
import org.encaisse.dunning.scenario.Attachment;
import org.encaisse.dunning.scenario.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The papers of the file that go with a message, as its step wants them: copies of the invoices it is about, orders, proofs.
 * As many as a mailbox takes; on paper those that can be printed behind the letter.
 */
@Component
@Transactional(readOnly = true)
class Enclosures {

    private static final Map<Attachment, DocumentKind> KINDS = new EnumMap<>(Map.of(
            Attachment.INVOICES, DocumentKind.INVOICE,
            Attachment.ORDERS, DocumentKind.ORDER,
            Attachment.CONTRACT, DocumentKind.CONTRACT,
            Attachment.PROOFS, DocumentKind.DELIVERY_PROOF,
            Attachment.CHEQUE, DocumentKind.CHEQUE,
            Attachment.REJECT_NOTICE, DocumentKind.REJECT_NOTICE,
            Attachment.MANDATE, DocumentKind.MANDATE,
            Attachment.DEPOSIT_PROOF, DocumentKind.DEPOSIT_PROOF));

    /** They stand above the invoices. */
    private static final Set<DocumentKind> OF_THE_CUSTOMER = Set.of(DocumentKind.CONTRACT, DocumentKind.MANDATE);

    /** What a judge or an insurer wants to see of a debt. */
    private static final Set<DocumentKind> FILE =
            Set.of(DocumentKind.CONTRACT, DocumentKind.ORDER, DocumentKind.DELIVERY_PROOF, DocumentKind.INVOICE);

    /** Mail servers commonly refuse more than 10 MB, and base64 makes four bytes of three. */
    private static final long MOST_BYTES = 6_500_000;

    private static final int MOST_FILES = 20;
    private static final int LONGEST_NAME = 100;
    private static final String PDF = "application/pdf";

    private final Documents documents;

    Enclosures(Documents documents) {
        this.documents = documents;
    }

    List<org.encaisse.platform.mail.Attachment> of(
            Step step, UUID customer, List<UUID> openItems, MessageChannel channel) {
        Set<DocumentKind> wanted = new HashSet<>();
        KINDS.forEach((attachment, kind) -> {
            if (step.attachments().contains(attachment)) {
                wanted.add(kind);
            }
        });
        if (step.attachments().contains(Attachment.FILE)) {
            wanted.addAll(FILE);
        }
        if (wanted.isEmpty() || channel == MessageChannel.SMS) {
            return List.of();
        }
        List<StoredDocument> found = new ArrayList<>(documents.about(openItems));
        if (!Collections.disjoint(wanted, OF_THE_CUSTOMER)) {
            documents.of(customer).stream()
                    .filter(paper -> paper.openItemId() == null && OF_THE_CUSTOMER.contains(paper.kind()))
                    .forEach(found::add);
        }
        List<org.encaisse.platform.mail.Attachment> files = new ArrayList<>();
        long bytes = 0;
        Set<String> there = new HashSet<>();
        for (StoredDocument paper : inOrder(found, customer, wanted, channel).toList()) {
            if (bytes + paper.size() <= MOST_BYTES && files.size() < MOST_FILES && there.add(paper.sha256())) {
                bytes += paper.size();
                files.add(new org.encaisse.platform.mail.Attachment(
                        name(paper), paper.mediaType(), documents.content(paper.documentId())));
            }
        }
        return files;
    }

    private static Stream<StoredDocument> inOrder(
            List<StoredDocument> found, UUID customer, Set<DocumentKind> wanted, MessageChannel channel) {
        return found.stream()
                .filter(paper -> paper.withdrawn() == null
                        && paper.customerId().equals(customer)
                        && wanted.contains(paper.kind())
                        && (!channel.isPaper() || paper.mediaType().equals(PDF)))
                .sorted(Comparator.comparing(StoredDocument::kind).thenComparing(StoredDocument::documentId));
    }

    private static String name(StoredDocument paper) {
        String name = paper.fileName().replaceAll("[\\p{Cntrl}/\\\\]", "_").strip();
        return name.isEmpty()
                ? paper.kind().code()
                : name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }
}
