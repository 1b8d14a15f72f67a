package org.encaisse.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.kernel.tenant.TenantId;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.sql.TenantScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keys for programs that act in a person's name: shown once, kept as a hash, with a name, a last use and an end. */
@Component
@Transactional
public class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Period LIFE = Period.ofYears(1);

    private final JdbcClient jdbc;
    private final TenantScope scope;
    private final BusinessClock clock;

    Tokens(JdbcClient jdbc, TenantScope scope, BusinessClock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.clock = clock;
    }

    /** A token as its owner sees it afterwards: everything but the secret. */
    public record Token(
            UUID tokenId,
            String name,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt) {}

    /** A token at the one moment its secret is known. */
    public record NewToken(UUID tokenId, String name, String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "NewToken[" + name + "]"; // never the secret
        }
    }

    /** Who a token speaks for. */
    public record Owner(TenantId tenant, UUID userId, UUID tokenId) {}

    public NewToken issue(UUID userId, String name) {
        if (name.isBlank() || name.length() > 100) {
            throw new Refused(IdentityRefusal.NAME_MISSING);
        }
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        String token = "enc_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        UUID id = Ids.next();
        Instant now = clock.now();
        Instant end = now.atOffset(ZoneOffset.UTC).plus(LIFE).toInstant();
        jdbc.sql("""
                insert into identity.api_token (tenant_id, token_id, user_id, name, token_hash, created_at, expires_at)
                values (:tenant, :id, :user, :name, :hash, :now, :end)
                """)
                .param("tenant", scope.required().value())
                .param("id", id)
                .param("user", userId)
                .param("name", name.strip())
                .param("hash", hash(token))
                .param("now", Timestamp.from(now))
                .param("end", Timestamp.from(end))
                .update();
        return new NewToken(id, name.strip(), token, end);
    }

    @Transactional(readOnly = true)
    public List<Token> of(UUID userId) {
        return jdbc.sql("""
                select token_id, name, created_at, expires_at, last_used_at
                  from identity.api_token
                 where user_id = :user
                   and revoked_at is null
                 order by created_at desc
                """)
                .param("user", userId)
                .query((row, n) -> new Token(
                        row.getObject("token_id", UUID.class),
                        row.getString("name"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getTimestamp("last_used_at") == null
                                ? null
                                : row.getTimestamp("last_used_at").toInstant()))
                .list();
    }

    public void revoke(UUID userId, UUID tokenId) {
        int changed = jdbc.sql("""
                update identity.api_token
                   set revoked_at = now()
                 where token_id = :id
                   and user_id = :user
                   and revoked_at is null
                """).param("id", tokenId).param("user", userId).update();
        if (changed == 0) {
            throw new Refused(IdentityRefusal.UNKNOWN_TOKEN, tokenId);
        }
    }

    /** Before any tenant is known: whom this token speaks for; nobody when it is unknown, revoked or ended. */
    @Transactional(readOnly = true)
    public Optional<Owner> owner(String token) {
        Instant now = clock.now();
        return jdbc.sql("select tenant_id, user_id, token_id, expires_at from identity.token_owner(:hash)")
                .param("hash", hash(token))
                .query((row, n) -> row.getTimestamp("expires_at").toInstant().isAfter(now)
                        ? Optional.of(new Owner(
                                new TenantId(row.getObject("tenant_id", UUID.class)),
                                row.getObject("user_id", UUID.class),
                                row.getObject("token_id", UUID.class)))
                        : Optional.<Owner>empty())
                .optional()
                .flatMap(owner -> owner);
    }

    /** Notes a use, at most once an hour: reading must not cost a write each time. */
    public void used(UUID tokenId) {
        jdbc.sql("""
                update identity.api_token
                   set last_used_at = :now
                 where token_id = :id
                   and (last_used_at is null or last_used_at < :now::timestamptz - interval '1 hour')
                """)
                .param("id", tokenId)
                .param("now", Timestamp.from(clock.now()))
                .update();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
