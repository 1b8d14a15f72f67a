package org.encaisse.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.encaisse.receivables.Books.day;
import static org.encaisse.receivables.Books.euros;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.receivables.PaymentEntry.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which due dates some money settles: the rules alone, as tables. */
class SettlementTest {

    private static final UUID ACME = Ids.next();
    private static final UUID ENTITY = Ids.next();

    /** Items are written {@code number due remaining}; the answer {@code number:due=share}. */
    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "40   | F-1 02-05 30, F-1 03-05 50, F-1 04-05 20 | F-1 02-05 30, F-1 03-05 10",
                "100  | F-2 03-01 60, F-1 02-01 60               | F-1 02-01 60, F-2 03-01 40",
                "60   | F-1 02-01 60, F-2 02-01 60               | F-1 02-01 60",
                "0.01 | F-1 02-01 60                             | F-1 02-01 0.01",
                "500  | F-1 02-01 60, A-1 01-01 -20              | F-1 02-01 60",
                "500  | F-1 02-01 0                              | ''",
                "500  | ''                                       | ''"
            })
    void oldest_first_until_the_money_is_gone(String money, String items, String shares) {
        List<OpenItem> open = items(items);

        assertThat(shown(Settlement.oldestFirst(euros(money), open), open)).isEqualTo(shares);
    }

    @Test
    void oldest_first_leaves_another_currency_alone() {
        List<OpenItem> open = List.of(item("F-1", "2026-02-01", Money.parse("60", "USD")));

        assertThat(Settlement.oldestFirst(euros("60"), open)).isEmpty();
    }

    @ParameterizedTest(name = "{0} naming {1} on {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "100 | F-2, F-1      | F-1 02-01 60, F-2 03-01 60 | F-2 03-01 60, F-1 02-01 40",
                "100 | F-1=30        | F-1 02-01 60, F-2 03-01 60 | F-1 02-01 30",
                "100 | F-1=70        | F-1 02-01 60, F-1 03-01 60 | F-1 02-01 60, F-1 03-01 10",
                "100 | F-1=30, F-1   | F-1 02-01 60               | F-1 02-01 60",
                "110 | F-1           | F-1 02-01 100              | F-1 02-01 100",
                "100 | F-1           | F-1 02-01 0                | ''"
            })
    void by_the_invoices_named_in_their_order(String money, String naming, String items, String shares) {
        List<OpenItem> open = items(items);

        assertThat(shown(Settlement.named(ACME, euros(money), naming(naming), open), open))
                .isEqualTo(shares);
    }

    @Test
    void what_cannot_be_is_refused_by_name() {
        List<OpenItem> open = items("F-1 02-01 60, A-1 01-01 -20");
        OpenItem owed = open.get(0);
        Map<UUID, OpenItem> known = open.stream().collect(Collectors.toMap(OpenItem::openItemId, Function.identity()));

        refused(ReceivablesRefusal.NAMED_INVOICE_UNKNOWN, () -> named("100", "F-9", open));
        refused(ReceivablesRefusal.ABOVE_REMAINING, () -> named("100", "F-1=60.01", open));
        refused(ReceivablesRefusal.ABOVE_UNALLOCATED, () -> named("10", "F-1=10.01", open));
        refused(ReceivablesRefusal.NOT_OWED, () -> named("10", "A-1", open));
        refused(
                ReceivablesRefusal.OTHER_CURRENCY,
                () -> Settlement.named(ACME, Money.parse("10", "USD"), naming("F-1"), open));
        refused(
                ReceivablesRefusal.OTHER_CUSTOMER,
                () -> Settlement.named(Ids.next(), euros("10"), naming("F-1"), open));
        refused(ReceivablesRefusal.ITEM_MISSING, () -> byHand("10", known, share(Ids.next(), "1")));
        refused(ReceivablesRefusal.AMOUNT_NOT_POSITIVE, () -> byHand("10", known, share(owed.openItemId(), "0")));
        refused(
                ReceivablesRefusal.ABOVE_REMAINING,
                () -> byHand("100", known, share(owed.openItemId(), "30"), share(owed.openItemId(), "30.01")));
        refused(
                ReceivablesRefusal.ABOVE_UNALLOCATED,
                () -> byHand("50", known, share(owed.openItemId(), "30"), share(owed.openItemId(), "20.01")));
        refused(
                ReceivablesRefusal.OTHER_CURRENCY,
                () -> Settlement.byHand(
                        ACME, euros("50"), List.of(new Share(owed.openItemId(), Money.parse("1", "USD"))), known));
    }

    @Test
    void shares_of_the_same_item_are_one() {
        List<OpenItem> open = items("F-1 02-01 60");
        UUID item = open.getFirst().openItemId();

        assertThat(byHand("60", Map.of(item, open.getFirst()), share(item, "20"), share(item, "40")))
                .containsExactly(share(item, "60"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10, 2026-03-01, 2026-02-01, 2026-03-10",
        "2026-02-10, 2026-03-01, 2026-02-01, 2026-03-01",
        "2026-03-10, 2026-03-01, 2026-04-01, 2026-04-01"
    })
    void money_settles_nothing_before_it_came_nor_before_the_invoice_exists(
            String on, String received, String issued, String expected) {
        assertThat(Settlement.day(day(on), day(received), day(issued))).isEqualTo(day(expected));
    }

    private static List<Share> named(String money, String naming, List<OpenItem> open) {
        return Settlement.named(ACME, euros(money), naming(naming), open);
    }

    private static List<Share> byHand(String money, Map<UUID, OpenItem> known, Share... shares) {
        return Settlement.byHand(ACME, euros(money), List.of(shares), known);
    }

    private static Share share(UUID item, String amount) {
        return new Share(item, euros(amount));
    }

    private static List<Named> naming(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .map(name -> name.contains("=")
                        ? Named.invoice(name.split("=", 2)[0], euros(name.split("=", 2)[1]))
                        : Named.invoice(name))
                .toList();
    }

    private static List<OpenItem> items(String text) {
        List<OpenItem> items = new ArrayList<>();
        for (String written : text.split(",")) {
            if (!written.isBlank()) {
                String[] parts = written.strip().split(" ");
                items.add(item(parts[0], "2026-" + parts[1], euros(parts[2])));
            }
        }
        return items;
    }

    private static OpenItem item(String number, String due, Money remaining) {
        InvoiceKind kind = remaining.isNegative() ? InvoiceKind.CREDIT_NOTE : InvoiceKind.INVOICE;
        return new OpenItem(
                Ids.next(),
                Ids.next(),
                number,
                kind,
                ACME,
                ENTITY,
                day("2026-01-01"),
                day(due),
                Money.of(1_000_000, remaining.currency()),
                remaining,
                null);
    }

    private static String shown(List<Share> shares, List<OpenItem> items) {
        Map<UUID, OpenItem> known = items.stream().collect(Collectors.toMap(OpenItem::openItemId, Function.identity()));
        return shares.stream()
                .map(share -> {
                    OpenItem item = Objects.requireNonNull(known.get(share.openItemId()));
                    String amount =
                            share.amount().toDecimal().stripTrailingZeros().toPlainString();
                    return item.number() + " " + item.dueOn().toString().substring(5) + " " + amount;
                })
                .collect(Collectors.joining(", "));
    }

    private static void refused(ReceivablesRefusal refusal, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
    }
}
