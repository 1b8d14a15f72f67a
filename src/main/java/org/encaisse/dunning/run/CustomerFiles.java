package org.encaisse.dunning.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.encaisse.dunning.decision.Assignment;
import org.encaisse.dunning.decision.Assignments;
import org.encaisse.dunning.decision.CustomerFile;
import org.encaisse.dunning.decision.Debtor;
import org.encaisse.dunning.decision.DueItem;
import org.encaisse.dunning.decision.Proof;
import org.encaisse.dunning.decision.Reach;
import org.encaisse.dunning.decision.Settlement;
import org.encaisse.dunning.scenario.Channel;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.kernel.money.Money;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.OpenItems;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads what a decision needs, for a stretch of customers at a time: a handful of ordered queries whatever their number,
 * so that a million due dates pass through in constant memory.
 */
@Component
@Transactional(readOnly = true)
public class CustomerFiles {

    public static final UUID FIRST = new UUID(0, 0);

    /** A stretch of customers in order of id. @param last the cursor after which the next one begins; null at the end */
    public record Stretch(
            List<CustomerFile> files, @Nullable UUID last, int items) {}

    private record Row(
            UUID customerId,
            UUID itemId,
            UUID invoiceId,
            UUID entityId,
            LocalDate dueOn,
            Money remaining,
            String number,
            @Nullable Settlement settlement) {}

    private final JdbcClient jdbc;
    private final OpenItems openItems;
    private final FileParts parts;
    private final OtherWays ways;

    CustomerFiles(JdbcClient jdbc, OpenItems openItems, FileParts parts, OtherWays ways) {
        this.jdbc = jdbc;
        this.openItems = openItems;
        this.parts = parts;
        this.ways = ways;
    }

    /**
     * The next customers after {@code after} that owe something, each with every open due date.
     *
     * @param exceptRun leaves out the steps this run took, to see what it saw; null to see everything
     */
    public Stretch next(UUID after, int rows, LocalDate on, Assignments assignments, @Nullable UUID exceptRun) {
        List<Row> read = open(after, null, on, rows);
        UUID last = null;
        if (read.size() == rows) {
            UUID cut = read.getLast().customerId();
            if (read.getFirst().customerId().equals(cut)) {
                read = open(after, cut, on, Integer.MAX_VALUE);
                last = cut;
            } else {
                read = new ArrayList<>(read);
                read.removeIf(row -> row.customerId().equals(cut));
                last = read.getLast().customerId();
            }
        }
        if (read.isEmpty()) {
            return new Stretch(List.of(), null, 0);
        }
        return new Stretch(files(read, List.of(), on, assignments, exceptRun), last, read.size());
    }

    /** The customers with due dates that were chased, are settled by now and have not been thanked for. */
    public Stretch settled(UUID after, int rows, LocalDate on, Assignments assignments) {
        List<Row> read = settled(after, null, rows, on);
        UUID last = null;
        if (read.size() == rows) {
            last = read.getLast().customerId();
            read = settled(after, last, Integer.MAX_VALUE, on);
        }
        return read.isEmpty()
                ? new Stretch(List.of(), null, 0)
                : new Stretch(files(read, settledAmong(read), on, assignments, null), last, read.size());
    }

    /** The id just before this one: a stretch that begins after it begins with this customer. */
    static UUID before(UUID customer) {
        return new UUID(customer.getMostSignificantBits(), customer.getLeastSignificantBits() - 1);
    }

    /** One customer, whole: what is open and what was settled lately; null when nothing is. */
    public @Nullable CustomerFile of(UUID customer, LocalDate on, Assignments assignments) {
        List<Row> read = new ArrayList<>(named(customer, on));
        read.addAll(settled(before(customer), customer, Integer.MAX_VALUE, on));
        return read.isEmpty()
                ? null
                : files(read, settledAmong(read), on, assignments, null).getFirst();
    }

    /** One customer as he stood on a day that is over, by the facts: what has been paid since was still owed then. */
    @Nullable
    CustomerFile asOf(UUID customer, LocalDate on, Assignments assignments) {
        List<Row> read = new ArrayList<>();
        for (OpenItem item : openItems.openOf(customer, on)) {
            read.add(new Row(
                    customer,
                    item.openItemId(),
                    item.invoiceId(),
                    item.entityId(),
                    item.dueOn(),
                    item.remaining(),
                    item.number(),
                    null));
        }
        read.addAll(settled(before(customer), customer, Integer.MAX_VALUE, on));
        return read.isEmpty()
                ? null
                : files(read, read.stream().map(Row::itemId).toList(), on, assignments, null)
                        .getFirst();
    }

    /** One customer with only what was chased, is settled and not yet thanked for; null when there is nothing. */
    @Nullable
    CustomerFile settledOf(UUID customer, LocalDate on, Assignments assignments) {
        List<Row> read = settled(before(customer), customer, Integer.MAX_VALUE, on);
        return read.isEmpty()
                ? null
                : files(read, settledAmong(read), on, assignments, null).getFirst();
    }

    private static List<UUID> settledAmong(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.settlement() != null)
                .map(Row::itemId)
                .toList();
    }

    /** @param whole items of which every step ever taken is wanted, although nothing may be owed on them now */
    private List<CustomerFile> files(
            List<Row> rows, List<UUID> whole, LocalDate on, Assignments assignments, @Nullable UUID exceptRun) {
        Map<UUID, List<Row>> byCustomer = new LinkedHashMap<>();
        rows.forEach(row -> byCustomer
                .computeIfAbsent(row.customerId(), id -> new ArrayList<>())
                .add(row));
        FileParts.Range range =
                new FileParts.Range(rows.getFirst().customerId(), rows.getLast().customerId());
        Map<UUID, Debtor> debtors = parts.debtors(range);
        // Only where some scenario writes otherwise than by e-mail: else nobody asks for it.
        Map<UUID, Reach> reach = assignments.scenarios().values().stream()
                        .flatMap(scenario -> scenario.steps().stream())
                        .anyMatch(step -> step.conditions().hasMobile() != null
                                || (step.isMessage() && step.channel() != Channel.EMAIL))
                ? ways.of(range)
                : Map.of();
        Map<UUID, List<Money>> money = parts.pendingMoney(range);
        var holds = parts.holds(range, on);
        var hurried = parts.hurried(range, on);
        Map<UUID, List<Proof>> proofs =
                assignments.scenarios().values().stream().noneMatch(Scenario::readsPapers)
                        ? Map.of()
                        : parts.proofs(range);
        var lifted = parts.disputesSolved(range, on);
        var past = parts.past(range, whole, on, exceptRun);
        List<CustomerFile> files = new ArrayList<>(byCustomer.size());
        byCustomer.forEach((id, own) -> {
            Debtor debtor = debtors.get(id);
            if (debtor != null) {
                files.add(new CustomerFile(
                        debtor.reached(reach.getOrDefault(id, Reach.NONE)),
                        items(own, debtor, assignments),
                        holds.getOrDefault(id, List.of()),
                        lifted.getOrDefault(id, List.of()),
                        hurried.getOrDefault(id, List.of()),
                        proofs.getOrDefault(id, List.of()),
                        past.getOrDefault(id, List.of()),
                        money.getOrDefault(id, List.of())));
            }
        });
        return files;
    }

    private static List<DueItem> items(List<Row> rows, Debtor debtor, Assignments assignments) {
        List<DueItem> items = new ArrayList<>(rows.size());
        for (Row row : rows) {
            Assignment assignment = assignments.of(
                    row.invoiceId(), debtor.customerId(), debtor.profile(), row.entityId(), debtor.email() != null);
            items.add(new DueItem(
                    row.itemId(), row.number(), row.dueOn(), row.remaining(), assignment, row.settlement()));
        }
        return items;
    }

    private List<Row> open(UUID after, @Nullable UUID only, LocalDate on, int rows) {
        return jdbc.sql("""
                select o.customer_id, o.open_item_id, o.invoice_id, o.entity_id, o.due_on, o.remaining, o.currency
                  from receivables.open_now o
                 where o.tenant_id = (select platform.current_tenant())
                   and o.customer_id > :after
                   and (:only::uuid is null or o.customer_id = :only)
                   and o.issued_on <= :on
                 order by o.customer_id, o.open_item_id
                 limit :rows
                """)
                .param("after", after)
                .param("only", only)
                .param("on", on)
                .param("rows", rows)
                .query((row, n) -> new Row(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        row.getObject(5, LocalDate.class),
                        Money.of(row.getLong(6), row.getString(7)),
                        "",
                        null))
                .list();
    }

    private List<Row> named(UUID customer, LocalDate on) {
        return jdbc.sql("""
                select o.customer_id, o.open_item_id, o.invoice_id, o.entity_id, o.due_on, o.remaining, o.currency, o.number
                  from receivables.open_now o
                 where o.tenant_id = (select platform.current_tenant())
                   and o.customer_id = :customer
                   and o.issued_on <= :on
                 order by o.due_on, o.open_item_id
                """)
                .param("customer", customer)
                .param("on", on)
                .query((row, n) -> new Row(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        row.getObject(5, LocalDate.class),
                        Money.of(row.getLong(6), row.getString(7)),
                        row.getString(8),
                        null))
                .list();
    }

    /** By money only when a payment settled it; a credit note, or the accounts' silence, is not thanked for. */
    private List<Row> settled(UUID after, @Nullable UUID last, int rows, LocalDate on) {
        return jdbc.sql("""
                select i.customer_id, i.open_item_id, i.invoice_id, i.entity_id, i.due_on, i.currency, i.number,
                       max(s.received_on) as settled_on
                  from dunning.action a
                  join receivables.item i on i.tenant_id = a.tenant_id and i.open_item_id = a.open_item_id
                  join receivables.settlement s on s.tenant_id = a.tenant_id and s.open_item_id = a.open_item_id
                 where a.tenant_id = (select platform.current_tenant())
                   and a.customer_id > :after
                   and (:last::uuid is null or a.customer_id <= :last)
                   and a.state = 'done'
                   and a.stage <> 'thanks'
                   and i.remaining = 0
                   and not exists (select 1
                                     from dunning.action t
                                    where t.tenant_id = a.tenant_id
                                      and t.customer_id = a.customer_id
                                      and t.open_item_id = a.open_item_id
                                      and t.stage = 'thanks'
                                      and t.state <> 'dropped')
                 group by i.customer_id, i.open_item_id, i.invoice_id, i.entity_id, i.due_on, i.currency, i.number
                having max(s.received_on) between :on::date - 30 and :on::date
                 order by i.customer_id, i.open_item_id
                 limit :rows
                """)
                .param("after", after)
                .param("last", last)
                .param("on", on)
                .param("rows", rows)
                .query((row, n) -> new Row(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        row.getObject(5, LocalDate.class),
                        Money.of(0, row.getString(6)),
                        row.getString(7),
                        new Settlement(row.getObject(8, LocalDate.class), true)))
                .list();
    }
}
