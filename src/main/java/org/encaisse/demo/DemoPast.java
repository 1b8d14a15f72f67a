package org.encaisse.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.encaisse.casefile.AddTask;
import org.encaisse.casefile.CasefileHolds;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.casefile.NewHold;
import org.encaisse.casefile.NewTask;
import org.encaisse.casefile.PlaceHold;
import org.encaisse.demo.DemoPosting.Paid;
import org.encaisse.kernel.tenant.Actor;
import org.springframework.stereotype.Component;

/** What the last months left in the files: money in the chronology, a few suspensions, a few calls to make. */
@Component
class DemoPast {

    private static final int DAYS = 120;

    private final Journal journal;
    private final PlaceHold placeHold;
    private final AddTask addTask;

    DemoPast(Journal journal, PlaceHold placeHold, AddTask addTask) {
        this.journal = journal;
        this.placeHold = placeHold;
        this.addTask = addTask;
    }

    void write(
            DemoTenant demo,
            List<DemoPosting> postings,
            List<JournalEntry> reminders,
            Filed customers,
            LocalDate today) {
        Dice dice = Dice.of(Demonstration.SEED, demo.name());
        Stream<JournalEntry> money = postings.stream()
                .filter(Paid.class::isInstance)
                .map(Paid.class::cast)
                .filter(paid -> paid.on().isAfter(today.minusDays(DAYS)))
                .sorted(Comparator.comparing(Paid::on).thenComparing(Paid::reference))
                .map(paid -> received(paid, customers, ZoneId.of(demo.timeZone())));
        journal.writeAll(Stream.concat(money, reminders.stream())
                .sorted(Comparator.comparing(JournalEntry::at))
                .toList());
        suspend(demo, customers, today, dice);
        toDo(postings, customers, today, dice);
    }

    private static JournalEntry received(Paid paid, Filed customers, ZoneId zone) {
        Instant at = paid.on().atTime(LocalTime.of(9, 30)).atZone(zone).toInstant();
        return JournalEntry.of(
                customers.get(paid.customer()),
                "casefile.payment-received",
                at,
                Actor.SYSTEM,
                Map.of("amount", paid.amount().toString(), "on", paid.on().toString()));
    }

    /** Customers who contest: nobody chases them until it is settled. */
    private void suspend(DemoTenant demo, Filed customers, LocalDate today, Dice dice) {
        demo.accounts().stream()
                .filter(account -> account.habit() == Habit.CONTESTING)
                .limit(9)
                .forEach(account -> placeHold.place(
                        new NewHold(
                                customers.get(account.code()),
                                null,
                                CasefileHolds.MANUAL,
                                today.minusDays(dice.between(1, 20)),
                                dice.chance(60) ? today.plusDays(dice.between(4, 30)) : null,
                                dice.pick(List.of(
                                        "Prix contesté : avoir attendu",
                                        "Bon de commande introuvable chez le client",
                                        "Facture reçue en double, vérification en cours"))),
                        Actor.SYSTEM));
    }

    /** Whoever sent money without a word is asked what it pays. */
    private void toDo(List<DemoPosting> postings, Filed customers, LocalDate today, Dice dice) {
        Set<String> asked = new HashSet<>();
        List<NewTask> tasks = new ArrayList<>();
        for (DemoPosting posting : postings) {
            if (posting instanceof Paid paid && paid.shares().isEmpty() && asked.add(paid.customer())) {
                tasks.add(new NewTask(
                        customers.get(paid.customer()),
                        null,
                        "casefile.ask-what-it-pays",
                        today.plusDays(dice.between(-2, 3)),
                        null,
                        "demo:" + paid.reference(),
                        Map.of(
                                "amount",
                                paid.amount().toString(),
                                "on",
                                paid.on().toString(),
                                JournalEntry.CHANNEL,
                                "@channel.phone")));
            }
        }
        addTask.addAll(tasks);
    }
}
