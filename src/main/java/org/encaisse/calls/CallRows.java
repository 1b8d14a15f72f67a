package org.encaisse.calls;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.encaisse.calls.CallOutcome.Done;
import org.encaisse.casefile.Detail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Calls, written. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CallRows {

    private final JdbcClient db;

    CallRows(JdbcClient db) {
        this.db = db;
    }

    /** Two people recording a call to the same customer take turns: the second sees what the first did. */
    public void takeTurn(UUID customerId) {
        db.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(:customer, 6))) turn")
                .param("customer", "casefile.call " + customerId)
                .query(Integer.class)
                .single();
    }

    public void insert(Call call) {
        db.sql("""
                        insert into calls.call
                               (tenant_id, call_id, customer_id, contact_id, task_id, user_id, made_at, made_on, incoming,
                                outcome, reached, note)
                        values (:tenant, :call, :customer, :contact, :task, :user, :at, :on, :incoming,
                                :outcome, :reached, :note)
                        """)
                .param("call", call.callId())
                .param("customer", call.customerId())
                .param("contact", call.contactId())
                .param("task", call.taskId())
                .param("user", call.userId())
                .param("at", call.at().atOffset(ZoneOffset.UTC))
                .param("on", call.on())
                .param("incoming", call.incoming())
                .param("outcome", call.outcome())
                .param("reached", call.reached().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .param("note", call.note())
                .update();
    }

    public void insert(UUID callId, List<Done> done) {
        if (done.isEmpty()) {
            return;
        }
        db.sql("""
                        insert into calls.call_consequence (tenant_id, call_id, position, key, detail)
                        select :tenant, :call, d.position, d.key, d.detail
                          from unnest(:keys::text[], :details::jsonb[]) with ordinality d (key, detail, position)
                            on conflict (tenant_id, call_id, position) do nothing
                        """)
                .param("call", callId)
                .param("keys", done.stream().map(Done::key).toArray(String[]::new))
                .param(
                        "details",
                        done.stream().map(each -> Detail.write(each.values())).toArray(String[]::new))
                .update();
    }
}
