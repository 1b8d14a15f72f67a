package org.encaisse.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.encaisse.receivables.Books.day;
import static org.encaisse.receivables.Books.euros;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an invoice must be, and what a new version of it may still change: the rules alone, as tables. */
class InvoiceRulesTest {

    private static final UUID ACME = Ids.next();
    private static final UUID ENTITY = Ids.next();
    private static final UUID INVOICE = Ids.next();

    /** Known items are {@code day amount/remaining}; the new due dates {@code day amount}. */
    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "02-05 100/100            | 02-05 120           | moved 02-05>02-05 120",
                "02-05 100/60             | 02-05 120           | moved 02-05>02-05 120",
                "02-05 100/60             | 02-05 40            | moved 02-05>02-05 40",
                "02-05 100/60             | 03-05 100           | moved 02-05>03-05 100",
                "02-05 50/50, 03-05 50/50 | 03-05 50, 04-05 50  | moved 03-05>03-05 50 moved 02-05>04-05 50",
                "02-05 100/100            | 02-05 50, 03-05 50  | moved 02-05>02-05 50 added 03-05 50",
                "02-05 50/50, 03-05 50/50 | 03-05 100           | moved 03-05>03-05 100 gone 02-05",
                "02-05 50/0, 03-05 50/50  | 02-05 100           | moved 02-05>02-05 100 gone 03-05"
            })
    void due_dates_become_those_of_the_new_version(String known, String wanted, String plan) {
        assertThat(shown(InvoiceRules.change(known(known), entry(wanted, ACME), true)))
                .isEqualTo(plan);
    }

    @Test
    void what_is_allocated_stands() {
        refused(
                ReceivablesRefusal.BELOW_ALLOCATED,
                () -> InvoiceRules.change(known("02-05 100/60"), entry("02-05 39.99", ACME), true));
        refused(
                ReceivablesRefusal.DUE_DATE_IN_USE,
                () -> InvoiceRules.change(known("02-05 50/50, 03-05 50/40"), entry("02-05 100", ACME), true));
        refused(
                ReceivablesRefusal.ALREADY_SETTLED,
                () -> InvoiceRules.change(known("02-05 100/100"), entry("02-05 100", Ids.next()), true));
        assertThat(shown(InvoiceRules.change(known("02-05 100/100"), entry("02-05 100", Ids.next()), false)))
                .isEqualTo("moved 02-05>02-05 100");
    }

    @Test
    void an_invoice_that_does_not_hold_together_is_refused_by_name() {
        refused(ReceivablesRefusal.NUMBER_EMPTY, () -> check(" ", "100", due("02-05", "100")));
        refused(ReceivablesRefusal.NUMBER_TOO_LONG, () -> check("F".repeat(81), "100", due("02-05", "100")));
        refused(ReceivablesRefusal.AMOUNT_NOT_POSITIVE, () -> check("F-1", "0", due("02-05", "0")));
        refused(
                ReceivablesRefusal.AMOUNT_NOT_POSITIVE,
                () -> check("F-1", "100", due("02-05", "150"), due("03-05", "-50")));
        refused(ReceivablesRefusal.NO_DUE_DATE, () -> check("F-1", "100"));
        refused(ReceivablesRefusal.DUE_DATE_TWICE, () -> check("F-1", "100", due("02-05", "50"), due("02-05", "50")));
        refused(ReceivablesRefusal.SUM_DIFFERS, () -> check("F-1", "100", due("02-05", "50"), due("03-05", "49.99")));
        check("F-1", "100", due("02-05", "50"), due("03-05", "50"));
    }

    private static void check(String number, String total, DueDate... dues) {
        InvoiceRules.check(new InvoiceEntry(
                ENTITY, ACME, number, InvoiceKind.INVOICE, day("2026-01-05"), euros(total), null, List.of(dues)));
    }

    private static DueDate due(String day, String amount) {
        return new DueDate(day("2026-" + day), euros(amount));
    }

    private static Invoice known(String text) {
        List<OpenItem> items = new ArrayList<>();
        for (String written : text.split(",")) {
            String[] parts = written.strip().split("[ /]");
            items.add(new OpenItem(
                    Ids.next(),
                    INVOICE,
                    "F-1",
                    InvoiceKind.INVOICE,
                    ACME,
                    ENTITY,
                    day("2026-01-05"),
                    day("2026-" + parts[0]),
                    euros(parts[1]),
                    euros(parts[2]),
                    null));
        }
        Money total = items.stream().map(OpenItem::amount).reduce(euros("0"), Money::plus);
        return new Invoice(
                INVOICE, ENTITY, ACME, "F-1", InvoiceKind.INVOICE, day("2026-01-05"), total, null, items, null);
    }

    private static InvoiceEntry entry(String text, UUID customer) {
        List<DueDate> dues = new ArrayList<>();
        for (String written : text.split(",")) {
            String[] parts = written.strip().split(" ");
            dues.add(due(parts[0], parts[1]));
        }
        Money total = dues.stream().map(DueDate::amount).reduce(euros("0"), Money::plus);
        return new InvoiceEntry(ENTITY, customer, "F-1", InvoiceKind.INVOICE, day("2026-01-05"), total, null, dues);
    }

    private static String shown(InvoiceRules.Plan plan) {
        return Stream.of(
                        plan.moved().stream()
                                .map(moved -> "moved "
                                        + moved.item().dueOn().toString().substring(5) + ">"
                                        + moved.dueOn().toString().substring(5) + " " + plain(moved.amount())),
                        plan.added().stream()
                                .map(due -> "added " + due.dueOn().toString().substring(5) + " " + plain(due.amount())),
                        plan.gone().stream()
                                .map(item -> "gone " + item.dueOn().toString().substring(5)))
                .flatMap(part -> part)
                .collect(Collectors.joining(" "));
    }

    private static String plain(Money money) {
        return money.toDecimal().stripTrailingZeros().toPlainString();
    }

    private static void refused(ReceivablesRefusal refusal, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
    }
}
