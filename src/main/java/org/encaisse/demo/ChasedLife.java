package org.encaisse.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.encaisse.demo.DemoPosting.Billed;
import org.encaisse.demo.DemoPosting.Credited;
import org.encaisse.demo.DemoPosting.Due;
import org.encaisse.demo.DemoPosting.Paid;
import org.encaisse.demo.DemoPosting.Share;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How an invented account was chased in the last months: every late due date went through the steps of its scenario
 * until it was paid. Calls and letters were not always made, so some files wait for a person.
 */
final class ChasedLife {

    private static final int DAYS = 150;

    /** A step: so many days after the due date, and in how many cases of a hundred it was really done. */
    private record Usual(String code, int days, int percent) {}

    private static final List<Usual> WITH_EMAIL = List.of(
            new Usual("P0", -7, 100),
            new Usual("P1", 7, 100),
            new Usual("P2", 14, 100),
            new Usual("P3", 22, 75),
            new Usual("P4", 30, 65),
            new Usual("P5", 40, 45));
    private static final List<Usual> WITHOUT_EMAIL =
            List.of(new Usual("W1", 8, 85), new Usual("W2", 16, 75), new Usual("W3", 24, 60));

    private ChasedLife() {}

    static List<Chased> of(DemoAccount account, List<DemoPosting> life, LocalDate today, long seed) {
        Map<String, Money> left = new HashMap<>();
        Map<String, LocalDate> settled = new HashMap<>();
        life.stream()
                .filter(Billed.class::isInstance)
                .map(Billed.class::cast)
                .forEach(billed ->
                        billed.dues().forEach(due -> left.put(key(billed.number(), due.on()), due.amount())));
        for (DemoPosting posting : life) {
            for (Share share : shares(posting)) {
                String key = key(share.number(), share.due());
                left.computeIfPresent(key, (k, amount) -> amount.minus(share.amount()));
                settled.merge(key, day(posting), (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        Dice dice = Dice.of(seed, "chased " + account.code());
        List<Chased> chased = new ArrayList<>();
        life.stream()
                .filter(Billed.class::isInstance)
                .map(Billed.class::cast)
                .forEach(billed -> billed.dues().stream()
                        .filter(due -> due.on().isAfter(today.minusDays(DAYS)))
                        .forEach(due -> {
                            String key = key(billed.number(), due.on());
                            boolean open = left.getOrDefault(key, due.amount()).isPositive();
                            chase(account, billed, due, open ? null : settled.get(key), today, dice, chased);
                        }));
        return chased;
    }

    private static void chase(
            DemoAccount account,
            Billed billed,
            Due due,
            @Nullable LocalDate settledOn,
            LocalDate today,
            Dice dice,
            List<Chased> chased) {
        LocalDate end = settledOn == null ? today : settledOn;
        boolean email = account.contacts().stream().anyMatch(contact -> contact.email() != null);
        String scenario = email ? "pme" : "sans-email";
        boolean told = false;
        for (Usual step : email ? WITH_EMAIL : WITHOUT_EMAIL) {
            LocalDate on = workday(due.on().plusDays(step.days()));
            if (!on.isBefore(end) || on.isBefore(billed.on()) || !dice.chance(step.percent())) {
                if (step.days() > 0) {
                    break;
                }
                continue;
            }
            chased.add(new Chased(account.code(), billed.number(), due.on(), due.amount(), scenario, step.code(), on));
            told = true;
        }
        if (told && email && settledOn != null) {
            LocalDate on = workday(settledOn.plusDays(1));
            if (on.isBefore(today)) {
                chased.add(new Chased(account.code(), billed.number(), due.on(), due.amount(), scenario, "P7", on));
            }
        }
    }

    private static List<Share> shares(DemoPosting posting) {
        return switch (posting) {
            case Billed billed -> List.of();
            case Credited credited -> credited.against() == null ? List.of() : List.of(credited.against());
            case Paid paid -> paid.shares();
        };
    }

    private static LocalDate day(DemoPosting posting) {
        return switch (posting) {
            case Billed billed -> billed.on();
            case Credited credited -> credited.on();
            case Paid paid -> paid.on();
        };
    }

    private static String key(String number, LocalDate due) {
        return number + " " + due;
    }

    private static LocalDate workday(LocalDate on) {
        return on.getDayOfWeek() == DayOfWeek.SATURDAY
                ? on.plusDays(2)
                : on.getDayOfWeek() == DayOfWeek.SUNDAY ? on.plusDays(1) : on;
    }
}
