package org.encaisse.casefile;

import java.util.Map;
import java.util.TreeMap;
import org.encaisse.casefile.document.DocumentKind;
import org.encaisse.casefile.document.StoreDocument;
import org.encaisse.correspondence.MessageLine;
import org.encaisse.correspondence.Outbox;
import org.encaisse.correspondence.ReceiptRecorded;
import org.encaisse.customers.Contact;
import org.encaisse.customers.Customers;
import org.encaisse.customers.Datum;
import org.encaisse.customers.MarkDatum;
import org.encaisse.platform.clock.BusinessClock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the post brought back of a letter shows in the chronology; its receipt, read in, goes into the file. */
@Component
@Transactional
class WriteReceiptsDown {

    private final Journal journal;
    private final StoreDocument documents;
    private final Outbox outbox;
    private final Customers customers;
    private final MarkDatum markDatum;
    private final BusinessClock clock;

    WriteReceiptsDown(
            Journal journal,
            StoreDocument documents,
            Outbox outbox,
            Customers customers,
            MarkDatum markDatum,
            BusinessClock clock) {
        this.journal = journal;
        this.documents = documents;
        this.outbox = outbox;
        this.customers = customers;
        this.markDatum = markDatum;
        this.clock = clock;
    }

    @EventListener
    public void on(ReceiptRecorded receipt) {
        Map<String, String> detail = new TreeMap<>(Map.of(
                "message",
                receipt.messageId().toString(),
                "outcome",
                "@correspondence.receipt." + receipt.outcome(),
                "on",
                receipt.happenedOn().toString()));
        if (receipt.registeredNumber() != null) {
            detail.put("number", receipt.registeredNumber());
        }
        journal.write(
                JournalEntry.of(receipt.customerId(), "casefile.receipt-returned", clock.now(), receipt.by(), detail));
        if (receipt.outcome().equals("unknown-address")) {
            markAddress(receipt);
        }
        byte[] scan = receipt.scan();
        if (scan != null) {
            documents.store(
                    receipt.customerId(),
                    null,
                    DocumentKind.RETURN_RECEIPT,
                    receipt.scanName() == null ? "" : receipt.scanName(),
                    scan,
                    receipt.by(),
                    receipt.receivedOn());
        }
    }

    /** The address that stood on the letter, of whoever it still is. */
    private void markAddress(ReceiptRecorded receipt) {
        String recipient =
                outbox.byId(receipt.messageId()).map(MessageLine::recipient).orElse("");
        for (Contact contact : customers.contactsOf(receipt.customerId())) {
            if (recipient.equalsIgnoreCase(contact.value(Datum.ADDRESS)) && contact.reachableBy(Datum.ADDRESS)) {
                markDatum.wrong(
                        contact.contactId(),
                        Datum.ADDRESS,
                        "correspondence.unknown-address",
                        receipt.receivedOn(),
                        receipt.by());
            }
        }
    }
}
