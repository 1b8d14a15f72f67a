package org.encaisse.latefees.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.encaisse.kernel.money.Money;

/**
 * What was owed of one due date, and what took it away.
 *
 * @param amount with taxes
 * @param reliefs payments and credit notes, in the order of their days
 */
public record Debt(LocalDate dueOn, Money amount, List<Relief> reliefs) {

    public Debt {
        reliefs = reliefs.stream().sorted(Comparator.comparing(Relief::on)).toList();
    }

    /** Less was owed from the day after. The day on which money comes still counts as late. */
    public record Relief(LocalDate on, Money amount) {}

    public static Debt unpaid(LocalDate dueOn, Money amount) {
        return new Debt(dueOn, amount, List.of());
    }

    /** What interest ran on during that day: what came before it is deducted. */
    Money owedDuring(LocalDate day) {
        Money owed = amount;
        for (Relief relief : reliefs) {
            if (relief.on().isBefore(day)) {
                owed = owed.minus(relief.amount());
            }
        }
        return owed.isNegative() ? Money.zero(owed.currency()) : owed;
    }

    /** What was still owed when the due day was over: nothing is late when this is nothing. */
    public Money late() {
        return owedDuring(dueOn.plusDays(1));
    }
}
