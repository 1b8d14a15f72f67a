package org.encaisse.dunning.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.encaisse.dunning.decision.Assignment;
import org.encaisse.dunning.decision.Assignments;
import org.encaisse.dunning.decision.CustomerFile;
import org.encaisse.dunning.decision.Debtor;
import org.encaisse.dunning.decision.DueItem;
import org.encaisse.dunning.decision.PastAction;
import org.encaisse.dunning.decision.Reach;
import org.encaisse.dunning.decision.Reject;
import org.encaisse.dunning.prevention.PayerFigures;
import org.encaisse.dunning.run.DueRows.Row;
import org.encaisse.dunning.scenario.Channel;
import org.encaisse.receivables.OpenItem;
import org.encaisse.receivables.OpenItems;
import org.jspecify.annotations.Nullable;
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

    private final DueRows due;
    private final Debtors debtors;
    private final OpenItems openItems;
    private final FileParts parts;
    private final OtherWays ways;

    CustomerFiles(DueRows due, Debtors debtors, OpenItems openItems, FileParts parts, OtherWays ways) {
        this.due = due;
        this.debtors = debtors;
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
        List<Row> read = due.open(after, null, on, rows);
        UUID last = null;
        if (read.size() == rows) {
            UUID cut = read.getLast().customerId();
            if (read.getFirst().customerId().equals(cut)) {
                read = due.open(after, cut, on, Integer.MAX_VALUE);
                last = cut;
            } else {
                read = new ArrayList<>(read);
                read.removeIf(row -> row.customerId().equals(cut));
                last = read.getLast().customerId();
            }
        }
        return read.isEmpty()
                ? new Stretch(List.of(), null, 0)
                : new Stretch(files(read, List.of(), on, assignments, exceptRun), last, read.size());
    }

    /** The customers with due dates that were chased, are settled by now and have not been thanked for. */
    public Stretch settled(UUID after, int rows, LocalDate on, Assignments assignments) {
        List<Row> read = due.settled(after, null, rows, on);
        UUID last = null;
        if (read.size() == rows) {
            last = read.getLast().customerId();
            read = due.settled(after, last, Integer.MAX_VALUE, on);
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
        List<Row> read = new ArrayList<>(due.named(List.of(customer), on));
        read.addAll(due.settled(before(customer), customer, Integer.MAX_VALUE, on));
        return read.isEmpty()
                ? null
                : files(read, settledAmong(read), on, assignments, null).getFirst();
    }

    /** These customers, each with what is open; who owes nothing is not in the map. */
    public Map<UUID, CustomerFile> open(Collection<UUID> customers, LocalDate on, Assignments assignments) {
        List<Row> read = due.named(customers, on);
        Map<UUID, CustomerFile> found = new HashMap<>();
        if (!read.isEmpty()) {
            List<UUID> named = read.stream().map(Row::customerId).distinct().toList();
            FileParts.Range range = new FileParts.Range(named.getFirst(), named.getLast(), named);
            files(range, read, List.of(), on, assignments, null)
                    .forEach(file -> found.put(file.debtor().customerId(), file));
        }
        return found;
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
        read.addAll(due.settled(before(customer), customer, Integer.MAX_VALUE, on));
        return read.isEmpty()
                ? null
                : files(read, read.stream().map(Row::itemId).toList(), on, assignments, null)
                        .getFirst();
    }

    /** One customer with only what was chased, is settled and not yet thanked for; null when there is nothing. */
    @Nullable
    CustomerFile settledOf(UUID customer, LocalDate on, Assignments assignments) {
        List<Row> read = due.settled(before(customer), customer, Integer.MAX_VALUE, on);
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

    private List<CustomerFile> files(
            List<Row> rows, List<UUID> whole, LocalDate on, Assignments assignments, @Nullable UUID exceptRun) {
        FileParts.Range range =
                new FileParts.Range(rows.getFirst().customerId(), rows.getLast().customerId());
        return files(range, rows, whole, on, assignments, exceptRun);
    }

    /** @param whole items of which every step ever taken is wanted, although nothing may be owed on them now */
    private List<CustomerFile> files(
            FileParts.Range range,
            List<Row> rows,
            List<UUID> whole,
            LocalDate on,
            Assignments assignments,
            @Nullable UUID exceptRun) {
        Map<UUID, List<Row>> byCustomer = new LinkedHashMap<>();
        rows.forEach(row -> byCustomer
                .computeIfAbsent(row.customerId(), id -> new ArrayList<>())
                .add(row));
        Map<UUID, Debtor> who = debtors.of(range);
        Map<UUID, Reach> reach = assignments.scenarios().values().stream()
                        .flatMap(scenario -> scenario.steps().stream()) // else nobody asks for it
                        .anyMatch(step -> step.conditions().hasMobile() != null
                                || (step.isMessage() && step.channel() != Channel.EMAIL))
                ? ways.of(range)
                : Map.of();
        var money = parts.pendingMoney(range);
        var holds = parts.holds(range, on);
        var hurried = parts.hurried(range, on);
        var proofs = parts.proofs(range, assignments);
        var roundToDo = parts.roundToDo(range, on, assignments);
        var lifted = parts.disputesSolved(range, on);
        var figures = parts.payers(range);
        var past = parts.past(range, whole, on, exceptRun);
        var rejects = parts.rejects(range, on);
        Set<UUID> unreached = assignments.scenarios().values().stream()
                        .flatMap(scenario -> scenario.steps().stream())
                        .anyMatch(step -> step.conditions().unreached() != null)
                ? parts.unreached(range, on)
                : Set.of();
        List<CustomerFile> files = new ArrayList<>(byCustomer.size());
        byCustomer.forEach((id, own) -> {
            Debtor debtor = who.get(id);
            if (debtor != null) {
                files.add(new CustomerFile(
                        debtor.reached(reach.getOrDefault(id, Reach.NONE)),
                        items(own, debtor, assignments, past.getOrDefault(id, List.of()), rejects),
                        holds.getOrDefault(id, List.of()),
                        lifted.getOrDefault(id, List.of()),
                        hurried.getOrDefault(id, List.of()),
                        proofs.getOrDefault(id, List.of()),
                        past.getOrDefault(id, List.of()),
                        money.getOrDefault(id, List.of()),
                        unreached.contains(id),
                        figures.getOrDefault(id, PayerFigures.NONE),
                        roundToDo.contains(id)));
            }
        });
        return files;
    }

    private static List<DueItem> items(
            List<Row> rows, Debtor debtor, Assignments assignments, List<PastAction> past, Map<UUID, Reject> rejects) {
        List<DueItem> items = new ArrayList<>(rows.size());
        var usual = new Assignments.Circumstances(debtor.email() != null, debtor.paymentMethod(), null, List.of());
        for (Row row : rows) {
            @Nullable Reject reject = rejects.get(row.itemId());
            Assignment assignment = assignments.of(
                    row.invoiceId(),
                    debtor.customerId(),
                    debtor.profile(),
                    row.entityId(),
                    reject == null
                            ? usual
                            : new Assignments.Circumstances(
                                    usual.hasEmail(),
                                    usual.paymentMethod(),
                                    reject,
                                    past.stream()
                                            .filter(action ->
                                                    action.openItemId().equals(row.itemId()))
                                            .toList()));
            @Nullable
            Assignment afterwards = reject == null
                    ? null
                    : assignments.of(row.invoiceId(), debtor.customerId(), debtor.profile(), row.entityId(), usual);
            items.add(new DueItem(
                    row.itemId(),
                    row.number(),
                    row.dueOn(),
                    row.remaining(),
                    assignment,
                    row.settlement(),
                    reject,
                    afterwards));
        }
        return items;
    }
}
