package org.encaisse.correspondence.sending;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.encaisse.correspondence.MessageSettled;
import org.encaisse.correspondence.MessageState;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.sql.TenantScope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what became of messages, and tells it in the same transaction. */
@Component
@Transactional
class SettleMessages {

    /** Only what is being sent, or is unsure, is settled: a late answer never undoes a decision. */
    private static final String SETTLE = """
            update correspondence.message
               set state = ?,
                   reason = ?,
                   sent_at = case when ? = 'sent' then ?::timestamptz end,
                   next_attempt_at = coalesce(?::timestamptz, next_attempt_at),
                   sending_since = case when ? = 'reserved' then null else sending_since end,
                   worker = null
             where tenant_id = ?
               and message_id = ?
               and state in ('reserved', 'sending', 'ambiguous')
            """;

    private final JdbcTemplate jdbc;
    private final TenantScope scope;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    SettleMessages(JdbcTemplate jdbc, TenantScope scope, BusinessClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.clock = clock;
        this.events = events;
    }

    void settle(Collection<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        Instant now = clock.now();
        List<Outcome> list = new ArrayList<>(outcomes);
        int[] changed = jdbc.batchUpdate(
                SETTLE, list.stream().map(outcome -> row(outcome, now)).toList());
        for (int i = 0; i < changed.length; i++) {
            Outcome outcome = list.get(i);
            if (changed[i] > 0 && outcome.state() != MessageState.RESERVED) {
                events.publishEvent(new MessageSettled(
                        outcome.messageId(),
                        outcome.customerId(),
                        outcome.purpose(),
                        outcome.state(),
                        outcome.reason(),
                        outcome.today()));
            }
        }
    }

    /** A letter that could not be written: set aside, unless another worker has taken it up meanwhile. */
    void setAside(Outcome outcome, int attempt) {
        int changed = jdbc.update(
                """
                update correspondence.message
                   set state = ?, reason = ?, attempts = ?, next_attempt_at = coalesce(?::timestamptz, next_attempt_at)
                 where tenant_id = ?
                   and message_id = ?
                   and state = 'reserved'
                   and attempts < ?
                """,
                outcome.state().code(),
                outcome.reason(),
                attempt,
                outcome.nextAttemptAt() == null ? null : outcome.nextAttemptAt().atOffset(ZoneOffset.UTC),
                scope.required().value(),
                outcome.messageId(),
                attempt);
        if (changed > 0 && outcome.state() != MessageState.RESERVED) {
            events.publishEvent(new MessageSettled(
                    outcome.messageId(),
                    outcome.customerId(),
                    outcome.purpose(),
                    outcome.state(),
                    outcome.reason(),
                    outcome.today()));
        }
    }

    @SuppressWarnings("NullAway") // a null parameter is a null column
    private Object[] row(Outcome outcome, Instant now) {
        Instant next = outcome.nextAttemptAt();
        String state = outcome.state().code();
        return new Object[] {
            state,
            outcome.reason(),
            state,
            now.atOffset(ZoneOffset.UTC),
            next == null ? null : next.atOffset(ZoneOffset.UTC),
            state,
            scope.required().value(),
            outcome.messageId()
        };
    }
}
