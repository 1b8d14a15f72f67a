package org.encaisse.identity.signin;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.identity.IdentityRefusal;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.sql.TenantScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The answers already given, by person and key; kept for two days. */
@Component
@Transactional
class IdempotentAnswers {

    private final JdbcClient jdbc;
    private final TenantScope scope;

    IdempotentAnswers(JdbcClient jdbc, TenantScope scope) {
        this.jdbc = jdbc;
        this.scope = scope;
    }

    record Answer(
            int status,
            @Nullable String contentType,
            @Nullable String location,
            byte[] body) {}

    private record Row(byte[] request, @Nullable Integer status, Answer answer) {}

    /** The answer of the first time, or nothing when this is the first time. */
    Optional<Answer> begin(UUID user, String key, byte[] request) {
        jdbc.sql("""
                delete from identity.idempotent_answer
                 where tenant_id = :tenant
                   and user_id = :user
                   and (answered_at < now() - interval '2 days'
                        or (key = :key and status is null and answered_at < now() - interval '10 minutes'))
                """).param("user", user).param("key", key).update();
        int first = jdbc.sql("""
                insert into identity.idempotent_answer (tenant_id, user_id, key, request)
                values (:tenant, :user, :key, :request)
                    on conflict do nothing
                """)
                .param("tenant", scope.required().value())
                .param("user", user)
                .param("key", key)
                .param("request", request)
                .update();
        if (first == 1) {
            return Optional.empty();
        }
        Row row = jdbc.sql("""
                select request, status, content_type, location, coalesce(body, ''::bytea) as body
                  from identity.idempotent_answer
                 where tenant_id = :tenant
                   and user_id = :user
                   and key = :key
                """)
                .param("user", user)
                .param("key", key)
                .query((r, n) -> new Row(
                        r.getBytes("request"),
                        r.getObject("status", Integer.class),
                        new Answer(
                                r.getInt("status"),
                                r.getString("content_type"),
                                r.getString("location"),
                                r.getBytes("body"))))
                .single();
        if (!Arrays.equals(row.request(), request)) {
            throw new Refused(IdentityRefusal.KEY_OF_ANOTHER_REQUEST, key);
        }
        if (row.status() == null) {
            throw new Refused(IdentityRefusal.KEY_STILL_AT_WORK, key);
        }
        return Optional.of(row.answer());
    }

    void keep(UUID user, String key, Answer answer) {
        jdbc.sql("""
                update identity.idempotent_answer
                   set status = :status, content_type = :type, location = :location, body = :body, answered_at = now()
                 where tenant_id = :tenant
                   and user_id = :user
                   and key = :key
                """)
                .param("status", answer.status())
                .param("type", answer.contentType())
                .param("location", answer.location())
                .param("body", answer.body())
                .param("user", user)
                .param("key", key)
                .update();
    }

    void forget(UUID user, String key) {
        jdbc.sql("""
                delete from identity.idempotent_answer
                 where tenant_id = :tenant
                   and user_id = :user
                   and key = :key
                   and status is null
                """).param("user", user).param("key", key).update();
    }
}
