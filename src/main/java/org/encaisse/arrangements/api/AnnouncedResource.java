package org.encaisse.arrangements.api;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.encaisse.arrangements.ArrangementsRefusal;
import org.encaisse.arrangements.ArrangementsRight;
import org.encaisse.arrangements.Means;
import org.encaisse.arrangements.announced.AnnouncePayment;
import org.encaisse.arrangements.announced.AnnouncedKind;
import org.encaisse.arrangements.announced.Announcement;
import org.encaisse.arrangements.announced.Announcements;
import org.encaisse.arrangements.announced.NewAnnouncement;
import org.encaisse.arrangements.announced.ReportAnnounced;
import org.encaisse.customers.Customer;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Right;
import org.encaisse.platform.web.SignedIn;
import org.encaisse.platform.web.Slice;
import org.encaisse.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Announced payments and the courier's rounds through the interface. */
@RestController
@RequestMapping("/api/v1")
class AnnouncedResource {

    private static final int MOST = 1_000;

    private final Naming naming;
    private final Announcements announcements;
    private final AnnouncePayment announce;
    private final ReportAnnounced report;
    private final AnnouncedLines lines;

    AnnouncedResource(
            Naming naming,
            Announcements announcements,
            AnnouncePayment announce,
            ReportAnnounced report,
            AnnouncedLines lines) {
        this.naming = naming;
        this.announcements = announcements;
        this.announce = announce;
        this.report = report;
        this.lines = lines;
    }

    /** Newest first; only what is still expected, unless {@code open=false}. */
    @GetMapping("/announced-payments")
    @ArrangementsRight.Needed(ArrangementsRight.READ)
    Slice<AnnouncedLines.Line> list(
            @RequestParam @Nullable String customer,
            @RequestParam @Nullable String entity,
            @RequestParam @Nullable String kind,
            @RequestParam(defaultValue = "true") boolean open,
            @RequestParam @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        Slice<Announcement> slice = announcements.page(
                kind == null ? null : AnnouncedKind.parse(kind),
                open,
                customer == null ? null : naming.customer(customer, entity).customerId(),
                after,
                Math.clamp(limit, 1, MOST));
        return new Slice<>(lines.of(slice.items()), slice.next());
    }

    @PostMapping("/announced-payments")
    @ResponseStatus(HttpStatus.CREATED)
    @ArrangementsRight.Needed(ArrangementsRight.ANNOUNCE)
    AnnouncedLines.Line announce(@RequestBody Wanted body, SignedIn person, Ui ui) {
        Customer customer = naming.customer(body.customer(), body.entity());
        if (body.date() == null) {
            throw new Refused(ArrangementsRefusal.DATE_MISSING);
        }
        if (body.amount() == null) {
            throw new Refused(ArrangementsRefusal.AMOUNT_MISSING);
        }
        return lines.of(announce.announce(
                new NewAnnouncement(
                        customer.customerId(),
                        AnnouncedKind.parse(body.kind() == null ? "" : body.kind()),
                        body.amount(),
                        body.date(),
                        body.time(),
                        body.means() == null ? null : Means.parse(body.means()),
                        body.reference(),
                        naming.items(customer, body.invoices()),
                        null,
                        naming.person(body.courier()),
                        body.note(),
                        Boolean.TRUE.equals(body.inform()),
                        null),
                ui.dayOfAct(body.on()),
                person.actor()));
    }

    /** The transfer order or a picture of the cheque has come; {@code document} names a paper of the customer's file. */
    @PostMapping("/announced-payments/{id}/document")
    @ArrangementsRight.Needed(ArrangementsRight.REPORT)
    AnnouncedLines.Line document(@PathVariable UUID id, @RequestBody Paper body, SignedIn person, Ui ui) {
        report.document(id, body.document(), body.note(), ui.dayOfAct(body.on()), person.actor());
        return lines.of(announcements.byId(id));
    }

    /** {@code invoices}, {@code collected}, {@code absent}, {@code wrong-amount}, {@code missing}, {@code received}, {@code cancelled}. */
    @PostMapping("/announced-payments/{id}/outcome")
    @ArrangementsRight.Needed({ArrangementsRight.REPORT, ArrangementsRight.ANNOUNCE, ArrangementsRight.COLLECT})
    AnnouncedLines.Line outcome(@PathVariable UUID id, @RequestBody Outcome body, SignedIn person, Ui ui) {
        Announcement one = announcements.byId(id);
        LocalDate on = ui.dayOfAct(body.on());
        Actor actor = person.actor();
        person.need(rightFor(body.outcome(), one, person));
        switch (body.outcome() == null ? "" : body.outcome()) {
            case "invoices" -> {
                Customer customer = naming.customers(List.of(one.customerId())).get(one.customerId());
                report.invoices(
                        id, naming.items(java.util.Objects.requireNonNull(customer), body.invoices()), on, actor);
            }
            case "collected" -> report.collected(id, body.visit(), on, actor);
            case "absent" -> report.absent(id, body.visit(), on, actor);
            case "wrong-amount" -> report.wrongAmount(id, body.visit(), on, actor);
            case "missing" -> report.missing(id, body.note(), on, actor);
            case "received" -> report.received(id, null, on, actor);
            case "cancelled" -> report.cancelled(id, body.note() == null ? "" : body.note(), on, actor);
            default ->
                throw new Refused(ArrangementsRefusal.UNKNOWN_OUTCOME, body.outcome() == null ? "" : body.outcome());
        }
        return lines.of(announcements.byId(id));
    }

    /** A courier reports on his own visits; who sends couriers, on everybody's. */
    private static Right rightFor(@Nullable String outcome, Announcement one, SignedIn person) {
        return switch (outcome == null ? "" : outcome) {
            case "collected", "absent", "wrong-amount" ->
                person.userId().equals(one.courierId()) ? ArrangementsRight.COLLECT : ArrangementsRight.ANNOUNCE;
            case "cancelled" -> ArrangementsRight.ANNOUNCE;
            default -> ArrangementsRight.REPORT;
        };
    }

    /** The visits still to make by that day; a courier sees his own. */
    @GetMapping("/courier-rounds")
    @ArrangementsRight.Needed(ArrangementsRight.COLLECT)
    Slice<AnnouncedLines.Line> round(
            @RequestParam @Nullable LocalDate on, @RequestParam @Nullable String courier, SignedIn person, Ui ui) {
        UUID whose = ui.may(ArrangementsRight.ANNOUNCE) ? naming.person(courier) : person.userId();
        return new Slice<>(lines.of(announcements.round(on == null ? ui.today() : on, whose)), null);
    }

    /** Money announced. */
    record Wanted(
            @Nullable String customer,
            @Nullable String entity,
            @Nullable String kind,
            @Nullable Money amount,
            @Nullable LocalDate date,
            @Nullable LocalTime time,
            @Nullable String means,
            @Nullable String reference,
            @Nullable List<Naming.Invoice> invoices,
            @Nullable String courier,
            @Nullable String note,
            @Nullable Boolean inform,
            @Nullable LocalDate on) {}

    record Paper(
            @Nullable UUID document,
            @Nullable String note,
            @Nullable LocalDate on) {}

    /** What became of it; which of these is needed depends on the outcome. */
    record Outcome(
            @Nullable String outcome,
            @Nullable Money amount,
            @Nullable String chequeNumber,
            @Nullable Boolean listBrought,
            @Nullable LocalDate againOn,
            @Nullable LocalTime againAt,
            @Nullable List<Naming.Invoice> invoices,
            @Nullable String note,
            @Nullable LocalDate on) {

        ReportAnnounced.Visit visit() {
            return new ReportAnnounced.Visit(
                    amount, chequeNumber, Boolean.TRUE.equals(listBrought), againOn, againAt, null, note);
        }
    }
}
