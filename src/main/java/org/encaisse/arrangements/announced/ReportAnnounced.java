package org.encaisse.arrangements.announced;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.arrangements.ArrangementsRefusal;
import org.encaisse.arrangements.CoverItems;
import org.encaisse.arrangements.PromiseWithdrawn;
import org.encaisse.arrangements.Promises;
import org.encaisse.arrangements.Texts;
import org.encaisse.arrangements.WithdrawPromise;
import org.encaisse.arrangements.announced.AnnouncedRows.Event;
import org.encaisse.casefile.TaskOutcome;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.receivables.OpenItem;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What became of announced money: its papers, the courier's visit, the check of the next day, the money itself. */
@Component
@Transactional
public class ReportAnnounced {

    private static final int LONGEST = 500;

    private final Announcements announcements;
    private final AnnouncedRows rows;
    private final Errands errands;
    private final CoverItems cover;
    private final Promises promises;
    private final WithdrawPromise withdraw;

    ReportAnnounced(
            Announcements announcements,
            AnnouncedRows rows,
            Errands errands,
            CoverItems cover,
            Promises promises,
            WithdrawPromise withdraw) {
        this.announcements = announcements;
        this.rows = rows;
        this.errands = errands;
        this.cover = cover;
        this.promises = promises;
        this.withdraw = withdraw;
    }

    /**
     * How a courier's visit went.
     *
     * @param amount of the cheque, when it is not the one announced
     * @param listBrought whether the list of invoices came with it
     * @param againOn when the courier is to come again; null leaves it to a call
     */
    public record Visit(
            @Nullable Money amount,
            @Nullable String chequeNumber,
            boolean listBrought,
            @Nullable LocalDate againOn,
            @Nullable LocalTime againAt,
            @Nullable UUID documentId,
            @Nullable String note) {}

    /** The transfer order, a picture of the cheque. */
    public void document(
            UUID announcedId, @Nullable UUID documentId, @Nullable String note, LocalDate on, Actor actor) {
        Announcement one = locked(announcedId);
        rows.add(announcedId, Event.of("document", on, text(note)).document(documentId), actor);
        errands.write(one, "arrangements.document-received", actor, Map.of());
    }

    /** The customer has said which invoices it pays. */
    public void invoices(UUID announcedId, List<UUID> items, LocalDate on, Actor actor) {
        Announcement one = locked(announcedId);
        if (one.isOver()) {
            throw new Refused(ArrangementsRefusal.ANNOUNCEMENT_OVER);
        }
        List<OpenItem> named = cover.of(one.customerId(), one.amount(), items);
        rows.covers(announcedId, named.stream().map(OpenItem::openItemId).toList());
        rows.add(announcedId, Event.of("invoices", on, null), actor);
        errands.invoicesKnown(one, on, actor);
        errands.write(one, "arrangements.invoices-named", actor, Map.of("items", Texts.numbers(named)));
    }

    public void collected(UUID announcedId, Visit visit, LocalDate on, Actor actor) {
        Announcement one = awaited(announcedId);
        String number = visit.chequeNumber();
        if (number == null || number.isBlank()) {
            throw new Refused(ArrangementsRefusal.CHEQUE_NUMBER_MISSING);
        }
        Money amount = visit.amount() == null ? one.amount() : visit.amount();
        if (!amount.currency().equals(one.amount().currency()) || !amount.isPositive()) {
            throw new Refused(ArrangementsRefusal.AMOUNT_NOT_POSITIVE, amount);
        }
        rows.add(
                announcedId,
                Event.of("collected", on, text(visit.note()))
                        .cheque(amount, text(number), visit.listBrought())
                        .document(visit.documentId()),
                actor);
        if (visit.documentId() != null) {
            rows.add(announcedId, Event.of("document", on, null).document(visit.documentId()), actor);
        }
        errands.endTasks(one, TaskOutcome.DONE, null, on, actor);
        errands.checkCheque(one, on);
        if (!visit.listBrought() && !one.itemsKnown()) {
            errands.askInvoices(one, on);
        }
        errands.write(
                one,
                "arrangements.cheque-collected",
                actor,
                Map.of("amount", amount.toString(), "number", number.strip()));
    }

    public void absent(UUID announcedId, Visit visit, LocalDate on, Actor actor) {
        Announcement one = awaited(announcedId);
        rows.add(announcedId, Event.of("absent", on, text(visit.note())), actor);
        errands.endTasks(one, TaskOutcome.DONE, visit.note(), on, actor);
        errands.write(one, "arrangements.nobody-there", actor, note(visit.note()));
        if (visit.againOn() == null) {
            errands.call(one, "arrangements.call-absent", on, false, Map.of());
        } else {
            again(one, visit.againOn(), visit.againAt(), on, actor);
        }
    }

    public void wrongAmount(UUID announcedId, Visit visit, LocalDate on, Actor actor) {
        Announcement one = awaited(announcedId);
        Money found = visit.amount();
        if (found == null) {
            throw new Refused(ArrangementsRefusal.AMOUNT_MISSING);
        }
        if (!found.currency().equals(one.amount().currency()) || !found.isPositive()) {
            throw new Refused(ArrangementsRefusal.AMOUNT_NOT_POSITIVE, found);
        }
        rows.add(
                announcedId,
                Event.of("wrong-amount", on, text(visit.note())).cheque(found, text(visit.chequeNumber()), null),
                actor);
        errands.endTasks(one, TaskOutcome.DONE, visit.note(), on, actor);
        errands.call(one, "arrangements.call-wrong-amount", on, false, Map.of("found", found.toString()));
        errands.write(one, "arrangements.wrong-amount", actor, Map.of("found", found.toString()));
    }

    /** The courier goes there on another day. */
    public void reschedule(UUID announcedId, LocalDate day, @Nullable LocalTime hour, LocalDate on, Actor actor) {
        Announcement one = locked(announcedId);
        if (!one.isCheque() || one.isOver() || one.state() == AnnouncedState.COLLECTED) {
            throw new Refused(ArrangementsRefusal.NOT_ITS_TURN);
        }
        errands.endTasks(one, TaskOutcome.CANCELLED, null, on, actor);
        again(one, day, hour, on, actor);
    }

    private void again(Announcement one, LocalDate day, @Nullable LocalTime hour, LocalDate on, Actor actor) {
        if (day.isBefore(on)) {
            throw new Refused(ArrangementsRefusal.DATE_IN_THE_PAST, day);
        }
        rows.add(one.announcedId(), Event.of("rescheduled", on, null).visit(day, hour), actor);
        Announcement now = announcements.byId(one.announcedId());
        errands.fetch(now, day);
        errands.write(now, "arrangements.visit-agreed", actor, Map.of());
    }

    /** K1 negative: looked for and not found; the customer is called (K2). */
    public void missing(UUID announcedId, @Nullable String note, LocalDate on, Actor actor) {
        Announcement one = locked(announcedId);
        if (one.isOver() || one.awaitsVisit()) {
            throw new Refused(ArrangementsRefusal.NOT_ITS_TURN);
        }
        rows.add(announcedId, Event.of("missing", on, text(note)), actor);
        errands.endTasks(one, TaskOutcome.DONE, note, on, actor);
        errands.call(
                one,
                one.isCheque() ? "arrangements.call-missing-cheque" : "arrangements.call-missing-payment",
                on,
                true,
                Map.of());
        errands.write(one, "arrangements.payment-missing", actor, note(note));
    }

    /** It is in the accounts. */
    public void received(UUID announcedId, @Nullable UUID paymentId, LocalDate on, Actor actor) {
        Announcement one = open(announcedId);
        rows.add(announcedId, Event.of("received", on, null).payment(paymentId), actor);
        errands.end(one, on, actor);
        errands.write(one, "arrangements.payment-arrived", actor, Map.of());
    }

    /** The money went back (a cheque that bounced, a transfer recalled): it is missing again. */
    void returned(UUID announcedId, LocalDate on, Actor actor) {
        Announcement one = locked(announcedId);
        if (one.state() != AnnouncedState.RECEIVED) {
            return;
        }
        rows.add(announcedId, Event.of("missing", on, null), actor);
        boolean judged = one.promiseId() != null
                && !promises.byId(one.promiseId()).orElseThrow().isOpen();
        if (!judged) {
            // A promise that is broken by it has its own call.
            errands.call(
                    one,
                    one.isCheque() ? "arrangements.call-missing-cheque" : "arrangements.call-missing-payment",
                    on,
                    true,
                    Map.of());
        }
        errands.write(one, "arrangements.payment-missing", actor, Map.of());
    }

    /** It will not come; the promise behind it is withdrawn. */
    public void cancelled(UUID announcedId, String reason, LocalDate on, Actor actor) {
        Announcement one = open(announcedId);
        if (reason.isBlank()) {
            throw new Refused(ArrangementsRefusal.REASON_REQUIRED);
        }
        rows.add(announcedId, Event.of("cancelled", on, text(reason)), actor);
        errands.end(one, on, actor);
        errands.write(one, "arrangements.announcement-cancelled", actor, note(reason));
        if (one.promiseId() != null
                && promises.byId(one.promiseId()).orElseThrow().isOpen()) {
            withdraw.withdraw(one.promiseId(), reason, on, actor);
        }
    }

    /** The promise behind it no longer stands: nobody waits for the money, no courier goes. */
    @EventListener
    public void on(PromiseWithdrawn withdrawn) {
        for (UUID announcedId : rows.openBehind(withdrawn.promiseId())) {
            Announcement one = locked(announcedId);
            if (!one.isOver()) {
                // Our own reasons are keys: the chronology words them, the row does without.
                String said = withdrawn.reason().startsWith("@") ? "" : withdrawn.reason();
                rows.add(announcedId, Event.of("cancelled", withdrawn.on(), text(said)), withdrawn.actor());
                errands.end(one, withdrawn.on(), withdrawn.actor());
                errands.write(one, "arrangements.announcement-cancelled", withdrawn.actor(), note(withdrawn.reason()));
            }
        }
    }

    private Announcement open(UUID announcedId) {
        Announcement one = locked(announcedId);
        if (one.isOver()) {
            throw new Refused(ArrangementsRefusal.ANNOUNCEMENT_OVER);
        }
        return one;
    }

    private Announcement awaited(UUID announcedId) {
        Announcement one = locked(announcedId);
        if (!one.awaitsVisit()) {
            throw new Refused(one.isOver() ? ArrangementsRefusal.ANNOUNCEMENT_OVER : ArrangementsRefusal.NOT_ITS_TURN);
        }
        return one;
    }

    private Announcement locked(UUID announcedId) {
        rows.lock(announcedId);
        return announcements.byId(announcedId);
    }

    private static Map<String, String> note(@Nullable String note) {
        Map<String, String> detail = new HashMap<>();
        if (note != null && !note.isBlank()) {
            detail.put("note", note.strip());
        }
        return detail;
    }

    private static @Nullable String text(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST) {
            throw new Refused(ArrangementsRefusal.TEXT_TOO_LONG, LONGEST);
        }
        return text.strip();
    }
}
