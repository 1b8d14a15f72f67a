package org.encaisse.dunning.run;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.encaisse.dunning.scenario.Stage;
import org.encaisse.dunning.scenario.Words;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.sql.Bulk;
import org.encaisse.platform.sql.CopyRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps taken on each due date: proposed, reserved, done, failed, dropped. Never twice the same in one cycle. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Actions {

    private final JdbcClient jdbc;
    private final Bulk bulk;

    Actions(JdbcClient jdbc, Bulk bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /** One writer of steps at a time per tenant: what one decides, the next one sees. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('dunning' || platform.current_tenant()::text, 0))")
                .query(row -> {});
    }

    void add(List<NewAction> actions, @Nullable UUID runId, LocalDate on) {
        if (actions.isEmpty()) {
            return;
        }
        try (CopyRows rows = bulk.copyInto("new_action", """
                action_id uuid, open_item_id uuid, customer_id uuid, scenario_code text, version int, step_code text,
                stage text, cycle int, channel text, mode text, offset_days int, currency text, run_id uuid,
                message_id uuid, task_id uuid, decided_on date, state text, asked bigint
                """)) {
            for (NewAction action : actions) {
                var act = action.act();
                var step = act.step();
                rows.add(
                        Ids.next(),
                        act.item().openItemId(),
                        action.customerId(),
                        act.scenario().code(),
                        act.scenario().version(),
                        step.code(),
                        Words.of(step.stage()),
                        act.cycle(),
                        Words.of(step.channel()),
                        Words.of(step.mode()),
                        act.offset(),
                        act.item().remaining().currency().getCurrencyCode(),
                        runId,
                        action.messageId(),
                        action.taskId(),
                        on,
                        action.state().name().toLowerCase(Locale.ROOT),
                        step.stage() == Stage.THANKS ? null : act.item().asked().minor());
            }
        }
        jdbc.sql("""
                insert into dunning.action
                       (tenant_id, action_id, open_item_id, customer_id, scenario_code, version, step_code, stage, cycle,
                        channel, mode, offset_days, currency, run_id, message_id, task_id, decided_on, state, asked)
                select (select platform.current_tenant()), action_id, open_item_id, customer_id, scenario_code, version,
                       step_code, stage, cycle, channel, mode, offset_days, currency, run_id, message_id, task_id,
                       decided_on, state, asked
                  from pg_temp.new_action
                    on conflict do nothing
                """).update();
    }

    /**
     * Takes back what was proposed or put in the agenda and is no longer wanted: the due date is settled, or it was
     * prepared for a later day than the one that acts now. Answers the tasks that have become useless.
     *
     * @param actsOn the day that acts now: automatic steps proposed for an earlier one are decided anew, for the customer
     *     may have heard from us since; not those that belong to a message which also carries a step a person has to confirm
     */
    List<UUID> takeBack(@Nullable UUID customerId, @Nullable LocalDate actsOn) {
        return jdbc.sql("""
                with gone as (
                    update dunning.action a
                       set state = 'dropped'
                      from receivables.item i
                     where a.tenant_id = (select platform.current_tenant())
                       and (:customer::uuid is null or a.customer_id = :customer)
                       and (a.state = 'proposed' or (a.state = 'reserved' and a.task_id is not null))
                       and i.tenant_id = a.tenant_id
                       and i.open_item_id = a.open_item_id
                       and ((i.remaining = 0 and a.stage <> 'thanks')
                            or a.decided_on > :acts::date
                            or (a.state = 'proposed'
                                and a.mode = 'auto'
                                and a.returned_from is null
                                and a.postponed_until is null
                                and a.decided_on < :acts::date
                                and not exists (select 1
                                                  from dunning.action v
                                                 where v.tenant_id = (select platform.current_tenant())
                                                   and v.customer_id = a.customer_id
                                                   and v.currency = a.currency
                                                   and (v.stage = 'thanks') = (a.stage = 'thanks')
                                                   and v.state = 'proposed'
                                                   and v.mode <> 'auto')))
                    returning a.action_id, a.task_id
                )
                select distinct g.task_id
                  from gone g
                 where g.task_id is not null
                   and not exists (select 1
                                     from dunning.action other
                                    where other.tenant_id = (select platform.current_tenant())
                                      and other.task_id = g.task_id
                                      and other.state = 'reserved'
                                      and other.action_id not in (select x.action_id from gone x))
                """)
                .param("customer", customerId)
                .param("acts", actsOn)
                .query(UUID.class)
                .list();
    }

    /** Takes back what a scenario drafted or put on the agenda and nobody has done. Answers the tasks that have become useless. */
    List<UUID> ofScenario(UUID customerId, String scenario) {
        return jdbc.sql("""
                with gone as (
                    update dunning.action a
                       set state = 'dropped'
                     where a.tenant_id = (select platform.current_tenant())
                       and a.customer_id = :customer
                       and a.scenario_code = :scenario
                       and a.stage <> 'thanks'
                       and (a.state = 'proposed' or (a.state = 'reserved' and a.task_id is not null))
                    returning a.task_id
                )
                select distinct g.task_id
                  from gone g
                 where g.task_id is not null
                """)
                .param("customer", customerId)
                .param("scenario", scenario)
                .query(UUID.class)
                .list();
    }

    /** Drafts about these due dates that a call now comes before. */
    void passOver(List<UUID> items) {
        jdbc.sql("""
                update dunning.action
                   set state = 'dropped'
                 where tenant_id = (select platform.current_tenant())
                   and open_item_id = any (:items::uuid[])
                   and state = 'proposed'
                   and stage <> 'thanks'
                """)
                .param("items", items.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    /** The message came back before it left: its steps are proposed as they were, and none of them counts. */
    void giveBack(UUID messageId) {
        jdbc.sql("""
                update dunning.action
                   set state = 'proposed',
                       returned_from = message_id,
                       message_id = null
                 where tenant_id = (select platform.current_tenant())
                   and message_id = :message
                   and state = 'reserved'
                """).param("message", messageId).update();
    }

    int ofMessage(UUID messageId, String state, @Nullable LocalDate doneOn) {
        return ofMessages(List.of(messageId), state, doneOn);
    }

    int ofMessages(Collection<UUID> messages, String state, @Nullable LocalDate doneOn) {
        return jdbc.sql("""
                update dunning.action
                   set state = :state,
                       done_on = coalesce(:on::date, done_on)
                 where tenant_id = (select platform.current_tenant())
                   and message_id = any (:messages::uuid[])
                   and state <> 'dropped'
                """)
                .param("state", state)
                .param("on", doneOn)
                .param("messages", messages.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    int ofTask(UUID taskId, String state, @Nullable LocalDate doneOn) {
        return jdbc.sql("""
                update dunning.action
                   set state = :state,
                       done_on = :on::date
                 where tenant_id = (select platform.current_tenant())
                   and task_id = :task
                   and state = 'reserved'
                """)
                .param("state", state)
                .param("on", doneOn)
                .param("task", taskId)
                .update();
    }

    /** The due dates that a message carries or carried, with the code of the step of each. */
    Map<UUID, Map<UUID, String>> carriedBy(Collection<UUID> messages) {
        Map<UUID, Map<UUID, String>> carried = new HashMap<>();
        jdbc.sql("""
                select a.message_id, a.open_item_id, a.step_code
                  from dunning.action a
                 where a.tenant_id = (select platform.current_tenant())
                   and a.message_id = any (:messages::uuid[])
                 order by a.offset_days desc, a.action_id
                """)
                .param("messages", messages.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    carried.computeIfAbsent(row.getObject(1, UUID.class), id -> new LinkedHashMap<>())
                            .putIfAbsent(row.getObject(2, UUID.class), row.getString(3));
                });
        return carried;
    }

    /** A person has found the right address: what did not arrive is taken back, and decided anew. */
    void retry(UUID customerId) {
        jdbc.sql("""
                update dunning.action
                   set state = 'dropped'
                 where tenant_id = (select platform.current_tenant())
                   and customer_id = :customer
                   and state = 'failed'
                """).param("customer", customerId).update();
    }

    /** The messages of the customer that did not arrive and are not taken back. */
    List<UUID> undelivered(UUID customerId) {
        return jdbc.sql("""
                select distinct a.message_id
                  from dunning.action a
                 where a.tenant_id = (select platform.current_tenant())
                   and a.customer_id = :customer
                   and a.state = 'failed'
                   and a.message_id is not null
                """).param("customer", customerId).query(UUID.class).list();
    }
}
