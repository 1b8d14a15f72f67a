package org.encaisse.arrangements.call;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.encaisse.arrangements.Letters;
import org.encaisse.arrangements.Means;
import org.encaisse.arrangements.announced.AnnouncePayment;
import org.encaisse.arrangements.announced.AnnouncedKind;
import org.encaisse.arrangements.announced.Announcement;
import org.encaisse.arrangements.announced.NewAnnouncement;
import org.encaisse.calls.CallContext;
import org.encaisse.calls.CallField;
import org.encaisse.calls.CallMade;
import org.encaisse.calls.CallOutcome;
import org.encaisse.kernel.tenant.Actor;
import org.springframework.transaction.annotation.Transactional;

/** Money on its way, as it is said on the telephone: a transfer, a cheque to fetch, a payment said to be made already. */
class AnnouncedOutcome implements CallOutcome {

    private final AnnouncedKind kind;
    private final char shortcut;
    private final int order;
    private final AnnouncePayment announce;
    private final Letters letters;

    AnnouncedOutcome(AnnouncedKind kind, char shortcut, int order, AnnouncePayment announce, Letters letters) {
        this.kind = kind;
        this.shortcut = shortcut;
        this.order = order;
        this.announce = announce;
        this.letters = letters;
    }

    @Override
    public String key() {
        return kind.code();
    }

    @Override
    public char shortcut() {
        return shortcut;
    }

    @Override
    public int order() {
        return order;
    }

    @Override
    public Reached reached() {
        return Reached.RIGHT_PERSON;
    }

    @Override
    public List<CallField> fields(CallContext context) {
        return switch (kind) {
            case TRANSFER ->
                List.of(
                        Fields.tomorrow(context),
                        Fields.amount(context),
                        CallField.optional("reference", CallField.Kind.LINE, null),
                        Fields.confirm(context),
                        Fields.note());
            case CHEQUE ->
                List.of(
                        Fields.tomorrow(context),
                        CallField.optional("time", CallField.Kind.TIME, null),
                        Fields.amount(context),
                        Fields.confirm(context),
                        Fields.note());
            case ALREADY_PAID ->
                List.of(
                        Fields.date(context.on()),
                        Fields.amount(context),
                        Fields.means(Means.TRANSFER),
                        CallField.optional("reference", CallField.Kind.LINE, null),
                        Fields.note());
        };
    }

    @Override
    @Transactional
    public List<Done> record(CallMade call, Map<String, String> typed, Actor actor) {
        Answers answers = new Answers(typed);
        boolean inform = kind != AnnouncedKind.ALREADY_PAID
                && answers.yes("confirm")
                && letters.recipient(call.customerId(), call.contactId()).isPresent();
        Announcement one = announce.announce(
                new NewAnnouncement(
                        call.customerId(),
                        kind,
                        answers.amount("amount", call.currency()),
                        answers.date("date"),
                        kind == AnnouncedKind.CHEQUE ? answers.time("time") : null,
                        kind == AnnouncedKind.ALREADY_PAID ? answers.means("means", Means.TRANSFER) : null,
                        answers.text("reference"),
                        call.items(),
                        call.contactId(),
                        null,
                        answers.text("note"),
                        inform,
                        call.callId()),
                call.on(),
                actor);
        return said(one, inform);
    }

    private List<Done> said(Announcement one, boolean inform) {
        Map<String, String> values = new HashMap<>(Map.of(
                "amount", one.amount().toString(),
                "on", one.expectedOn().toString(),
                "means", "@" + one.means().key()));
        if (one.receipt() != null) {
            values.put("receipt", one.receipt());
        }
        List<Done> done = new ArrayList<>();
        done.add(new Done("call.done." + key(), values));
        done.add(new Done("call.done." + key() + ".next", values));
        if (inform) {
            done.add(new Done("call.done." + key() + ".written", values));
        }
        if (!one.itemsKnown()) {
            done.add(new Done("call.done.ask-invoices", Map.of()));
        }
        return done;
    }
}
