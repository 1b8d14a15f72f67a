package org.encaisse.inbox.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.encaisse.customers.Customers;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.Structures;
import org.encaisse.inbox.FileByHand;
import org.encaisse.inbox.Inbox;
import org.encaisse.inbox.InboxRefusal;
import org.encaisse.inbox.InboxRight;
import org.encaisse.inbox.MailKind;
import org.encaisse.inbox.MailState;
import org.encaisse.inbox.ReceivedMail;
import org.encaisse.inbox.ReturnsReview;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The mail received: listed, read, filed. */
@RestController
@RequestMapping("/api/v1")
@InboxRight.Needed(InboxRight.READ)
class InboxResource {

    private static final int MOST = 1_000;

    private final Inbox inbox;
    private final FileByHand fileByHand;
    private final ReturnsReview review;
    private final Customers customers;
    private final Structures structures;

    InboxResource(
            Inbox inbox, FileByHand fileByHand, ReturnsReview review, Customers customers, Structures structures) {
        this.inbox = inbox;
        this.fileByHand = fileByHand;
        this.review = review;
        this.customers = customers;
        this.structures = structures;
    }

    @GetMapping("/inbox")
    Slice<Line> list(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam @Nullable String customer,
            @RequestParam @Nullable String entity,
            @RequestParam @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        UUID whose =
                customer == null ? null : customers.byCode(customer, entity).customerId();
        Inbox.Filter filter =
                new Inbox.Filter(named(MailState.values(), state), named(MailKind.values(), kind), whose, "");
        Slice<ReceivedMail> slice = inbox.page(filter, after, Math.clamp(limit, 1, MOST));
        return new Slice<>(slice.items().stream().map(Line::of).toList(), slice.next());
    }

    @GetMapping("/inbox/{id}")
    Whole one(@PathVariable UUID id) {
        Inbox.Text text = inbox.text(id);
        return new Whole(Line.of(inbox.byId(id)), text.said(), text.quoted(), inbox.files(id), inbox.returned(id));
    }

    @GetMapping("/inbox/{id}/content")
    ResponseEntity<byte[]> content(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + ".eml\"")
                .body(inbox.content(id));
    }

    @PostMapping("/inbox/{id}/filing")
    @InboxRight.Needed(InboxRight.FILE)
    Line file(@PathVariable UUID id, @RequestBody Wanted body, SignedIn person, Ui ui) {
        String customer = body.customer();
        if (customer == null || customer.isBlank()) {
            fileByHand.setAside(id, body.reason() == null ? "" : body.reason(), person.actor());
        } else {
            UUID entity = body.entity() == null
                    ? null
                    : structures
                            .byCode(body.entity())
                            .map(LegalEntity::entityId)
                            .orElseThrow(() -> new Refused(InboxRefusal.NO_SUCH_CUSTOMER, customer));
            fileByHand.file(id, customer, entity, !Boolean.FALSE.equals(body.remember()), ui.today(), person.actor());
        }
        return Line.of(inbox.byId(id));
    }

    @GetMapping("/returned-mail")
    Returns returns(@RequestParam @Nullable YearMonth month, Ui ui) {
        YearMonth of = month == null ? YearMonth.from(ui.today()) : month;
        return new Returns(of.toString(), review.sent(of), review.causes(of), review.addresses(of, null));
    }

    private static <E extends Enum<E>> @Nullable E named(E[] all, String code) {
        return code.isBlank()
                ? null
                : Arrays.stream(all)
                        .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(code))
                        .findFirst()
                        .orElseThrow(() -> new Refused(InboxRefusal.BAD_SETTING));
    }

    /** Where it belongs: a customer, or nowhere and why. */
    record Wanted(
            @Nullable String customer,
            @Nullable String entity,
            @Nullable Boolean remember,
            @Nullable String reason) {}

    /** One mail of a list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            UUID id,
            Instant receivedAt,
            @Nullable Instant writtenAt,
            String state,
            @Nullable String kind,
            String from,
            @Nullable String fromName,
            String subject,
            @Nullable String customer,
            @Nullable UUID message,
            @Nullable String foundBy,
            @Nullable String reason,
            @Nullable LocalDate awayUntil,
            List<String> hints) {

        static Line of(ReceivedMail mail) {
            return new Line(
                    mail.mailId(),
                    mail.fetchedAt(),
                    mail.writtenAt(),
                    mail.state().code(),
                    mail.kind() == null ? null : mail.kind().code(),
                    mail.sender(),
                    mail.senderName(),
                    mail.subject(),
                    mail.customerCode(),
                    mail.messageId(),
                    mail.foundBy(),
                    mail.reason(),
                    mail.until(),
                    mail.hints());
        }
    }

    /** One mail whole. */
    record Whole(Line mail, String said, String quoted, List<Inbox.File> files, List<Inbox.Returned> returned) {}

    /** What came back in a month. */
    record Returns(String month, long sent, List<ReturnsReview.Cause> causes, List<ReturnsReview.Address> addresses) {}
}
