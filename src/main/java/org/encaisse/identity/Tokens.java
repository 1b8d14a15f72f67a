package org.encaisse.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
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
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Keys for programs that act in a person's name: shown once, kept as a hash, with a name, a last use and an end. */
@Component
@Transactional
public class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Period LIFE = Period.ofYears(1);
    private static final String PREFIX = "enc_";

    /** The length of a token that names its tenant: 48 bytes in base 64, after the prefix. */
    private static final int NAMING = PREFIX.length() + 64;

    private final JdbcClient jdbc;
    private final TenantScope scope;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;

    Tokens(JdbcClient jdbc, TenantScope scope, TransactionTemplate transaction, BusinessClock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.transaction = transaction;
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
        String token = written(scope.required(), secret);
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
                 where tenant_id = :tenant
                   and user_id = :user
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
                 where tenant_id = :tenant
                   and token_id = :id
                   and user_id = :user
                   and revoked_at is null
                """).param("id", tokenId).param("user", userId).update();
        if (changed == 0) {
            throw new Refused(IdentityRefusal.UNKNOWN_TOKEN, tokenId);
        }
    }

    /** Before any tenant is known: whom this token speaks for; nobody when it is unknown, revoked or ended. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Optional<Owner> owner(String token) {
        Instant now = clock.now();
        Optional<TenantId> tenant = tenantIn(token);
        List<Owner> found = new ArrayList<>();
        tenant.or(() -> tenantOfEarlier(token))
                .ifPresent(named -> scope.run(
                        named,
                        () -> transaction.executeWithoutResult(
                                status -> ownerIn(named, token, now).ifPresent(found::add))));
        return found.stream().findFirst();
    }

    private Optional<Owner> ownerIn(TenantId tenant, String token, Instant now) {
        return jdbc.sql("""
                select t.user_id, t.token_id
                  from identity.api_token t
                  join identity.app_user u on u.tenant_id = :tenant and u.user_id = t.user_id
                 where t.tenant_id = :tenant
                   and t.token_hash = :hash
                   and t.revoked_at is null
                   and t.expires_at > :now
                   and u.disabled_at is null
                """)
                .param("hash", hash(token))
                .param("now", Timestamp.from(now))
                .query((row, n) ->
                        new Owner(tenant, row.getObject("user_id", UUID.class), row.getObject("token_id", UUID.class)))
                .optional();
    }

    /** The tenant first, then the secret: the token tells where it is to be looked up. */
    private static String written(TenantId tenant, byte[] secret) {
        byte[] all = ByteBuffer.allocate(16 + secret.length)
                .putLong(tenant.value().getMostSignificantBits())
                .putLong(tenant.value().getLeastSignificantBits())
                .put(secret)
                .array();
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    private static Optional<TenantId> tenantIn(String token) {
        if (token.length() != NAMING || !token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            ByteBuffer all = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token.substring(PREFIX.length())));
            return Optional.of(new TenantId(new UUID(all.getLong(), all.getLong())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Those made before tokens named their tenant work until they end. */
    private Optional<TenantId> tenantOfEarlier(String token) {
        return jdbc.sql("select t from identity.tenant_of_earlier_token(:hash) t where t is not null")
                .param("hash", hash(token))
                .query((row, n) -> new TenantId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Notes a use, at most once an hour: reading must not cost a write each time. */
    public void used(UUID tokenId) {
        jdbc.sql("""
                update identity.api_token
                   set last_used_at = :now
                 where tenant_id = :tenant
                   and token_id = :id
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
