package org.encaisse.dunning.approval;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.encaisse.kernel.money.Money;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.kernel.tenant.Role;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.sql.ReadOnce;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who let what leave, about which amount; and which of it came back since. */
@Component
@Transactional
public class Approvals {

    /** The reason of a message that does not leave because what is owed is no longer what was approved. */
    public static final String LAPSED = "dunning.approval-lapsed";

    private final JdbcClient jdbc;
    private final Balances balances;
    private final BusinessClock clock;
    private final ReadOnce once;

    Approvals(JdbcClient jdbc, Balances balances, BusinessClock clock, ReadOnce once) {
        this.jdbc = jdbc;
        this.balances = balances;
        this.clock = clock;
        this.once = once;
    }

    /** A message about to be reserved. */
    public record Approved(UUID messageId, DraftId draft, Role approver) {}

    /**
     * Why an approval no longer holds.
     *
     * @param because {@code balance-changed} or {@code undone}
     * @param now what the customer owed when it came back
     */
    public record Lapse(Approval approval, String because, String actor, Instant at, Money now) {}

    /** Writes down one press of the button: every message, and what its customer owes at this moment. */
    public UUID record(List<Approved> approved, LocalDate on, Instant leavesAt, Actor actor) {
        UUID sending = Ids.next();
        Instant now = clock.now();
        jdbc.sql("""
                insert into dunning.sending
                       (tenant_id, sending_id, business_date, sent_by, actor, sent_at, leaves_at, messages)
                values (platform.current_tenant(), :sending, :on, :by, :actor, :now, :leaves, :messages)
                """)
                .param("sending", sending)
                .param("on", on)
                .param("by", actor.userId())
                .param("actor", actor.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("leaves", leavesAt.atOffset(ZoneOffset.UTC))
                .param("messages", approved.size())
                .update();
        Map<Balances.Key, Balance> owed = balances.of(approved.stream()
                .map(one -> one.draft().customerId())
                .distinct()
                .toList());
        List<Balance> each = new ArrayList<>(approved.size());
        for (Approved one : approved) {
            String currency = one.draft().currency();
            each.add(owed.getOrDefault(new Balances.Key(one.draft().customerId(), currency), Balance.none(currency)));
        }
        jdbc.sql("""
                insert into dunning.approval
                       (tenant_id, message_id, sending_id, customer_id, currency, approver, approved_by, actor, approved_at,
                        amount, items, items_sha256)
                select platform.current_tenant(), a.message_id, :sending, a.customer_id, a.currency, a.approver, :by, :actor,
                       :now, a.amount, a.items, decode(a.sha256, 'hex')
                  from unnest(:messages::uuid[], :customers::uuid[], :currencies::text[], :approvers::text[],
                              :amounts::bigint[], :items::int[], :hashes::text[])
                       a (message_id, customer_id, currency, approver, amount, items, sha256)
                """)
                .param("sending", sending)
                .param("by", actor.userId())
                .param("actor", actor.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("messages", texts(approved, Approved::messageId))
                .param("customers", texts(approved, one -> one.draft().customerId()))
                .param("currencies", texts(approved, one -> one.draft().currency()))
                .param("approvers", texts(approved, one -> one.approver().code()))
                .param("amounts", texts(each, one -> one.amount().minor()))
                .param("items", texts(each, Balance::items))
                .param("hashes", texts(each, Balance::sha256))
                .update();
        return sending;
    }

    /** Whether what the customer owes is no longer what it was when somebody let the message leave. */
    @Transactional(readOnly = true)
    public boolean hasLapsed(UUID messageId) {
        return of(messageId)
                .map(approval -> !approval.balance().isSame(now(approval)))
                .orElse(false);
    }

    /**
     * Of these messages, those whose customer owes less than when they were approved: what they ask for is too much. What was
     * billed since takes no letter out of the pile.
     */
    @Transactional(readOnly = true)
    public Set<UUID> lessOwed(Collection<UUID> messages) {
        List<Approval> approved = approvals(messages);
        Map<Balances.Key, Balance> owed = balances.of(
                approved.stream().map(Approval::customerId).distinct().toList());
        return approved.stream()
                .filter(one -> owed.getOrDefault(
                                        new Balances.Key(one.customerId(), one.currency()),
                                        Balance.none(one.currency()))
                                .amount()
                                .minor()
                        < one.balance().amount().minor())
                .map(Approval::messageId)
                .collect(Collectors.toSet());
    }

    /** It does not leave: what is owed has changed, or a person took it back. Says what was approved, and what is owed now. */
    public Optional<Lapse> lapse(UUID messageId, String because, String actor) {
        return of(messageId).map(approval -> {
            Lapse lapse = new Lapse(
                    approval, because, actor, clock.now(), now(approval).amount());
            jdbc.sql("""
                    insert into dunning.approval_lapse (tenant_id, message_id, because, amount_then, actor, lapsed_at)
                    values (platform.current_tenant(), :message, :because, :amount, :actor, :at)
                    on conflict do nothing
                    """)
                    .param("message", messageId)
                    .param("because", because)
                    .param("amount", lapse.now().minor())
                    .param("actor", actor)
                    .param("at", lapse.at().atOffset(ZoneOffset.UTC))
                    .update();
            return lapse;
        });
    }

    @Transactional(readOnly = true)
    public Optional<Approval> of(UUID messageId) {
        return once.of(
                "dunning.approval",
                messageId,
                () -> approvals(List.of(messageId)).stream().findFirst());
    }

    /** These messages will be asked for one after the other: their approvals are read together, and what is owed now. */
    @Transactional(readOnly = true)
    public void readAhead(Collection<UUID> messages) {
        Map<UUID, Approval> found =
                approvals(messages).stream().collect(Collectors.toMap(Approval::messageId, Function.identity()));
        once.know(
                "dunning.approval",
                messages.stream().collect(Collectors.toMap(id -> id, id -> Optional.ofNullable(found.get(id)))));
        List<UUID> customers =
                found.values().stream().map(Approval::customerId).distinct().toList();
        if (!customers.isEmpty()) {
            Map<Balances.Key, Balance> owed = balances.of(customers);
            once.know("dunning.balances", customers.stream().collect(Collectors.toMap(id -> id, id -> owed)));
        }
    }

    private List<Approval> approvals(Collection<UUID> messages) {
        return jdbc.sql("""
                select a.message_id, a.customer_id, a.currency, a.approver, a.actor, a.approved_at, a.amount, a.items,
                       a.items_sha256
                  from dunning.approval a
                 where a.tenant_id = (select platform.current_tenant())
                   and a.message_id = any (:messages::uuid[])
                """)
                .param("messages", texts(List.copyOf(messages), Function.identity()))
                .query((row, n) -> new Approval(
                        row.getObject("message_id", UUID.class),
                        row.getObject("customer_id", UUID.class),
                        row.getString("currency"),
                        Role.parse(row.getString("approver")),
                        row.getString("actor"),
                        row.getObject("approved_at", OffsetDateTime.class).toInstant(),
                        new Balance(
                                Money.of(row.getLong("amount"), row.getString("currency")),
                                row.getInt("items"),
                                HexFormat.of().formatHex(row.getBytes("items_sha256")))))
                .list();
    }

    /** What came back, by the message it was to leave with. */
    @Transactional(readOnly = true)
    Map<UUID, Lapse> lapses(Collection<UUID> messages) {
        Map<UUID, Lapse> found = new HashMap<>();
        if (messages.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                select l.message_id, l.because, l.actor, l.lapsed_at, l.amount_then, a.customer_id, a.currency, a.approver,
                       a.actor as approved_by, a.approved_at, a.amount, a.items
                  from dunning.approval_lapse l
                  join dunning.approval a on a.tenant_id = l.tenant_id and a.message_id = l.message_id
                 where l.tenant_id = (select platform.current_tenant())
                   and l.message_id = any (:messages::uuid[])
                """)
                .param("messages", texts(List.copyOf(messages), Function.identity()))
                .query(row -> {
                    UUID message = row.getObject("message_id", UUID.class);
                    String currency = row.getString("currency");
                    found.put(
                            message,
                            new Lapse(
                                    new Approval(
                                            message,
                                            row.getObject("customer_id", UUID.class),
                                            currency,
                                            Role.parse(row.getString("approver")),
                                            row.getString("approved_by"),
                                            row.getObject("approved_at", OffsetDateTime.class)
                                                    .toInstant(),
                                            new Balance(
                                                    Money.of(row.getLong("amount"), currency),
                                                    row.getInt("items"),
                                                    "")),
                                    row.getString("because"),
                                    row.getString("actor"),
                                    row.getObject("lapsed_at", OffsetDateTime.class)
                                            .toInstant(),
                                    Money.of(row.getLong("amount_then"), currency)));
                });
        return found;
    }

    private Balance now(Approval approval) {
        return once.of("dunning.balances", approval.customerId(), () -> balances.of(List.of(approval.customerId())))
                .getOrDefault(
                        new Balances.Key(approval.customerId(), approval.currency()),
                        Balance.none(approval.currency()));
    }

    private static <T> String[] texts(List<T> rows, Function<T, Object> column) {
        return rows.stream().map(row -> column.apply(row).toString()).toArray(String[]::new);
    }
}
