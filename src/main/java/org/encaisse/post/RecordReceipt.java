package org.encaisse.post;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.encaisse.correspondence.CorrespondenceRefusal;
import org.encaisse.correspondence.MessageChannel;
import org.encaisse.correspondence.MessageLine;
import org.encaisse.correspondence.MessageSettled;
import org.encaisse.correspondence.MessageState;
import org.encaisse.correspondence.Outbox;
import org.encaisse.correspondence.PaperLetters;
import org.encaisse.correspondence.ReceiptRecorded;
import org.encaisse.correspondence.TellSettled;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the post brought back. Unclaimed or refused, a registered letter has done its work all the same; unknown at the
 * address, it has reached nobody: it counts as returned, and the address is marked wrong.
 */
@Component
@Transactional
public class RecordReceipt {

    private static final int LONGEST_NOTE = 500;

    private final JdbcClient jdbc;
    private final PaperLetters letters;
    private final Outbox outbox;
    private final PrintBatches batches;
    private final ApplicationEventPublisher events;
    private final TellSettled settled;
    private final BusinessClock clock;

    RecordReceipt(
            JdbcClient jdbc,
            PaperLetters letters,
            Outbox outbox,
            PrintBatches batches,
            ApplicationEventPublisher events,
            TellSettled settled,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.outbox = outbox;
        this.batches = batches;
        this.events = events;
        this.settled = settled;
        this.clock = clock;
    }

    /**
     * What stands on the receipt.
     *
     * @param happenedOn when it was handed over, presented or refused
     * @param receivedOn when the receipt was back
     * @param scanName with {@code scan}: the paper read in; null for none
     */
    @SuppressWarnings("ArrayRecordComponent") // the bytes of a scan; compared nowhere
    public record Said(
            ReceiptOutcome outcome,
            LocalDate happenedOn,
            LocalDate receivedOn,
            @Nullable String note,
            @Nullable String scanName,
            byte @Nullable [] scan) {}

    public void record(UUID messageId, Said said, Actor by, LocalDate today) {
        BatchLetter letter = batches.letter(messageId)
                .orElseThrow(() -> new Refused(CorrespondenceRefusal.UNKNOWN_MESSAGE, messageId));
        LocalDate postedOn = letter.postedOn();
        if (postedOn == null) {
            throw new Refused(PaperRefusal.NOT_POSTED);
        }
        if (letter.channel() != MessageChannel.REGISTERED_LETTER && said.outcome() != ReceiptOutcome.UNKNOWN_ADDRESS) {
            throw new Refused(PaperRefusal.NO_RECEIPT);
        }
        if (said.happenedOn().isBefore(postedOn)
                || said.receivedOn().isBefore(said.happenedOn())
                || said.receivedOn().isAfter(today)) {
            throw new Refused(PaperRefusal.RECEIPT_DATE);
        }
        if (said.note() != null && said.note().strip().length() > LONGEST_NOTE) {
            throw new Refused(PaperRefusal.RECEIPT_NOTE, LONGEST_NOTE);
        }
        insert(messageId, said, by);
        events.publishEvent(new ReceiptRecorded(
                messageId,
                letter.customerId(),
                letter.channel(),
                said.outcome().code(),
                letter.registeredNumber(),
                said.happenedOn(),
                said.receivedOn(),
                said.scanName(),
                said.scan(),
                by));
        if (said.outcome() == ReceiptOutcome.UNKNOWN_ADDRESS) {
            bounced(messageId, said.receivedOn());
        }
    }

    private void insert(UUID messageId, Said said, Actor by) {
        String note = said.note();
        try {
            jdbc.sql("""
                    insert into post.receipt
                           (tenant_id, message_id, outcome, happened_on, received_on, note, recorded_by, recorded_by_name,
                            recorded_at)
                    values (:tenant, :message, :outcome, :happened, :received, :note, :by,
                            :name, :now)
                    """)
                    .param("message", messageId)
                    .param("outcome", said.outcome().code())
                    .param("happened", said.happenedOn())
                    .param("received", said.receivedOn())
                    .param("note", note == null || note.isBlank() ? null : note.strip())
                    .param("by", by.userId())
                    .param("name", by.name())
                    .param("now", clock.now().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException e) {
            throw new Refused(PaperRefusal.RECEIPT_THERE);
        }
    }

    private void bounced(UUID messageId, LocalDate on) {
        MessageLine message = outbox.byId(messageId).orElseThrow();
        if (letters.bounced(messageId, "correspondence.unknown-address")) {
            settled.tell(new MessageSettled(
                    messageId,
                    message.customerId(),
                    message.purpose(),
                    MessageState.BOUNCED,
                    "correspondence.unknown-address",
                    on));
        }
    }
}
