package org.encaisse.inbox;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.encaisse.casefile.AddTask;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.casefile.NewTask;
import org.encaisse.correspondence.SentMail;
import org.encaisse.customers.Contact;
import org.encaisse.customers.Datum;
import org.encaisse.customers.FindContacts;
import org.encaisse.customers.MarkDatum;
import org.encaisse.inbox.mail.ParsedMail;
import org.encaisse.inbox.reply.Complaint;
import org.encaisse.inbox.reply.FoldQuotes;
import org.encaisse.inbox.reply.Unsubscribe;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Somebody complained of our mail with his provider: nothing is mailed to that address any more, and somebody speaks with him. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TakeComplaint {

    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final MailRows rows;
    private final SentMail sentMail;
    private final FindContacts contacts;
    private final MarkDatum markDatum;
    private final WhoWrote whoWrote;
    private final Words words;
    private final Journal journal;
    private final AddTask addTask;
    private final BusinessClock clock;

    TakeComplaint(
            JdbcClient jdbc,
            MailRows rows,
            SentMail sentMail,
            FindContacts contacts,
            MarkDatum markDatum,
            WhoWrote whoWrote,
            Words words,
            Journal journal,
            AddTask addTask,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.sentMail = sentMail;
        this.contacts = contacts;
        this.markDatum = markDatum;
        this.whoWrote = whoWrote;
        this.words = words;
        this.journal = journal;
        this.addTask = addTask;
        this.clock = clock;
    }

    void take(UUID mailId, ParsedMail mail, Complaint complaint, LocalDate today) {
        SentMail.Sent sent =
                sentMail.byIds(OurIds.anywhere(mail)).stream().findFirst().orElse(null);
        // Anybody can write such a report: only one that holds a message of ours, which few have seen, is believed.
        Set<String> addresses = new LinkedHashSet<>();
        if (sent == null) {
            complaint.addresses().stream().limit(MOST).forEach(addresses::add);
        } else {
            addresses.add(sent.recipient().toLowerCase(java.util.Locale.ROOT));
        }
        UUID customer = sent == null ? null : sent.customerId();
        UUID message = sent == null ? null : sent.messageId();
        keep(mailId, addresses, complaint.type(), customer, message, today);
        if (customer == null) {
            rows.place(mailId, MailRows.Place.tray(MailKind.COMPLAINT, "unknown-address"));
            return;
        }
        rows.place(mailId, MailRows.Place.filed(MailKind.COMPLAINT, customer, message, "message"));
        for (Contact contact : contacts.byEmail(addresses)) {
            if (contact.reachableBy(Datum.EMAIL)) {
                markDatum.wrong(contact.contactId(), Datum.EMAIL, words.t("inbox.complaint.why"), today, Actor.SYSTEM);
            }
        }
        tell(mailId, customer, "inbox.complained", addresses, today);
    }

    /**
     * Whoever wants no more mail and says just that: the wish stands on his contact and somebody reaches him otherwise. A sender
     * can be made up: only an answer to a message of ours stops the mail, another one raises a doubt.
     *
     * @return whether this was such a wish of somebody known
     */
    boolean unsubscribes(UUID mailId, ParsedMail mail, LocalDate today) {
        String said = FoldQuotes.fold(mail.words()).said();
        WhoWrote.Found found =
                Unsubscribe.is(mail, said) ? whoWrote.of(mail, said).orElse(null) : null;
        if (found == null || found.contactId() == null) {
            return false;
        }
        Set<String> addresses = Set.of(mail.from());
        keep(mailId, addresses, "unsubscribe", found.customerId(), found.messageId(), today);
        rows.place(mailId, MailRows.Place.filed(MailKind.COMPLAINT, found.customerId(), found.messageId(), found.by()));
        String why = words.t("inbox.unsubscribed.why");
        if (found.messageId() == null) {
            markDatum.doubtful(found.contactId(), Datum.EMAIL, why, today, Actor.SYSTEM);
        } else {
            markDatum.wrong(found.contactId(), Datum.EMAIL, why, today, Actor.SYSTEM);
        }
        tell(mailId, found.customerId(), "inbox.unsubscribed", addresses, today);
        return true;
    }

    private void keep(
            UUID mailId,
            Set<String> addresses,
            String kind,
            @Nullable UUID customer,
            @Nullable UUID message,
            LocalDate today) {
        for (String address : addresses) {
            jdbc.sql("""
                    insert into inbox.complaint (tenant_id, mail_id, address, kind, customer_id, message_id, noticed_on)
                    values (:tenant, :mail, :address, :kind, :customer, :message, :on)
                    """)
                    .param("mail", mailId)
                    .param("address", address)
                    .param("kind", kind)
                    .param("customer", customer)
                    .param("message", message)
                    .param("on", today)
                    .update();
        }
    }

    private void tell(UUID mailId, UUID customer, String happened, Set<String> addresses, LocalDate today) {
        Map<String, String> detail = Map.of("address", String.join(", ", addresses), "mail", mailId.toString());
        journal.write(JournalEntry.of(customer, happened, clock.now(), Actor.SYSTEM, detail));
        addTask.add(new NewTask(customer, null, "inbox.complaint", today, null, "inbox:complaint:" + mailId, detail));
    }
}
