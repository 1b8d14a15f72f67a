package org.encaisse.correspondence.sending;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.encaisse.correspondence.MessageSettled;
import org.encaisse.correspondence.MessageState;
import org.encaisse.correspondence.TellSettled;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.sql.TenantScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what became of messages, and tells it in the same transaction. */
@Component
@Transactional
class SettleMessages {

    /** Only what is being sent, or is unsure, is settled: a late answer never undoes a decision. */
    private static final String SETTLE = """
            update correspondence.message m
               set state = s.state,
                   reason = s.reason,
                   sent_at = case when s.state = 'sent' then ?::timestamptz end,
                   next_attempt_at = coalesce(s.next, m.next_attempt_at),
                   sending_since = case when s.state = 'reserved' then null else m.sending_since end,
                   worker = null
              from unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[]) s (message_id, state, reason, next)
             where m.tenant_id = ?
               and m.message_id = s.message_id
               and m.state in ('reserved', 'sending', 'ambiguous')
            returning m.message_id
            """;

    private final JdbcTemplate jdbc;
    private final TenantScope scope;
    private final BusinessClock clock;
    private final TellSettled tell;

    SettleMessages(JdbcTemplate jdbc, TenantScope scope, BusinessClock clock, TellSettled tell) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.clock = clock;
        this.tell = tell;
    }

    void settle(Collection<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        Instant now = clock.now();
        List<Outcome> list = new ArrayList<>(outcomes);
        Set<UUID> changed = new HashSet<>(jdbc.query(
                SETTLE,
                (row, n) -> row.getObject(1, UUID.class),
                now.atOffset(ZoneOffset.UTC),
                texts(list, Outcome::messageId),
                texts(list, outcome -> outcome.state().code()),
                texts(list, Outcome::reason),
                texts(list, Outcome::nextAttemptAt),
                scope.required().value()));
        List<MessageSettled> settled = list.stream()
                .filter(outcome -> changed.contains(outcome.messageId()) && outcome.state() != MessageState.RESERVED)
                .map(SettleMessages::told)
                .toList();
        tell.tell(settled);
    }

    private static MessageSettled told(Outcome outcome) {
        return new MessageSettled(
                outcome.messageId(),
                outcome.customerId(),
                outcome.purpose(),
                outcome.state(),
                outcome.reason(),
                outcome.today());
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
            tell.tell(told(outcome));
        }
    }

    private static @Nullable String[] texts(List<Outcome> rows, Function<Outcome, @Nullable Object> column) {
        @Nullable String[] texts = new @Nullable String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            Object value = column.apply(rows.get(i));
            texts[i] = value == null ? null : value.toString();
        }
        return texts;
    }
}
