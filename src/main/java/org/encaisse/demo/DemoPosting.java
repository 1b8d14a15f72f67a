package org.encaisse.demo;

import java.time.LocalDate;
import java.util.List;
import org.encaisse.kernel.money.Money;
import org.jspecify.annotations.Nullable;

/** What an invented customer's account shows: invoices, credit notes, money. */
sealed interface DemoPosting {

    String customer();

    /** Of one or more due dates. */
    record Billed(String customer, String number, LocalDate on, List<Due> dues) implements DemoPosting {

        Money total() {
            return dues.stream().map(Due::amount).reduce(Money::plus).orElseThrow();
        }
    }

    record Due(LocalDate on, Money amount) {}

    /** A credit note, set against a due date of an invoice, or left open when {@code against} is null. */
    record Credited(
            String customer,
            String number,
            LocalDate on,
            Money amount,
            @Nullable Share against) implements DemoPosting {}

    /** Money received; what the shares leave over waits unallocated. */
    record Paid(String customer, String reference, LocalDate on, Money amount, String method, List<Share> shares)
            implements DemoPosting {}

    /** So much of one due date of an invoice. */
    record Share(String number, LocalDate due, Money amount) {}
}
