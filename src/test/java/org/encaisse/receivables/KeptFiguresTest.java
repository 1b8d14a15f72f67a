package org.encaisse.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.testing.EncaisseTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Random stories of invoices, credit notes, money and changes of mind; after each, the kept figures are those of the
 * facts, and the aged balance of any day is the one counted by hand from the facts.
 */
@EncaisseTest
class KeptFiguresTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final int DAYS = 200;

    @Autowired
    BeanFactory beans;

    @SuppressWarnings("NullAway.Init")
    private Books books;

    private Random dice = new Random(0);
    private final List<UUID> customers = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();
    private int count;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void the_kept_figures_are_those_of_the_facts(long seed) {
        books = new Books(beans);
        dice = new Random(seed);
        for (String code : List.of("ACME", "DURAND", "NDIAYE")) {
            customers.add(books.customer(code));
        }
        for (int i = 0; i < 90; i++) {
            something();
        }

        assertThat(wrongItems()).isZero();
        assertThat(wrongPayments()).isZero();
        for (int i = 0; i < 6; i++) {
            LocalDate on = FIRST.plusDays(dice.nextInt(DAYS + 40));
            assertThat(counted(books.in(() -> books.bean(AgedBalance.class).totals(on, AgedFilter.ALL))))
                    .as("seed %s on %s", seed, on)
                    .isEqualTo(byHand(on));
            assertThat(counted(books.in(() -> books.bean(AgedBalance.class)
                            .byCustomer(on, AgedFilter.ALL, AgedSort.CODE, null, 10)
                            .items())))
                    .isEqualTo(byHand(on));
            for (AgedBy by : List.of(AgedBy.ENTITY, AgedBy.COLLECTOR, AgedBy.SEGMENT)) {
                assertThat(counted(books.in(() -> books.bean(AgedBalance.class).by(by, on, AgedFilter.ALL))))
                        .isEqualTo(byHand(on));
            }
            AgedFilter pme = new AgedFilter("maison", null, null, "pme", null, "EUR");
            assertThat(counted(books.in(() -> books.bean(AgedBalance.class).totals(on, pme))))
                    .isEqualTo(byHand(on));
            assertThat(outstanding(on))
                    .isEqualTo(byHand(on).values().stream()
                            .mapToLong(cells -> cells.values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum())
                            .sum());
        }
    }

    private void something() {
        try {
            switch (dice.nextInt(11)) {
                case 0, 1, 2 -> invoice();
                case 3 -> creditNote();
                case 4, 5 -> payment();
                case 6 -> allocate();
                case 7 -> allocateCredit();
                case 8 -> undo();
                case 9 -> cancel();
                default -> giveBack();
            }
        } catch (Refused e) {
            // a story may ask for what is refused; the figures must not move
        }
    }

    private void invoice() {
        LocalDate issued = someDay();
        Money half = someMoney();
        books.record(new InvoiceEntry(
                books.main,
                someone(),
                "F-" + dice.nextInt(40),
                InvoiceKind.INVOICE,
                issued,
                half.plus(half),
                null,
                List.of(
                        new DueDate(issued.plusDays(dice.nextInt(30)), half),
                        new DueDate(issued.plusDays(30 + dice.nextInt(60)), half))));
    }

    private void creditNote() {
        books.record(InvoiceEntry.creditNote(books.main, someone(), "A-" + count++, someDay(), someMoney()));
    }

    private void payment() {
        PaymentEntry entry = PaymentEntry.of(books.main, someone(), "V-" + count++, someDay(), someMoney());
        payments.add(books.pay(dice.nextBoolean() ? entry.settlingOldestFirst() : entry));
    }

    private void allocate() {
        if (!payments.isEmpty()) {
            Payment payment = payments.get(dice.nextInt(payments.size()));
            books.in(
                    () -> books.bean(AllocateOldestFirst.class).allocate(payment.paymentId(), someDay(), Books.CLAIRE));
        }
    }

    private void allocateCredit() {
        List<OpenItem> open = books.open(someone());
        List<OpenItem> credits =
                open.stream().filter(item -> item.remaining().isNegative()).toList();
        List<OpenItem> owed =
                open.stream().filter(item -> item.remaining().isPositive()).toList();
        if (!credits.isEmpty() && !owed.isEmpty()) {
            OpenItem credit = credits.get(dice.nextInt(credits.size()));
            OpenItem item = owed.get(dice.nextInt(owed.size()));
            Money share = credit.remaining().negated().min(item.remaining());
            books.in(() -> books.bean(AllocateCreditNote.class)
                    .allocate(
                            credit.openItemId(),
                            List.of(new Share(item.openItemId(), share)),
                            someDay(),
                            Books.CLAIRE));
        }
    }

    private void undo() {
        List<UUID> all = books.select(() -> books.jdbc()
                .sql("select allocation_id from receivables.allocation order by allocation_id")
                .query(UUID.class)
                .list());
        if (!all.isEmpty()) {
            books.in(() -> books.bean(ReverseAllocation.class)
                    .reverse(all.get(dice.nextInt(all.size())), "changed my mind", someDay(), Books.CLAIRE));
        }
    }

    private void cancel() {
        List<UUID> all = books.select(() -> books.jdbc()
                .sql("select invoice_id from receivables.invoice order by invoice_id")
                .query(UUID.class)
                .list());
        if (!all.isEmpty()) {
            books.in(() -> books.bean(CancelInvoice.class)
                    .cancel(all.get(dice.nextInt(all.size())), "a mistake", someDay(), Books.CLAIRE));
        }
    }

    private void giveBack() {
        if (!payments.isEmpty()) {
            Payment payment = payments.get(dice.nextInt(payments.size()));
            books.in(() -> books.bean(ReversePayment.class)
                    .reverse(payment.paymentId(), ReversalReason.MISTAKE, null, someDay(), Books.CLAIRE));
        }
    }

    private UUID someone() {
        return customers.get(dice.nextInt(customers.size()));
    }

    private LocalDate someDay() {
        return FIRST.plusDays(dice.nextInt(DAYS));
    }

    private Money someMoney() {
        return Money.of(1 + dice.nextInt(50_000), "EUR");
    }

    private int wrongItems() {
        return books.select(() -> books.jdbc().sql("""
                select count(*)
                  from receivables.open_item i
                 where i.remaining <> i.amount
                       - coalesce((select sum(a.amount) from receivables.allocation a
                                    where a.open_item_id = i.open_item_id), 0)
                       + coalesce((select sum(a.amount) from receivables.allocation a
                                    where a.credit_item_id = i.open_item_id), 0)
                """).query(Integer.class).single());
    }

    private int wrongPayments() {
        return books.select(() -> books.jdbc().sql("""
                select count(*)
                  from receivables.payment p
                 where p.unallocated <> case when exists (select 1 from receivables.payment_reversal r
                                                           where r.payment_id = p.payment_id) then 0
                                             else p.amount end
                       - coalesce((select sum(a.amount) from receivables.allocation a
                                    where a.payment_id = p.payment_id), 0)
                """).query(Integer.class).single());
    }

    private long outstanding(LocalDate on) {
        long sum = 0;
        for (UUID customer : customers) {
            for (Position position : books.in(() -> books.bean(Positions.class).of(customer, on))) {
                sum += position.outstanding().minor();
            }
        }
        return sum;
    }

    private record ItemFact(UUID id, LocalDate issued, LocalDate due, long amount) {}

    private record PaymentFact(UUID id, LocalDate received, LocalDate reversed, long amount) {}

    private record AllocationFact(UUID item, UUID credit, UUID payment, LocalDate on, long amount) {}

    /** Item by item, payment by payment, from nothing but the facts of that day. */
    private Map<String, Map<Integer, Long>> byHand(LocalDate on) {
        Map<UUID, Long> given = new HashMap<>();
        for (AllocationFact fact : books.select(() -> books.jdbc()
                .sql(
                        "select open_item_id, credit_item_id, payment_id, allocated_on, amount from receivables.allocation")
                .query((row, n) -> new AllocationFact(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, LocalDate.class),
                        row.getLong(5)))
                .list())) {
            if (!fact.on().isAfter(on)) {
                given.merge(fact.item(), fact.amount(), Long::sum);
                if (fact.credit() != null) {
                    given.merge(fact.credit(), -fact.amount(), Long::sum);
                }
                if (fact.payment() != null) {
                    given.merge(fact.payment(), fact.amount(), Long::sum);
                }
            }
        }
        Map<Integer, Long> cells = new TreeMap<>();
        for (ItemFact fact : items()) {
            long left = fact.amount() - given.getOrDefault(fact.id(), 0L);
            if (!fact.issued().isAfter(on) && left != 0) {
                int cell = fact.amount() < 0 ? 5 : Bucket.of(fact.due(), on).ordinal();
                cells.merge(cell, left, Long::sum);
            }
        }
        for (PaymentFact fact : payments()) {
            boolean givenBack = fact.reversed() != null && !fact.reversed().isAfter(on);
            long left = (givenBack ? 0 : fact.amount()) - given.getOrDefault(fact.id(), 0L);
            if (!fact.received().isAfter(on) && left != 0) {
                cells.merge(5, -left, Long::sum);
            }
        }
        cells.values().removeIf(amount -> amount == 0);
        return cells.isEmpty() ? Map.of() : Map.of("EUR", cells);
    }

    private List<ItemFact> items() {
        return books.select(() -> books.jdbc()
                .sql("select open_item_id, issued_on, due_on, amount from receivables.open_item")
                .query((row, n) -> new ItemFact(
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        row.getLong(4)))
                .list());
    }

    private List<PaymentFact> payments() {
        return books.select(() -> books.jdbc()
                .sql("""
                select p.payment_id, p.received_on, r.reversed_on, p.amount
                  from receivables.payment p
                  left join receivables.payment_reversal r on r.payment_id = p.payment_id
                """)
                .query((row, n) -> new PaymentFact(
                        row.getObject(1, UUID.class),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        row.getLong(4)))
                .list());
    }

    private static Map<String, Map<Integer, Long>> counted(List<AgedLine> lines) {
        Map<String, Map<Integer, Long>> counted = new HashMap<>();
        for (AgedLine line : lines) {
            Map<Integer, Long> cells = counted.computeIfAbsent(line.currency().getCurrencyCode(), c -> new TreeMap<>());
            for (int i = 0; i < 5; i++) {
                cells.merge(i, line.buckets().get(i).minor(), Long::sum);
            }
            cells.merge(5, line.credits().minor(), Long::sum);
            assertThat(line.total().minor())
                    .isEqualTo(line.buckets().stream().mapToLong(Money::minor).sum()
                            + line.credits().minor());
        }
        counted.values().forEach(cells -> cells.values().removeIf(amount -> amount == 0));
        counted.values().removeIf(Map::isEmpty);
        return counted;
    }
}
