package org.encaisse.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.web.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mail received, looked at. */
@Component
@Transactional(readOnly = true)
public class Inbox {

    private static final String COLUMNS = """
            select m.mail_id, m.fetched_at, m.written_at, m.state, m.kind, m.sender, m.sender_name, m.subject, m.hints,
                   m.customer_id, d.code, d.name, m.message_id, m.found_by, m.reason, m.until, m.size
              from inbox.mail m
              left join customers.directory d on d.tenant_id = :tenant and d.customer_id = m.customer_id
             where m.tenant_id = :tenant
            """;

    private final JdbcClient jdbc;

    Inbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Null means any. */
    public record Filter(
            @Nullable MailState state,
            @Nullable MailKind kind,
            @Nullable UUID customerId,
            String text) {

        public static final Filter TRAY = new Filter(MailState.TRAY, null, null, "");

        public static Filter of(UUID customerId) {
            return new Filter(null, null, customerId, "");
        }
    }

    /** What it says, what it quotes. */
    public record Text(String said, String quoted) {}

    /** A file that came with it. */
    public record File(
            String name,
            int size,
            @Nullable UUID documentId,
            @Nullable String reason) {}

    /** An address that it speaks of. */
    public record Returned(
            String address,
            String cause,
            String family,
            boolean permanent,
            @Nullable String status,
            @Nullable String reply,
            String diagnostic,
            String done) {}

    /** Who decided where it goes. */
    public record Filed(@Nullable String customer, @Nullable String reason, String author, Instant at) {}

    /** Who is away. */
    public record Absence(UUID contactId, @Nullable LocalDate until, UUID mailId) {}

    /** Newest first. */
    public Slice<ReceivedMail> page(Filter filter, @Nullable UUID after, int limit) {
        String text = filter.text().strip().toLowerCase(java.util.Locale.ROOT);
        List<ReceivedMail> read = jdbc.sql(COLUMNS + """
                   and (:state::text is null or m.state = :state)
                   and (:kind::text is null or m.kind = :kind)
                   and (:customer::uuid is null or m.customer_id = :customer)
                   and (:text = '' or strpos(lower(coalesce(m.sender, '') || ' ' || coalesce(m.sender_name, '') || ' ' || coalesce(m.subject, '')), :text) > 0)
                   and (:after::uuid is null or m.mail_id < :after)
                 order by m.mail_id desc
                 limit :limit
                """)
                .param("state", filter.state() == null ? null : filter.state().code())
                .param("kind", filter.kind() == null ? null : filter.kind().code())
                .param("customer", filter.customerId())
                .param("text", text)
                .param("after", after)
                .param("limit", limit + 1)
                .query(Inbox::mail)
                .list();
        return Slice.of(read, limit, last -> last.mailId().toString());
    }

    public ReceivedMail byId(UUID mailId) {
        return jdbc.sql(COLUMNS + " and m.mail_id = :mail")
                .param("mail", mailId)
                .query(Inbox::mail)
                .optional()
                .orElseThrow(() -> new Refused(InboxRefusal.NO_SUCH_MAIL));
    }

    public Text text(UUID mailId) {
        return jdbc.sql("""
                select coalesce(m.said, '') as said, coalesce(m.quoted, '') as quoted
                  from inbox.mail m
                 where m.tenant_id = :tenant
                   and m.mail_id = :mail
                """)
                .param("mail", mailId)
                .query(Text.class)
                .optional()
                .orElseThrow(() -> new Refused(InboxRefusal.NO_SUCH_MAIL));
    }

    /** The exact bytes. */
    public byte[] content(UUID mailId) {
        return jdbc.sql("""
                select c.content
                  from inbox.mail_content c
                 where c.tenant_id = :tenant
                   and c.mail_id = :mail
                """)
                .param("mail", mailId)
                .query((row, n) -> row.getBytes("content"))
                .optional()
                .orElseThrow(() -> new Refused(InboxRefusal.NO_SUCH_MAIL));
    }

    public List<File> files(UUID mailId) {
        return jdbc.sql("""
                select a.file_name as name, a.size, a.document_id, a.reason
                  from inbox.attachment a
                 where a.tenant_id = :tenant
                   and a.mail_id = :mail
                 order by a.position
                """).param("mail", mailId).query(File.class).list();
    }

    public List<Returned> returned(UUID mailId) {
        return jdbc.sql("""
                select r.address, r.cause, r.family, r.permanent, r.status, r.reply, r.diagnostic, r.done
                  from inbox.returned r
                 where r.tenant_id = :tenant
                   and r.mail_id = :mail
                 order by r.position
                """).param("mail", mailId).query(Returned.class).list();
    }

    public List<Filed> filings(UUID mailId) {
        return jdbc.sql("""
                select d.name as customer, f.reason, f.author, f.filed_at
                  from inbox.filing f
                  left join customers.directory d on d.tenant_id = :tenant and d.customer_id = f.customer_id
                 where f.tenant_id = :tenant
                   and f.mail_id = :mail
                 order by f.filing_id
                """)
                .param("mail", mailId)
                .query((row, n) -> new Filed(
                        row.getString("customer"),
                        row.getString("reason"),
                        row.getString("author"),
                        row.getObject("filed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Those of this customer who are away on that day, as far as their machines have said. */
    public List<Absence> absent(UUID customerId, LocalDate on) {
        return jdbc.sql("""
                select a.contact_id, a.until, a.mail_id
                  from inbox.absence a
                 where a.tenant_id = :tenant
                   and a.customer_id = :customer
                   and (a.until >= :on or (a.until is null and a.noticed_on > :on::date - 14))
                 order by a.contact_id
                """)
                .param("customer", customerId)
                .param("on", on)
                .query((row, n) -> new Absence(
                        row.getObject("contact_id", UUID.class),
                        row.getObject("until", LocalDate.class),
                        row.getObject("mail_id", UUID.class)))
                .list();
    }

    /** How many wait for a person; no more than a thousand are counted. */
    public int waiting() {
        return jdbc.sql("""
                select count(*)
                  from (select 1
                          from inbox.mail m
                         where m.tenant_id = :tenant
                           and m.state = 'tray'
                         limit 1000) w
                """).query(Integer.class).single();
    }

    Optional<UUID> customerOf(String code, @Nullable UUID entityId) {
        List<UUID> found = jdbc.sql("""
                select d.customer_id
                  from customers.directory d
                 where d.tenant_id = :tenant
                   and d.code = :code
                   and (:entity::uuid is null or d.entity_id = :entity)
                 limit 2
                """)
                .param("code", code)
                .param("entity", entityId)
                .query(UUID.class)
                .list();
        if (found.size() > 1) {
            throw new Refused(InboxRefusal.SEVERAL_CUSTOMERS, code);
        }
        return found.stream().findFirst();
    }

    private static ReceivedMail mail(ResultSet row, int number) throws SQLException {
        OffsetDateTime written = row.getObject("written_at", OffsetDateTime.class);
        String kind = row.getString("kind");
        String sender = row.getString("sender");
        String subject = row.getString("subject");
        return new ReceivedMail(
                row.getObject("mail_id", UUID.class),
                row.getObject("fetched_at", OffsetDateTime.class).toInstant(),
                written == null ? null : written.toInstant(),
                MailState.parse(row.getString("state")),
                kind == null ? null : MailKind.parse(kind),
                sender == null ? "" : sender,
                row.getString("sender_name"),
                subject == null ? "" : subject,
                List.of((String[]) row.getArray("hints").getArray()),
                row.getObject("customer_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getObject("message_id", UUID.class),
                row.getString("found_by"),
                row.getString("reason"),
                row.getObject("until", LocalDate.class),
                row.getInt("size"));
    }
}
