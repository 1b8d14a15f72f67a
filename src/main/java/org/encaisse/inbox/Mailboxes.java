package org.encaisse.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.encaisse.platform.sql.TenantScope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tenant's mailbox: how it is set, how far it was read. */
@Component
@Transactional
public class Mailboxes {

    private static final int FORGOTTEN_MINUTES = 15;

    private final JdbcClient jdbc;
    private final TenantScope scope;
    private final SealPassword seal;

    Mailboxes(JdbcClient jdbc, TenantScope scope, SealPassword seal) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.seal = seal;
    }

    @Transactional(readOnly = true)
    public Mailbox current() {
        return jdbc.sql("""
                select b.*, b.secret is not null as has_secret
                  from inbox.mailbox b
                 where b.tenant_id = :tenant
                """).query(Mailboxes::mailbox).optional().orElse(Mailbox.FOLDER);
    }

    /** @param password blank keeps the one there is, as long as it goes to the same server */
    public void keep(MailboxSettings settings, String password) {
        Mailbox before = current();
        MailboxSettings checked = settings.checked();
        boolean sameServer = String.valueOf(before.host()).equalsIgnoreCase(String.valueOf(checked.host()));
        boolean sameFolder = sameServer
                && String.valueOf(before.user()).equals(String.valueOf(checked.user()))
                && before.folder().equals(checked.folder());
        byte @Nullable [] sealed = password.isEmpty() ? null : seal.seal(password, scope.required());
        jdbc.sql("""
                insert into inbox.mailbox as b
                       (tenant_id, source, host, port, security, username, secret, folder, every_minutes)
                values (:tenant, :source, :host, :port, :security, :user, :secret, :folder, :every)
                    on conflict on constraint mailbox_pk do update
                   set source = excluded.source,
                       host = excluded.host,
                       port = excluded.port,
                       security = excluded.security,
                       username = excluded.username,
                       secret = case when :samePassword then b.secret else excluded.secret end,
                       folder = excluded.folder,
                       every_minutes = excluded.every_minutes,
                       uid_validity = case when :sameFolder then b.uid_validity end,
                       last_uid = case when :sameFolder then b.last_uid else 0 end,
                       read_at = null,
                       trouble = null,
                       trouble_since = null
                """)
                .param("source", checked.source().code())
                .param("host", checked.host())
                .param("port", checked.port())
                .param("security", checked.security().code())
                .param("user", checked.user())
                .param("secret", sealed)
                .param("folder", checked.folder())
                .param("every", checked.everyMinutes())
                .param("samePassword", sealed == null && sameServer)
                .param("sameFolder", sameFolder)
                .update();
    }

    /** To be used at once and kept nowhere; empty without one. */
    @Transactional(readOnly = true)
    public String password() {
        return jdbc.sql("""
                select b.secret
                  from inbox.mailbox b
                 where b.tenant_id = :tenant
                   and b.secret is not null
                """)
                .query((row, n) -> row.getBytes("secret"))
                .optional()
                .map(kept -> seal.open(kept, scope.required()))
                .orElse("");
    }

    /** Whether it is time, and nobody else is at it; then it is ours until {@link #finished}. */
    boolean take(Instant now) {
        jdbc.sql("""
                insert into inbox.mailbox (tenant_id)
                values (:tenant)
                    on conflict on constraint mailbox_pk do nothing
                """).update();
        return jdbc.sql("""
                update inbox.mailbox b
                   set reading_since = :now
                 where b.tenant_id = :tenant
                   and b.source <> 'off'
                   and (b.reading_since is null or b.reading_since < :now::timestamptz - make_interval(mins => :forgotten))
                   and (b.read_at is null
                        or b.read_at <= :now::timestamptz - case when b.source = 'folder' then interval '30 seconds'
                                                                 else make_interval(mins => b.every_minutes) end)
                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("forgotten", FORGOTTEN_MINUTES)
                        .update()
                > 0;
    }

    /** The same without waiting for its time. */
    boolean takeNow(Instant now) {
        jdbc.sql("""
                update inbox.mailbox b
                   set read_at = null
                 where b.tenant_id = :tenant
                """).update();
        return take(now);
    }

    /** @param trouble null when all went well */
    void finished(Instant now, @Nullable String trouble) {
        String said = trouble == null || trouble.length() <= 500 ? trouble : trouble.substring(0, 500);
        jdbc.sql("""
                update inbox.mailbox b
                   set reading_since = null,
                       read_at = :now,
                       trouble = :trouble,
                       trouble_since = case when :trouble::text is null then null else coalesce(b.trouble_since, :now::timestamptz) end
                 where b.tenant_id = :tenant
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("trouble", said)
                .update();
    }

    /** The next reading begins after this mail. */
    void readUpTo(long uidValidity, long uid) {
        jdbc.sql("""
                update inbox.mailbox b
                   set uid_validity = :validity,
                       last_uid = :uid
                 where b.tenant_id = :tenant
                """).param("validity", uidValidity).param("uid", uid).update();
    }

    private static Mailbox mailbox(ResultSet row, int number) throws SQLException {
        return new Mailbox(
                Mailbox.Source.valueOf(row.getString("source").toUpperCase(Locale.ROOT)),
                row.getString("host"),
                row.getObject("port", Integer.class),
                Mailbox.Security.valueOf(row.getString("security").toUpperCase(Locale.ROOT)),
                row.getString("username"),
                row.getBoolean("has_secret"),
                row.getString("folder"),
                row.getInt("every_minutes"),
                row.getObject("uid_validity", Long.class),
                row.getLong("last_uid"),
                instant(row, "read_at"),
                row.getString("trouble"),
                instant(row, "trouble_since"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
