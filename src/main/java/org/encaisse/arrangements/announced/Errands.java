package org.encaisse.arrangements.announced;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.anomalies.Anomalies;
import org.encaisse.anomalies.NewAnomaly;
import org.encaisse.arrangements.ArrangementHolds;
import org.encaisse.casefile.Follow;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.casefile.NewHold;
import org.encaisse.casefile.NewTask;
import org.encaisse.casefile.TaskOutcome;
import org.encaisse.casefile.Urgency;
import org.encaisse.identity.Organisation;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.kernel.calendar.Days;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.web.Messages;
import org.encaisse.receivables.OpenItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people have to do about announced money, and what the chronology says of it. The same errand may be needed again on
 * the same day: its task has no origin, whoever asks for it has ended the one before.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Errands {

    private static final String NOT_NAMED = "arrangements.invoices-not-named";

    private static final int SEARCH_DAYS = 3;

    private final Follow follow;
    private final People people;
    private final Organisation organisation;
    private final Messages messages;
    private final Journal journal;
    private final Anomalies anomalies;
    private final BusinessClock clock;

    Errands(
            Follow follow,
            People people,
            Organisation organisation,
            Messages messages,
            Journal journal,
            Anomalies anomalies,
            BusinessClock clock) {
        this.follow = follow;
        this.people = people;
        this.organisation = organisation;
        this.messages = messages;
        this.journal = journal;
        this.anomalies = anomalies;
        this.clock = clock;
    }

    void begin(Announcement one, List<UUID> items, Actor actor) {
        write(one, "arrangements.announced-" + one.kind().code(), actor, Map.of());
        switch (one.kind()) {
            case CHEQUE -> fetch(one, one.expectedOn());
            case ALREADY_PAID -> add(one, "arrangements.check-payment", business(one.announcedOn(), 1), accountant());
            case TRANSFER -> {}
        }
        if (items.isEmpty()) {
            askInvoices(one, one.announcedOn());
        }
    }

    void search(Announcement one, List<OpenItem> items, LocalDate today, Actor actor) {
        String reason = messages.text(
                organisation.current().language(), "arrangements.search.reason", one.amount(), one.expectedOn());
        for (OpenItem item : items) {
            follow.of(one.announcedId())
                    .hold(
                            new NewHold(
                                    one.customerId(),
                                    item.openItemId(),
                                    ArrangementHolds.SEARCH,
                                    today,
                                    business(today, SEARCH_DAYS),
                                    reason),
                            actor);
        }
    }

    void fetch(Announcement one, LocalDate on) {
        add(one, "arrangements.fetch-cheque", on, one.courierId());
    }

    /** The invoices covered are always asked for; asking ends when they are known. */
    void askInvoices(Announcement one, LocalDate on) {
        anomalies.watch(new NewAnomaly(
                NOT_NAMED,
                one.customerId(),
                one.announcedId().toString(),
                detail(one, Map.of()),
                "/customers/" + one.customerId() + "#panel-promises"));
        if (follow.of(asking(one)).awaits()) {
            return;
        }
        Map<String, String> detail = detail(one, Map.of());
        detail.put(JournalEntry.CHANNEL, "@channel.phone");
        // Whoever says that he pays on Friday has not said yet what: the question stays.
        detail.put(NewTask.STAYS, "true");
        follow.of(asking(one))
                .task(new NewTask(
                        one.customerId(),
                        null,
                        "arrangements.ask-invoices",
                        organisation.calendar().workingDayFrom(on),
                        null,
                        null,
                        detail,
                        0));
    }

    void invoicesKnown(Announcement one, LocalDate on, Actor actor) {
        follow.of(asking(one)).endTasks(TaskOutcome.DONE, null, on, actor);
        anomalies.cured(NOT_NAMED, one.announcedId().toString());
    }

    /** K1: the next business day somebody looks whether the cheque is in the accounts. */
    void checkCheque(Announcement one, LocalDate on) {
        add(one, "arrangements.check-cheque", business(on, 1), null);
    }

    void call(Announcement one, String kind, LocalDate on, boolean assertive, Map<String, String> more) {
        Map<String, String> detail = new HashMap<>(more);
        detail.put(JournalEntry.CHANNEL, "@channel.phone");
        if (assertive) {
            detail.put("urgency", "@urgency.arrangements.missing-cheque");
        }
        follow.of(one.announcedId())
                .task(new NewTask(
                        one.customerId(),
                        null,
                        kind,
                        organisation.calendar().workingDayFrom(on),
                        null,
                        null,
                        detail(one, detail),
                        assertive ? Urgency.MISSING_CHEQUE : Urgency.ORDINARY));
    }

    void endTasks(Announcement one, TaskOutcome outcome, @Nullable String note, LocalDate on, Actor actor) {
        follow.of(one.announcedId()).endTasks(outcome, note, on, actor);
    }

    void end(Announcement one, LocalDate on, Actor actor) {
        follow.end(one.announcedId(), on, actor);
        follow.end(asking(one), on, actor);
        anomalies.cured(NOT_NAMED, one.announcedId().toString());
    }

    void write(Announcement one, String kind, Actor actor, Map<String, String> more) {
        journal.write(JournalEntry.of(one.customerId(), kind, clock.now(), actor, detail(one, more)));
    }

    private void add(Announcement one, String kind, LocalDate on, @Nullable UUID assignee) {
        follow.of(one.announcedId())
                .task(new NewTask(one.customerId(), null, kind, on, assignee, null, detail(one, Map.of()), 0));
    }

    private @Nullable UUID accountant() {
        return people.all().stream()
                .filter(person -> !person.disabled() && person.roles().contains(Role.ACCOUNTANT))
                .map(Person::userId)
                .findFirst()
                .orElse(null);
    }

    private LocalDate business(LocalDate from, int days) {
        return Days.business(days).from(from, organisation.calendar());
    }

    private static Map<String, String> detail(Announcement one, Map<String, String> more) {
        Map<String, String> detail = new HashMap<>(Map.of(
                "amount", one.amount().toString(),
                "on", one.expectedOn().toString(),
                "means", "@" + one.means().key(),
                "announced", one.announcedId().toString()));
        if (one.expectedAt() != null) {
            detail.put("at", one.expectedAt().toString());
        }
        if (one.receipt() != null) {
            detail.put("receipt", one.receipt());
        }
        if (one.reference() != null) {
            detail.put("reference", one.reference());
        }
        detail.putAll(more);
        return detail;
    }

    private static UUID asking(Announcement one) {
        return UUID.nameUUIDFromBytes((one.announcedId() + ":invoices").getBytes(StandardCharsets.UTF_8));
    }
}
