package org.encaisse.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.arrangements.Means;
import org.encaisse.arrangements.MorningLook;
import org.encaisse.arrangements.NewPromise;
import org.encaisse.arrangements.RecordPromise;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.identity.People;
import org.encaisse.identity.Person;
import org.encaisse.kernel.calendar.BusinessCalendar;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.OpenItems;
import org.encaisse.receivables.PaymentEntry;
import org.encaisse.receivables.RecordPayment;
import org.springframework.stereotype.Component;

/** What invented customers promised lately: some wait for their day, some were broken, two were kept. */
@Component
class DemoPromises {

    private static final int OPEN = 6;
    private static final int BROKEN = 3;
    private static final int KEPT = 2;

    private final OpenItems openItems;
    private final Customers customers;
    private final People people;
    private final RecordPromise recordPromise;
    private final RecordPayment recordPayment;
    private final MorningLook look;

    DemoPromises(
            OpenItems openItems,
            Customers customers,
            People people,
            RecordPromise recordPromise,
            RecordPayment recordPayment,
            MorningLook look) {
        this.openItems = openItems;
        this.customers = customers;
        this.people = people;
        this.recordPromise = recordPromise;
        this.recordPayment = recordPayment;
        this.look = look;
    }

    void write(DemoTenant demo, Filed filed, LocalDate today) {
        Dice dice = Dice.of(Demonstration.SEED, "promises " + demo.name());
        List<OpenItem> late = new ArrayList<>();
        List<OpenItem> due = new ArrayList<>();
        for (DemoAccount account : demo.accounts()) {
            if (late.size() < OPEN + BROKEN || due.size() < KEPT) {
                gather(account, filed, today, late, due);
            }
        }
        for (int i = 0; i < Math.min(late.size(), OPEN + BROKEN); i++) {
            OpenItem item = late.get(i);
            boolean broken = i % 3 == 0;
            LocalDate made = today.minusDays(broken ? 14 : dice.between(1, 3));
            LocalDate on = broken ? workday(today.minusDays(10)) : workday(today.plusDays(dice.between(0, 6)));
            promise(item, item.remaining(), made, on);
        }
        due.stream().limit(KEPT).forEach(item -> {
            promise(item, item.remaining(), today.minusDays(9), workday(today.minusDays(5)));
            recordPayment.record(
                    PaymentEntry.of(
                                    item.entityId(),
                                    item.customerId(),
                                    "PROMESSE-" + item.number(),
                                    workday(today.minusDays(6)),
                                    item.remaining())
                            .naming(new PaymentEntry.Named(item.number(), item.dueOn(), item.remaining())),
                    Actor.SYSTEM);
        });
        look.at(today);
    }

    /** Of accounts that are not contested: one late item, or one that is not due yet and so was never chased. */
    private void gather(DemoAccount account, Filed filed, LocalDate today, List<OpenItem> late, List<OpenItem> due) {
        if (account.habit() == Habit.CONTESTING) {
            return;
        }
        List<OpenItem> open = openItems.openOf(filed.get(account.code())).stream()
                .filter(item -> item.remaining().isPositive())
                .toList();
        Optional<OpenItem> overdue =
                open.stream().filter(item -> item.isLate(today)).findFirst();
        if (overdue.isPresent()) {
            if (late.size() < OPEN + BROKEN) {
                late.add(overdue.get());
            }
        } else if (due.size() < KEPT) {
            open.stream()
                    .filter(item -> item.issuedOn().isBefore(today.minusDays(12)))
                    .findFirst()
                    .ifPresent(due::add);
        }
    }

    private void promise(OpenItem item, Money amount, LocalDate made, LocalDate on) {
        Customer customer = customers.byId(item.customerId()).orElseThrow();
        UUID collector = customer.collectorId();
        Actor actor = collector == null
                ? Actor.SYSTEM
                : people.byId(collector).map(Person::actor).orElse(Actor.SYSTEM);
        recordPromise.record(
                NewPromise.of(
                        customer.customerId(),
                        amount,
                        on,
                        "cheque".equals(customer.paymentMethod()) ? Means.CHEQUE : Means.TRANSFER,
                        List.of(item.openItemId())),
                made,
                actor);
    }

    private static LocalDate workday(LocalDate on) {
        return BusinessCalendar.EVERY_WEEKDAY.workingDayFrom(on);
    }
}
