package org.encaisse.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.customers.Contact;
import org.encaisse.customers.FindContacts;
import org.encaisse.inbox.bounce.BounceCause;
import org.encaisse.inbox.bounce.BouncedRecipient;
import org.encaisse.inbox.mail.Heads;
import org.encaisse.inbox.mail.ParsedMail;
import org.encaisse.inbox.reply.AutomaticReply;
import org.encaisse.inbox.reply.FoldQuotes;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A machine answered: filed without a task. Who is away shows on his contact; who is gone for good makes his address doubtful. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TakeAutomatic {

    /** Such a sender speaks of deliveries: what it says was not understood, and a person should see it. */
    private static final Pattern DAEMON = Pattern.compile("mailer[-_.]?daemon|postmaster", Pattern.CASE_INSENSITIVE);

    private final JdbcClient jdbc;
    private final MailRows rows;
    private final WhoWrote whoWrote;
    private final FindContacts contacts;
    private final TakeReturn takeReturn;
    private final Journal journal;
    private final BusinessClock clock;

    TakeAutomatic(
            JdbcClient jdbc,
            MailRows rows,
            WhoWrote whoWrote,
            FindContacts contacts,
            TakeReturn takeReturn,
            Journal journal,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.whoWrote = whoWrote;
        this.contacts = contacts;
        this.takeReturn = takeReturn;
        this.journal = journal;
        this.clock = clock;
    }

    void take(UUID mailId, ParsedMail mail, AutomaticReply reply, LocalDate today) {
        String said = FoldQuotes.fold(mail.words()).said();
        if (reply.kind() == AutomaticReply.Kind.GONE) {
            Optional<String> address = gone(mail, said);
            if (address.isPresent()) {
                takeReturn.gone(mailId, mail, address.get(), said, today);
                return;
            }
        }
        Optional<WhoWrote.Found> found = whoWrote.of(mail, said);
        if (found.isEmpty()) {
            boolean notice = DAEMON.matcher(mail.heads().text("from")).find();
            rows.place(
                    mailId,
                    notice
                            ? MailRows.Place.tray(MailKind.AUTOMATIC, "unread-notice")
                            : MailRows.Place.aside(MailKind.AUTOMATIC, "unknown-machine"));
            return;
        }
        WhoWrote.Found one = found.get();
        rows.place(
                mailId,
                MailRows.Place.filed(MailKind.AUTOMATIC, one.customerId(), one.messageId(), one.by())
                        .until(reply.until()));
        Map<String, String> detail = new TreeMap<>(Map.of("from", mail.from(), "mail", mailId.toString()));
        if (reply.until() != null) {
            detail.put("until", reply.until().toString());
        }
        String kind = reply.kind() == AutomaticReply.Kind.ABSENCE ? "inbox.absent" : "inbox.automatic";
        journal.write(JournalEntry.of(one.customerId(), kind, clock.now(), Actor.SYSTEM, detail));
        if (reply.kind() == AutomaticReply.Kind.ABSENCE && one.contactId() != null) {
            away(mailId, one.contactId(), one.customerId(), reply, today);
        }
    }

    private void away(UUID mailId, UUID contactId, UUID customerId, AutomaticReply reply, LocalDate today) {
        jdbc.sql("""
                insert into inbox.absence (tenant_id, contact_id, customer_id, until, noticed_on, mail_id)
                values (:tenant, :contact, :customer, :until, :on, :mail)
                    on conflict on constraint absence_pk do update
                   set until = excluded.until, noticed_on = excluded.noticed_on, mail_id = excluded.mail_id
                """)
                .param("contact", contactId)
                .param("customer", customerId)
                .param("until", reply.until())
                .param("on", today)
                .param("mail", mailId)
                .update();
    }

    /** The address that is not read any more: one that the words name and we know, else the sender's. */
    private Optional<String> gone(ParsedMail mail, String said) {
        List<String> named = Heads.addressesIn(said);
        List<String> known = named.isEmpty()
                ? List.of()
                : contacts.byEmail(named).stream()
                        .map(Contact::email)
                        .filter(java.util.Objects::nonNull)
                        .map(email -> email.toLowerCase(java.util.Locale.ROOT))
                        .toList();
        return named.stream()
                .filter(known::contains)
                .findFirst()
                .or(() -> Optional.of(mail.from())
                        .filter(from -> !from.isEmpty())
                        .filter(from -> !contacts.byEmail(List.of(from)).isEmpty()));
    }

    /** As a return: permanent, and to be looked at. */
    static BouncedRecipient asReturn(String address, String said) {
        String words = said.replaceAll("\\s+", " ").strip();
        return new BouncedRecipient(
                address,
                null,
                BounceCause.SUSPEND,
                true,
                null,
                null,
                words.length() > 500 ? words.substring(0, 500) : words);
    }
}
