package org.encaisse.correspondence.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.encaisse.identity.TenantRef;
import org.encaisse.identity.Tenants;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.sql.TenantScope;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whose mail waits. No statement looks across tenants: each is asked when its next message is due, and the answer is kept.
 *
 * <p>One process sends, and what is reserved there forgets the answer; what another one reserved is found when the answer
 * has grown old. That is a second, and longer where many tenants would be asked: a hundred a second at most.
 */
@Component
class TenantsWithMail {

    private static final Duration KEPT_PER_TENANT = Duration.ofMillis(10);
    private static final Duration KEPT_AT_LEAST = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final Tenants all;
    private final TenantScope scope;
    private final TransactionTemplate transaction;
    private final boolean bySmtp;
    private final Map<TenantId, Asked> asked = new ConcurrentHashMap<>();

    TenantsWithMail(
            JdbcClient jdbc, Tenants all, TenantScope scope, TransactionTemplate transaction, Environment environment) {
        this.jdbc = jdbc;
        this.all = all;
        this.scope = scope;
        this.transaction = transaction;
        this.bySmtp = !environment.getProperty("spring.mail.host", "").isBlank();
    }

    /** @param next when the next message is due; null where none waits */
    private record Asked(Instant at, @Nullable Instant next) {

        boolean due(Instant now) {
            return next != null && !next.isAfter(now);
        }
    }

    /** In no particular order, so that the workers spread over them. */
    List<TenantId> at(Instant now) {
        List<TenantRef> tenants = all.all();
        Duration kept = KEPT_PER_TENANT.multipliedBy(tenants.size());
        Instant old = now.minus(kept.compareTo(KEPT_AT_LEAST) < 0 ? KEPT_AT_LEAST : kept);
        List<TenantId> waiting = new ArrayList<>();
        for (TenantRef tenant : tenants) {
            // A demonstration's people are known to everybody: what they write never leaves by the real server.
            if (!(bySmtp && tenant.demo()) && waits(tenant.id(), now, old)) {
                waiting.add(tenant.id());
            }
        }
        Collections.shuffle(waiting);
        return waiting;
    }

    /** Something was reserved there. */
    void forget(TenantId tenant) {
        asked.remove(tenant);
    }

    private boolean waits(TenantId tenant, Instant now, Instant old) {
        Asked before = asked.get(tenant);
        if (before != null && !before.due(now) && before.at().isAfter(old)) {
            return false;
        }
        Asked answer = new Asked(now, nextOf(tenant));
        asked.put(tenant, answer);
        return answer.due(now);
    }

    private @Nullable Instant nextOf(TenantId tenant) {
        List<Instant> next = new ArrayList<>();
        scope.run(
                tenant,
                () -> transaction.executeWithoutResult(status -> jdbc.sql("""
                select m.next_attempt_at
                  from correspondence.message m
                 where m.tenant_id = :tenant
                   and m.state = 'reserved'
                 order by m.next_attempt_at
                 limit 1
                """)
                        .query((row, n) -> row.getTimestamp(1).toInstant())
                        .optional()
                        .ifPresent(next::add)));
        return next.isEmpty() ? null : next.getFirst();
    }
}
