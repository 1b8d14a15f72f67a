package org.encaisse.dunning.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.dunning.scenario.Channel;
import org.encaisse.dunning.scenario.Scenario;
import org.encaisse.dunning.scenario.Scenarios;
import org.encaisse.dunning.scenario.Stage;
import org.encaisse.dunning.scenario.Step;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.platform.sql.ReadOnce;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps a message carries, or would carry. */
@Component
@Transactional(readOnly = true)
public class MessageActions {

    private final JdbcClient jdbc;
    private final Scenarios scenarios;
    private final ReadOnce once;

    MessageActions(JdbcClient jdbc, Scenarios scenarios, ReadOnce once) {
        this.jdbc = jdbc;
        this.scenarios = scenarios;
        this.once = once;
    }

    /** A step of a message: which due date takes which step of which version. */
    public record Carried(UUID openItemId, String scenarioCode, int version, String stepCode) {}

    /** A contact that was really made about one of the due dates. */
    public record Contacted(Channel channel, Stage stage, LocalDate on) {}

    public List<Carried> of(UUID message) {
        return once.of("dunning.carried", message, () -> of(List.of(message)).getOrDefault(message, List.of()));
    }

    private Map<UUID, List<Carried>> of(Collection<UUID> messages) {
        Map<UUID, List<Carried>> carried = new HashMap<>();
        jdbc.sql("""
                select a.open_item_id, a.scenario_code, a.version, a.step_code, a.message_id
                  from dunning.action a
                 where a.tenant_id = (select platform.current_tenant())
                   and a.message_id = any (:messages::uuid[])
                   and a.state <> 'dropped'
                """).param("messages", texts(messages)).query(row -> {
            carried.computeIfAbsent(row.getObject(5, UUID.class), id -> new ArrayList<>())
                    .add(carried(row));
        });
        return carried;
    }

    /** These messages will be asked for one after the other: what they carry is read together, and what their customers heard. */
    public void readAhead(Collection<UUID> messages, Collection<UUID> customers) {
        Map<UUID, List<Carried>> carried = of(messages);
        Map<UUID, List<Heard>> heard = heard(customers);
        once.know(
                "dunning.carried",
                messages.stream().collect(Collectors.toMap(id -> id, id -> carried.getOrDefault(id, List.of()))));
        once.know(
                "dunning.heard",
                customers.stream().collect(Collectors.toMap(id -> id, id -> heard.getOrDefault(id, List.of()))));
    }

    /** The message is written about these due dates only: the steps of the others were not taken. */
    @Transactional
    public void keepOnly(UUID message, List<UUID> items) {
        jdbc.sql("""
                update dunning.action
                   set state = 'dropped'
                 where tenant_id = (select platform.current_tenant())
                   and message_id = :message
                   and state <> 'dropped'
                   and open_item_id <> all (:items::uuid[])
                """)
                .param("message", message)
                .param("items", items.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    /** Which of these carry nothing any more that is owed, late and may be asked for. */
    public Set<UUID> lapsed(Collection<UUID> messages, LocalDate today) {
        return new HashSet<>(jdbc.sql("""
                select m.message_id
                  from unnest(:messages::uuid[]) m (message_id)
                 where not exists (select 1
                                     from dunning.action a
                                     join receivables.item i
                                            on i.tenant_id = a.tenant_id and i.open_item_id = a.open_item_id
                                    where a.tenant_id = (select platform.current_tenant())
                                      and a.message_id = m.message_id
                                      and a.state <> 'dropped'
                                      and i.remaining > 0
                                      and (a.stage not in ('reminder', 'escalation')
                                           or i.due_on < :today
                                           or exists (select 1
                                                        from receivables.reject r
                                                       where r.tenant_id = a.tenant_id
                                                         and r.open_item_id = a.open_item_id))
                                      and not exists (select 1
                                                        from casefile.active_hold h
                                                       where h.tenant_id = a.tenant_id
                                                         and h.customer_id = a.customer_id
                                                         and (h.open_item_id is null
                                                              or h.open_item_id = a.open_item_id)
                                                         and (h.amount is null or h.amount >= i.remaining)
                                                         and h.since <= :today
                                                         and (h.until is null or h.until >= :today)))
                """)
                .param("messages", messages.stream().map(UUID::toString).toArray(String[]::new))
                .param("today", today)
                .query(UUID.class)
                .list());
    }

    /** What is proposed to a customer in one currency: the message it would be. */
    public List<Carried> proposed(UUID customer, String currency, boolean thanks) {
        return jdbc.sql("""
                select a.open_item_id, a.scenario_code, a.version, a.step_code
                  from dunning.action a
                 where a.tenant_id = (select platform.current_tenant())
                   and a.customer_id = :customer
                   and a.currency = :currency
                   and a.state = 'proposed'
                   and (a.stage = 'thanks') = :thanks
                """)
                .param("customer", customer)
                .param("currency", currency)
                .param("thanks", thanks)
                .query((row, n) -> carried(row))
                .list();
    }

    /** What was done before about these due dates, in order of date. */
    public List<Contacted> contacts(UUID customer, List<UUID> items, @Nullable UUID exceptMessage) {
        return once
                .of("dunning.heard", customer, () -> heard(List.of(customer)).getOrDefault(customer, List.of()))
                .stream()
                .filter(heard -> items.contains(heard.openItemId())
                        && (exceptMessage == null || !exceptMessage.equals(heard.message())))
                .map(Heard::contact)
                .distinct()
                .toList();
    }

    private record Heard(UUID openItemId, @Nullable UUID message, Contacted contact) {}

    private Map<UUID, List<Heard>> heard(Collection<UUID> customers) {
        Map<UUID, List<Heard>> heard = new HashMap<>();
        jdbc.sql("""
                select a.customer_id, a.open_item_id, a.message_id, a.channel, a.stage, a.done_on
                  from dunning.action a
                 where a.tenant_id = (select platform.current_tenant())
                   and a.customer_id = any (:customers::uuid[])
                   and a.state = 'done'
                   and a.done_on is not null
                 order by a.done_on, a.channel, a.stage
                """).param("customers", texts(customers)).query(row -> {
            heard.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                    .add(new Heard(
                            row.getObject(2, UUID.class),
                            row.getObject(3, UUID.class),
                            new Contacted(
                                    Words.parse(Channel.class, row.getString(4)),
                                    Words.parse(Stage.class, row.getString(5)),
                                    row.getObject(6, LocalDate.class))));
        });
        return heard;
    }

    private static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    /** The step as it was published; the newest version when it is the one in force. */
    public Step step(Carried carried, Map<String, Scenario> inForce) {
        Scenario scenario = scenario(carried, inForce);
        return scenario.steps().get(scenario.indexOf(carried.stepCode()));
    }

    public Scenario scenario(Carried carried, Map<String, Scenario> inForce) {
        Scenario newest = inForce.get(carried.scenarioCode());
        return newest != null && newest.version() == carried.version()
                ? newest
                : scenarios.version(carried.scenarioCode(), carried.version());
    }

    private static Carried carried(ResultSet row) throws SQLException {
        return new Carried(row.getObject(1, UUID.class), row.getString(2), row.getInt(3), row.getString(4));
    }

    /** Whether a reminder leaves to this customer today, or has left. */
    public boolean hearsFromUs(UUID customer, LocalDate today) {
        return jdbc.sql("""
                select exists (select 1
                                 from dunning.action a
                                where a.tenant_id = (select platform.current_tenant())
                                  and a.customer_id = :customer
                                  and a.stage in ('reminder', 'escalation')
                                  and a.message_id is not null
                                  and (a.done_on = :today or (a.state = 'reserved' and a.decided_on = :today)))
                """)
                .param("customer", customer)
                .param("today", today)
                .query(Boolean.class)
                .single();
    }
}
