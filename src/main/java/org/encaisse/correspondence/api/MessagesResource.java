package org.encaisse.correspondence.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.correspondence.Archive;
import org.encaisse.correspondence.CorrespondenceRefusal;
import org.encaisse.correspondence.CorrespondenceRight;
import org.encaisse.correspondence.MessageChannel;
import org.encaisse.correspondence.MessageLine;
import org.encaisse.correspondence.MessageState;
import org.encaisse.correspondence.Outbox;
import org.encaisse.correspondence.SettleByHand;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The outbox and the archive, through the interface. */
@RestController
@RequestMapping("/api/v1/messages")
@CorrespondenceRight.Needed(CorrespondenceRight.READ)
class MessagesResource {

    private final Outbox outbox;
    private final Archive archive;
    private final Customers customers;
    private final SettleByHand byHand;

    MessagesResource(Outbox outbox, Archive archive, Customers customers, SettleByHand byHand) {
        this.outbox = outbox;
        this.archive = archive;
        this.customers = customers;
        this.byHand = byHand;
    }

    /**
     * Newest first.
     *
     * @param state reserved, written, printed, sending, sent, failed, ambiguous, bounced or dropped
     * @param channel email, letter, registered-letter or sms
     * @param customer its code
     */
    @GetMapping
    Slice<Message> list(
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String channel,
            @RequestParam @Nullable String customer,
            @RequestParam @Nullable String entity,
            @RequestParam @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        UUID customerId =
                customer == null ? null : customers.byCode(customer, entity).customerId();
        Slice<MessageLine> slice = outbox.page(
                state == null ? null : MessageState.named(state),
                channel == null ? null : MessageChannel.parse(channel),
                customerId,
                after,
                Math.clamp(limit, 1, 1_000));
        Map<UUID, Customer> names = customers.byIds(
                slice.items().stream().map(MessageLine::customerId).collect(Collectors.toSet()));
        return new Slice<>(
                slice.items().stream()
                        .map(line -> Message.of(line, names.get(line.customerId()), null))
                        .toList(),
                slice.next());
    }

    @GetMapping("/{id}")
    Message one(@PathVariable UUID id) {
        MessageLine line = found(id);
        return Message.of(
                line,
                customers.byId(line.customerId()).orElse(null),
                archive.of(id).map(Archive.Archived::sha256).orElse(null));
    }

    /** The exact bytes that were handed over. */
    @GetMapping("/{id}/content")
    ResponseEntity<byte[]> content(@PathVariable UUID id) {
        found(id);
        Archive.Archived archived =
                archive.of(id).orElseThrow(() -> new Refused(CorrespondenceRefusal.NOTHING_ARCHIVED));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(archived.mediaType()))
                .header("X-Content-SHA256", archived.sha256())
                .body(archived.content());
    }

    /** An ambiguous message did arrive. */
    @PostMapping("/{id}/arrival")
    @CorrespondenceRight.Needed(CorrespondenceRight.RESEND)
    Message arrived(@PathVariable UUID id, SignedIn person) {
        byHand.arrived(id, person.actor());
        return one(id);
    }

    /** An ambiguous message did not arrive: it is written again, if it is still due. */
    @PostMapping("/{id}/resending")
    @CorrespondenceRight.Needed(CorrespondenceRight.RESEND)
    Message sendAgain(@PathVariable UUID id, SignedIn person) {
        byHand.sendAgain(id, person.actor());
        return one(id);
    }

    /** The cause of a failure is cured: it takes its turn again. */
    @PostMapping("/{id}/retry")
    @CorrespondenceRight.Needed(CorrespondenceRight.RESEND)
    Message retry(@PathVariable UUID id, SignedIn person) {
        byHand.tryAgain(id, person.actor());
        return one(id);
    }

    /** Taken back before it left: what it was about is proposed anew, and does not count as done. */
    @PostMapping("/{id}/withdrawal")
    @CorrespondenceRight.Needed(CorrespondenceRight.TAKE_BACK)
    Message takeBack(@PathVariable UUID id, SignedIn person) {
        byHand.takeBack(id, person.actor());
        return one(id);
    }

    private MessageLine found(UUID id) {
        return outbox.byId(id).orElseThrow(() -> new Refused(CorrespondenceRefusal.UNKNOWN_MESSAGE, id));
    }

    /** One message; {@code sha256} of the archived bytes only when it is asked for alone. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Message(
            UUID id,
            String state,
            String channel,
            @Nullable String replaces,
            @Nullable String reason,
            @Nullable String customer,
            @Nullable String customerName,
            String purpose,
            String template,
            String language,
            String currency,
            LocalDate businessDate,
            @Nullable UUID run,
            @Nullable String recipientName,
            String recipient,
            @Nullable String subject,
            int attempts,
            Instant reservedAt,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant sentAt,
            @Nullable String sha256) {

        static Message of(MessageLine line, @Nullable Customer customer, @Nullable String sha256) {
            return new Message(
                    line.messageId(),
                    line.state().code(),
                    line.channel().code(),
                    line.replaces() == null ? null : line.replaces().code(),
                    line.reason(),
                    customer == null ? null : customer.code(),
                    customer == null ? null : customer.name(),
                    line.purpose(),
                    line.templateCode(),
                    line.language(),
                    line.currency().getCurrencyCode(),
                    line.businessDate(),
                    line.runId(),
                    line.recipientName(),
                    line.recipient(),
                    line.subject(),
                    line.attempts(),
                    line.reservedAt(),
                    line.state() == MessageState.RESERVED ? line.nextAttemptAt() : null,
                    line.sentAt(),
                    sha256);
        }
    }
}
