package org.encaisse.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.encaisse.demo.DemoPosting.Billed;
import org.encaisse.demo.DemoPosting.Credited;
import org.encaisse.demo.DemoPosting.Due;
import org.encaisse.demo.DemoPosting.Paid;
import org.encaisse.demo.DemoPosting.Share;
import org.encaisse.kernel.money.Money;

/** Two years of one invented account: what it was billed, what it paid when, and what is left. */
final class AccountLife {

    private static final int MONTHS = 24;

    private final DemoAccount account;
    private final LocalDate today;
    private final Dice dice;
    private final List<DemoPosting> postings = new ArrayList<>();
    private int payments;

    private AccountLife(DemoAccount account, LocalDate today, long seed) {
        this.account = account;
        this.today = today;
        this.dice = Dice.of(seed, account.code());
    }

    /** In no particular order; nothing after {@code today}. */
    static List<DemoPosting> of(DemoAccount account, LocalDate today, long seed) {
        AccountLife life = new AccountLife(account, today, seed);
        life.live();
        return life.postings;
    }

    private void live() {
        int carried = dice.between(0, 99);
        int serial = 0;
        for (int back = MONTHS; back >= 0; back--) {
            YearMonth month = YearMonth.from(today).minusMonths(back);
            carried += account.perMonth();
            for (; carried >= 100; carried -= 100) {
                LocalDate on = month.atDay(dice.between(1, month.lengthOfMonth()));
                serial++;
                if (!on.isAfter(today)) {
                    bill(on, number(on, serial));
                }
            }
        }
        if (dice.chance(6)) {
            moneyNobodyCanPlace();
        }
    }

    /** {@code FA2611-0123B}: month, customer, and which one of the month. */
    private String number(LocalDate on, int serial) {
        String digits = account.code().substring(account.code().length() - 4);
        return "FA%02d%02d-%s%c".formatted(on.getYear() % 100, on.getMonthValue(), digits, 'A' + serial % 26);
    }

    private void bill(LocalDate on, String number) {
        long each = account.monthly() * 100 / Math.max(100, account.perMonth());
        long step = account.currency().getDefaultFractionDigits() == 0 ? 500 : 1;
        long minor = Math.max(step, dice.amount(each * 6 / 10 / step * step, each * 16 / 10, step));
        Money total = Money.of(minor, account.currency());
        LocalDate due = due(on);
        List<Due> dues = account.segment().equals("gros") && dice.chance(12)
                ? List.of(
                        new Due(due, total.split(2).getFirst()),
                        new Due(due.plusDays(30), total.split(2).getLast()))
                : List.of(new Due(due, total));
        postings.add(new Billed(account.code(), number, on, dues));
        boolean credited = dice.chance(3) && credit(number, on, dues.getFirst());
        for (Due one : dues) {
            pay(number, one, credited && one.equals(dues.getFirst()));
        }
    }

    private LocalDate due(LocalDate on) {
        LocalDate due = on.plusDays(account.termDays());
        return account.endOfMonth() ? YearMonth.from(due).atEndOfMonth() : due;
    }

    /** A tenth to a third given back some days later; one in four is not yet set against its invoice. */
    private boolean credit(String number, LocalDate billed, Due due) {
        LocalDate on = billed.plusDays(dice.between(4, 25));
        Money amount = part(due.amount(), dice.between(10, 33));
        if (on.isAfter(today) || !amount.isPositive()) {
            return false;
        }
        boolean placed = dice.chance(75);
        postings.add(new Credited(
                account.code(), "AV-" + number, on, amount, placed ? new Share(number, due.on(), amount) : null));
        return placed;
    }

    private void pay(String number, Due due, boolean credited) {
        Money owed = credited ? due.amount().minus(creditOf(number)) : due.amount();
        LocalDate on = workday(due.on().plusDays(account.habit().delay(dice)));
        if (account.habit().inParts(dice)) {
            Money first = part(owed, dice.between(30, 70));
            receive(number, due.on(), first, on);
            if (dice.chance(70)) {
                receive(number, due.on(), owed.minus(first), workday(on.plusDays(dice.between(20, 70))));
            }
        } else if (!forgotten(due)) {
            receive(number, due.on(), owed, on);
        }
    }

    /** Of late payers one in twelve is never paid by itself. */
    private boolean forgotten(Due due) {
        return account.habit() != Habit.PUNCTUAL && dice.chance(8) && due.on().isAfter(today.minusDays(420));
    }

    private Money creditOf(String number) {
        return postings.stream()
                .filter(Credited.class::isInstance)
                .map(Credited.class::cast)
                .filter(credit -> credit.number().equals("AV-" + number))
                .map(Credited::amount)
                .findFirst()
                .orElse(Money.zero(account.currency()));
    }

    private void receive(String number, LocalDate due, Money amount, LocalDate on) {
        if (on.isAfter(today) || !amount.isPositive()) {
            return;
        }
        payments++;
        postings.add(new Paid(
                account.code(),
                "RGT-" + account.code() + "-" + payments,
                on,
                amount,
                account.method(),
                List.of(new Share(number, due, amount))));
    }

    /** A transfer without a word, in the last weeks: somebody has to find out what it pays. */
    private void moneyNobodyCanPlace() {
        payments++;
        long step = account.currency().getDefaultFractionDigits() == 0 ? 5_000 : 100;
        Money amount = Money.of(
                dice.amount(account.monthly() / 4 / step * step, account.monthly(), step) + step, account.currency());
        postings.add(new Paid(
                account.code(),
                "RGT-" + account.code() + "-" + payments,
                workday(today.minusDays(dice.between(3, 60))),
                amount,
                account.method(),
                List.of()));
    }

    private Money part(Money whole, int percent) {
        long step = account.currency().getDefaultFractionDigits() == 0 ? 500 : 1;
        return Money.of(whole.minor() * percent / 100 / step * step, whole.currency());
    }

    /** Banks credit nothing at the weekend; never later than today because of it. */
    private static LocalDate workday(LocalDate on) {
        return switch (on.getDayOfWeek()) {
            case SATURDAY -> on.minusDays(1);
            case SUNDAY -> on.minusDays(2);
            default -> on;
        };
    }
}
