package org.encaisse.arrangements.announced;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.encaisse.arrangements.ArrangementsRefusal;
import org.encaisse.arrangements.CoverItems;
import org.encaisse.arrangements.Letters;
import org.encaisse.arrangements.Means;
import org.encaisse.arrangements.NewPromise;
import org.encaisse.arrangements.Promise;
import org.encaisse.arrangements.RecordPromise;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.receivables.OpenItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes down that money is on its way, and does what follows (seed 000, point 6): the transfer order is asked for and
 * accounting is told; the courier gets his errand; what is said to be paid is looked for. The invoices are always asked for.
 */
@Component
@Transactional
public class AnnouncePayment {

    private static final int LONGEST = 500;

    private final Customers customers;
    private final People people;
    private final RecordPromise recordPromise;
    private final CoverItems cover;
    private final AnnouncedRows rows;
    private final Announcements announcements;
    private final Errands errands;
    private final Letters letters;

    AnnouncePayment(
            Customers customers,
            People people,
            RecordPromise recordPromise,
            CoverItems cover,
            AnnouncedRows rows,
            Announcements announcements,
            Errands errands,
            Letters letters) {
        this.customers = customers;
        this.people = people;
        this.recordPromise = recordPromise;
        this.cover = cover;
        this.rows = rows;
        this.announcements = announcements;
        this.errands = errands;
        this.letters = letters;
    }

    /** @param today the day on which it was said */
    public Announcement announce(NewAnnouncement wanted, LocalDate today, Actor actor) {
        Customer customer = customers
                .byId(wanted.customerId())
                .orElseThrow(() -> new Refused(ArrangementsRefusal.NO_SUCH_CUSTOMER));
        if (wanted.note() != null && wanted.note().length() > LONGEST) {
            throw new Refused(ArrangementsRefusal.TEXT_TOO_LONG, LONGEST);
        }
        Announcement one = switch (wanted.kind()) {
            case TRANSFER ->
                written(wanted, Means.TRANSFER, promised(wanted, Means.TRANSFER, today, actor), today, actor);
            case CHEQUE -> written(wanted, Means.CHEQUE, promised(wanted, Means.CHEQUE, today, actor), today, actor);
            case ALREADY_PAID -> alreadyPaid(wanted, today, actor);
        };
        errands.begin(one, wanted.items(), actor);
        write(one, customer, wanted.inform(), today);
        return announcements.byId(one.announcedId());
    }

    private Promise promised(NewAnnouncement wanted, Means means, LocalDate today, Actor actor) {
        return recordPromise.record(
                new NewPromise(
                        wanted.customerId(),
                        wanted.amount(),
                        wanted.expectedOn(),
                        means,
                        wanted.items(),
                        wanted.contactId(),
                        null,
                        wanted.note(),
                        false,
                        null,
                        wanted.callId()),
                today,
                actor);
    }

    /** Nothing is promised: what it would pay is left alone for a few days while accounting looks for the money. */
    private Announcement alreadyPaid(NewAnnouncement wanted, LocalDate today, Actor actor) {
        if (wanted.expectedOn().isAfter(today)) {
            throw new Refused(ArrangementsRefusal.DATE_IN_THE_FUTURE, wanted.expectedOn());
        }
        if (wanted.expectedOn().isBefore(today.minusYears(3))) {
            throw new Refused(ArrangementsRefusal.DATE_TOO_OLD, wanted.expectedOn());
        }
        List<OpenItem> items = cover.of(wanted.customerId(), wanted.amount(), wanted.items());
        Announcement one =
                written(wanted, wanted.means() == null ? Means.TRANSFER : wanted.means(), null, today, actor);
        errands.search(one, items, today, actor);
        return one;
    }

    private Announcement written(
            NewAnnouncement wanted, Means means, @Nullable Promise promise, LocalDate today, Actor actor) {
        boolean cheque = wanted.kind() == AnnouncedKind.CHEQUE;
        Announcement one = new Announcement(
                Ids.next(),
                wanted.customerId(),
                wanted.kind(),
                wanted.amount(),
                means,
                today,
                wanted.expectedOn(),
                wanted.expectedAt(),
                blankToNull(wanted.reference()),
                promise == null ? null : promise.promiseId(),
                wanted.contactId(),
                actor.userId(),
                actor.name(),
                cheque ? courier(wanted.courierId()) : null,
                cheque ? rows.receipt(today.getYear()) : null,
                blankToNull(wanted.note()),
                AnnouncedState.ANNOUNCED,
                today,
                false,
                !wanted.items().isEmpty());
        rows.insert(one, wanted.callId());
        rows.covers(one.announcedId(), wanted.items());
        rows.add(one.announcedId(), AnnouncedRows.Event.of("announced", today, null), actor);
        return one;
    }

    private @Nullable UUID courier(@Nullable UUID wanted) {
        List<Person> couriers = with(Role.COURIER);
        if (wanted != null && couriers.stream().noneMatch(one -> one.userId().equals(wanted))) {
            throw new Refused(ArrangementsRefusal.NO_SUCH_PERSON, wanted);
        }
        return wanted != null
                ? wanted
                : couriers.isEmpty() ? null : couriers.getFirst().userId();
    }

    private void write(Announcement one, Customer customer, boolean inform, LocalDate today) {
        switch (one.kind()) {
            case TRANSFER -> {
                toCustomer(one, customer, "F10", inform, today);
                toAccounting(one, customer, today);
            }
            case CHEQUE -> {
                toCustomer(one, customer, "F11", inform, today);
                with(Role.COURIER).stream()
                        .filter(person -> person.userId().equals(one.courierId()))
                        .forEach(person -> letters.toPerson(
                                Letters.NOTICE, "F11C", customer, person, one.amount(), today, one.announcedId()));
            }
            case ALREADY_PAID -> toAccounting(one, customer, today);
        }
    }

    private void toCustomer(Announcement one, Customer customer, String template, boolean inform, LocalDate today) {
        if (inform) {
            letters.toCustomer(
                    Letters.ANNOUNCED,
                    template,
                    customer,
                    one.contactId(),
                    one.amount(),
                    today,
                    null,
                    one.announcedId());
        }
    }

    private void toAccounting(Announcement one, Customer customer, LocalDate today) {
        with(Role.ACCOUNTANT)
                .forEach(person -> letters.toPerson(
                        Letters.NOTICE, "F10N", customer, person, one.amount(), today, one.announcedId()));
    }

    private List<Person> with(Role role) {
        return people.all().stream()
                .filter(person -> !person.disabled() && person.roles().contains(role))
                .toList();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
