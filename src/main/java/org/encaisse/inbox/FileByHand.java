package org.encaisse.inbox;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.encaisse.customers.Customer;
import org.encaisse.customers.Customers;
import org.encaisse.inbox.mail.ParseMail;
import org.encaisse.inbox.mail.ParsedMail;
import org.encaisse.inbox.reply.FoldQuotes;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.kernel.tenant.Ids;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person says where a mail belongs: in a customer's file, or nowhere. */
@Component
@Transactional
public class FileByHand {

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final MailRows rows;
    private final TakeAnswer takeAnswer;
    private final WhoWrote whoWrote;
    private final Customers customers;
    private final BusinessClock clock;

    FileByHand(
            JdbcClient jdbc,
            Inbox inbox,
            MailRows rows,
            TakeAnswer takeAnswer,
            WhoWrote whoWrote,
            Customers customers,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.rows = rows;
        this.takeAnswer = takeAnswer;
        this.whoWrote = whoWrote;
        this.customers = customers;
        this.clock = clock;
    }

    /**
     * Into that customer's chronology, with its files and a task to read it.
     *
     * @param remember whether further mail of this sender goes there by itself
     */
    public Customer file(
            UUID mailId, String code, @Nullable UUID entityId, boolean remember, LocalDate today, Actor actor) {
        ReceivedMail mail = lock(mailId);
        String wanted = code.strip();
        UUID customer = inbox.customerOf(wanted, entityId)
                .orElseThrow(() -> new Refused(InboxRefusal.NO_SUCH_CUSTOMER, wanted));
        if (!mail.mayBeFiled() || customer.equals(mail.customerId())) {
            throw new Refused(InboxRefusal.NOT_WAITING);
        }
        MailKind kind = mail.kind() == null ? MailKind.ANSWER : mail.kind();
        rows.place(
                mailId,
                MailRows.Place.filed(kind, customer, mail.messageId(), "hand").until(mail.until()));
        note(mailId, customer, null, actor);
        ParsedMail parsed = ParseMail.of(inbox.content(mailId));
        takeAnswer.file(mailId, parsed, FoldQuotes.fold(parsed.words()).said(), customer, actor, today);
        if (remember && kind == MailKind.ANSWER && !mail.sender().isEmpty()) {
            remember(mail.sender(), customer, actor);
        }
        return customers.byId(customer).orElseThrow();
    }

    /** It belongs in nobody's file. */
    public void setAside(UUID mailId, String reason, Actor actor) {
        ReceivedMail mail = lock(mailId);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > 500) {
            throw new Refused(InboxRefusal.REASON_REQUIRED);
        }
        if (!mail.isWaiting()) {
            throw new Refused(InboxRefusal.NOT_WAITING);
        }
        rows.place(mailId, MailRows.Place.aside(mail.kind() == null ? MailKind.UNREADABLE : mail.kind(), "by-hand"));
        note(mailId, null, why, actor);
    }

    /** Whom it might be from. */
    @Transactional(readOnly = true)
    public List<Customer> candidates(UUID mailId) {
        ReceivedMail mail = inbox.byId(mailId);
        List<UUID> found = whoWrote.candidates(
                mail.sender(), mail.subject() + "\n" + inbox.text(mailId).said());
        return List.copyOf(customers.byIds(found).values());
    }

    private ReceivedMail lock(UUID mailId) {
        jdbc.sql("""
                select m.mail_id
                  from inbox.mail m
                 where m.tenant_id = :tenant
                   and m.mail_id = :mail
                   for update
                """).param("mail", mailId).query(UUID.class).optional();
        return inbox.byId(mailId);
    }

    private void note(UUID mailId, @Nullable UUID customer, @Nullable String reason, Actor actor) {
        jdbc.sql("""
                insert into inbox.filing (tenant_id, filing_id, mail_id, customer_id, reason, filed_by, author, filed_at)
                values (:tenant, :id, :mail, :customer, :reason, :by, :author, :now)
                """)
                .param("id", Ids.next())
                .param("mail", mailId)
                .param("customer", customer)
                .param("reason", reason)
                .param("by", actor.userId())
                .param("author", actor.name())
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void remember(String sender, UUID customer, Actor actor) {
        jdbc.sql("""
                insert into inbox.known_sender (tenant_id, address, customer_id, author, since)
                values (:tenant, :address, :customer, :author, :now)
                    on conflict on constraint known_sender_pk do update
                   set customer_id = excluded.customer_id, author = excluded.author, since = excluded.since
                """)
                .param("address", sender)
                .param("customer", customer)
                .param("author", actor.name())
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .update();
    }
}
