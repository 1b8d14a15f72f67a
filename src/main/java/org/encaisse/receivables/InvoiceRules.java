package org.encaisse.receivables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;

/** What an invoice must be, and what a new version of it may still change. */
final class InvoiceRules {

    private InvoiceRules() {}

    /** An open item that takes another day or amount; what was allocated to it stays. */
    record Moved(OpenItem item, LocalDate dueOn, Money amount) {}

    /**
     * How the due dates of an invoice become those of its new version.
     *
     * @param gone due dates that were taken back and that no money has touched
     */
    record Plan(List<Moved> moved, List<DueDate> added, List<OpenItem> gone) {}

    static void check(InvoiceEntry entry) {
        if (entry.number().isBlank()) {
            throw new Refused(ReceivablesRefusal.NUMBER_EMPTY);
        }
        if (entry.number().strip().length() > 80) {
            throw new Refused(ReceivablesRefusal.NUMBER_TOO_LONG, 80);
        }
        if (!entry.total().isPositive()) {
            throw new Refused(ReceivablesRefusal.AMOUNT_NOT_POSITIVE, entry.total());
        }
        if (entry.dueDates().isEmpty()) {
            throw new Refused(ReceivablesRefusal.NO_DUE_DATE);
        }
        Set<LocalDate> days = new HashSet<>();
        Money sum = Money.zero(entry.total().currency());
        for (DueDate due : entry.dueDates()) {
            if (!due.amount().isPositive()) {
                throw new Refused(ReceivablesRefusal.AMOUNT_NOT_POSITIVE, due.amount());
            }
            if (!days.add(due.dueOn())) {
                throw new Refused(ReceivablesRefusal.DUE_DATE_TWICE, due.dueOn());
            }
            sum = sum.plus(due.amount());
        }
        if (!sum.equals(entry.total())) {
            throw new Refused(ReceivablesRefusal.SUM_DIFFERS, sum, entry.total());
        }
    }

    /** What the open item of a due date is worth: a credit note gives back. */
    static Money signed(InvoiceKind kind, Money amount) {
        return kind == InvoiceKind.CREDIT_NOTE ? amount.negated() : amount;
    }

    static boolean same(Invoice known, InvoiceEntry entry) {
        List<DueDate> before = known.items().stream()
                .map(item -> new DueDate(item.dueOn(), signed(known.kind(), item.amount())))
                .sorted(Comparator.comparing(DueDate::dueOn))
                .toList();
        List<DueDate> after = entry.dueDates().stream()
                .sorted(Comparator.comparing(DueDate::dueOn))
                .toList();
        return known.customerId().equals(entry.customerId())
                && known.kind() == entry.kind()
                && known.issuedOn().equals(entry.issuedOn())
                && known.total().equals(entry.total())
                && Objects.equals(known.orderReference(), entry.orderReference())
                && before.equals(after);
    }

    /** @param touched whether any allocation was ever made on it, undone or not */
    static Plan change(Invoice known, InvoiceEntry entry, boolean touched) {
        boolean other = !known.customerId().equals(entry.customerId())
                || known.kind() != entry.kind()
                || !known.total().currency().equals(entry.total().currency());
        if (other && touched) {
            throw new Refused(ReceivablesRefusal.ALREADY_SETTLED, known.number());
        }
        List<OpenItem> left = new ArrayList<>(known.items());
        left.sort(Comparator.comparing(OpenItem::dueOn));
        List<DueDate> wanted = new ArrayList<>(entry.dueDates());
        wanted.sort(Comparator.comparing(DueDate::dueOn));
        List<Moved> moved = new ArrayList<>();
        // The same day is the same due date; after that the first one left takes the first day left.
        pair(left, wanted, moved, entry.kind(), true);
        pair(left, wanted, moved, entry.kind(), false);
        for (OpenItem item : left) {
            if (!item.remaining().equals(item.amount())) {
                throw new Refused(ReceivablesRefusal.DUE_DATE_IN_USE, item.dueOn());
            }
        }
        return new Plan(List.copyOf(moved), List.copyOf(wanted), List.copyOf(left));
    }

    private static void pair(
            List<OpenItem> left, List<DueDate> wanted, List<Moved> moved, InvoiceKind kind, boolean sameDay) {
        for (OpenItem item : List.copyOf(left)) {
            for (DueDate due : List.copyOf(wanted)) {
                if (sameDay && !due.dueOn().equals(item.dueOn())) {
                    continue;
                }
                moved.add(new Moved(item, due.dueOn(), worth(item, due, kind)));
                left.remove(item);
                wanted.remove(due);
                break;
            }
        }
    }

    private static Money worth(OpenItem item, DueDate due, InvoiceKind kind) {
        Money amount = signed(kind, due.amount());
        long allocated = item.amount().minor() - item.remaining().minor();
        if (Math.abs(allocated) > Math.abs(amount.minor())) {
            throw new Refused(
                    ReceivablesRefusal.BELOW_ALLOCATED,
                    due.amount(),
                    Money.of(Math.abs(allocated), item.amount().currency()));
        }
        return amount;
    }
}
