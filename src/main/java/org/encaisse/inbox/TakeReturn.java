package org.encaisse.inbox;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.correspondence.Archive;
import org.encaisse.correspondence.ReturnMessage;
import org.encaisse.correspondence.SentMail;
import org.encaisse.correspondence.SettledReason;
import org.encaisse.customers.Contact;
import org.encaisse.customers.FindContacts;
import org.encaisse.inbox.bounce.BounceNotice;
import org.encaisse.inbox.bounce.BouncedRecipient;
import org.encaisse.inbox.bounce.JudgeAddress;
import org.encaisse.inbox.mail.ParseMail;
import org.encaisse.inbox.mail.ParsedMail;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mail of ours came back: the message did not arrive, so its step is open again; the address is doubted or given up; an
 * anomaly and a task ask for another way to reach the customer.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TakeReturn {

    /** A return that names no message of ours is believed to be about the last one to that address, if it is this young. */
    private static final Duration RECENT = Duration.ofDays(30);

    private static final int MOST = 50;

    private final MailRows rows;
    private final Returns returns;
    private final SentMail sentMail;
    private final Archive archive;
    private final ReturnMessage returnMessage;
    private final FindContacts contacts;
    private final AskForAddress ask;
    private final Journal journal;
    private final BusinessClock clock;

    TakeReturn(
            MailRows rows,
            Returns returns,
            SentMail sentMail,
            Archive archive,
            ReturnMessage returnMessage,
            FindContacts contacts,
            AskForAddress ask,
            Journal journal,
            BusinessClock clock) {
        this.rows = rows;
        this.returns = returns;
        this.sentMail = sentMail;
        this.archive = archive;
        this.returnMessage = returnMessage;
        this.contacts = contacts;
        this.ask = ask;
        this.journal = journal;
        this.clock = clock;
    }

    void take(UUID mailId, ParsedMail mail, BounceNotice notice, LocalDate today) {
        List<SentMail.Sent> ours = sentMail.byIds(OurIds.anywhere(mail));
        List<BouncedRecipient> all = notice.recipients().stream().limit(MOST).toList();
        boolean arrived = all.stream().noneMatch(BouncedRecipient::isFault);
        UUID customer = null;
        UUID message = null;
        for (int i = 0; i < all.size(); i++) {
            BouncedRecipient one = all.get(i);
            SentMail.Sent sent = sent(one, ours, all.size());
            UUID whose = arrived ? (sent == null ? null : sent.customerId()) : one(mailId, i, one, sent, today);
            customer = customer == null ? whose : customer;
            message = message == null && sent != null ? sent.messageId() : message;
        }
        MailKind kind = arrived ? MailKind.DELIVERED : MailKind.RETURN;
        if (customer == null) {
            rows.place(
                    mailId,
                    arrived
                            ? MailRows.Place.aside(kind, "unknown-address")
                            : MailRows.Place.tray(kind, "unknown-address"));
        } else {
            rows.place(mailId, MailRows.Place.filed(kind, customer, message, message == null ? "contact" : "message"));
        }
    }

    /** An automatic reply says that the mailbox is not read any more. What was sent there did arrive. */
    void gone(UUID mailId, ParsedMail mail, String address, String said, LocalDate today) {
        SentMail.Sent sent =
                sentMail.byIds(OurIds.answered(mail)).stream().findFirst().orElse(null);
        BouncedRecipient found = TakeAutomatic.asReturn(address, said);
        UUID customer = judge(mailId, 0, found, sent, false, today);
        rows.place(
                mailId,
                customer == null
                        ? MailRows.Place.tray(MailKind.RETURN, "unknown-address")
                        : MailRows.Place.filed(
                                MailKind.RETURN, customer, sent == null ? null : sent.messageId(), "contact"));
    }

    private @Nullable UUID one(
            UUID mailId, int position, BouncedRecipient found, SentMail.@Nullable Sent sent, LocalDate today) {
        boolean undone = sent != null && found.permanent() && !isCopy(found, sent);
        UUID customer = judge(mailId, position, found, sent, undone, today);
        if (sent != null && undone) {
            returnMessage.cameBack(sent.messageId(), reason(found), today);
        }
        if (customer != null && found.permanent()) {
            ask.task(customer, found.address(), today);
        }
        return customer;
    }

    private @Nullable UUID judge(
            UUID mailId,
            int position,
            BouncedRecipient found,
            SentMail.@Nullable Sent sent,
            boolean undone,
            LocalDate today) {
        List<Contact> known = contacts.byEmail(addresses(found));
        Set<UUID> theirs = known.stream().map(Contact::customerId).collect(Collectors.toSet());
        UUID customer = sent != null
                ? sent.customerId()
                : theirs.size() == 1 ? theirs.iterator().next() : null;
        JudgeAddress.Verdict judged = JudgeAddress.judge(found, returns.lately(found.address(), today));
        // Anybody can write a notice: one that concerns no message of ours raises a doubt and no more.
        JudgeAddress.Verdict verdict =
                sent == null && judged == JudgeAddress.Verdict.WRONG ? JudgeAddress.Verdict.DOUBTFUL : judged;
        JudgeAddress.Verdict done = known.isEmpty() ? JudgeAddress.Verdict.NOTED : verdict;
        returns.add(mailId, position, found, customer, sent == null ? null : sent.messageId(), done, today);
        if (!found.isFault()) {
            return customer;
        }
        for (UUID whose : customer == null ? theirs : Set.of(customer)) {
            journal.write(JournalEntry.of(
                    whose,
                    found.permanent() ? "inbox.returned" : "inbox.delayed",
                    clock.now(),
                    Actor.SYSTEM,
                    Map.of(
                            "address", found.address(),
                            "cause", "@inbox.cause." + found.cause().code(),
                            "mail", mailId.toString())));
        }
        ask.after(found, known, customer, verdict, undone, today);
        return customer != null ? customer : theirs.stream().findFirst().orElse(null);
    }

    private SentMail.@Nullable Sent sent(BouncedRecipient found, List<SentMail.Sent> ours, int named) {
        for (SentMail.Sent one : ours) {
            if (found.isAbout(one.recipient())) {
                return one;
            }
        }
        if (ours.size() == 1 && named == 1) {
            return ours.getFirst(); // forwarded on its way: the last server knows another address
        }
        return ours.isEmpty()
                ? sentMail.lastTo(found.address(), clock.now().minus(RECENT)).orElse(null)
                : null;
    }

    /** A colleague was in copy: the customer's own mail arrived all the same. */
    private boolean isCopy(BouncedRecipient found, SentMail.Sent sent) {
        return !found.isAbout(sent.recipient())
                && archive.of(sent.messageId())
                        .map(kept -> ParseMail.of(kept.content()).heads().addresses("cc"))
                        .filter(copies -> copies.stream().anyMatch(found::isAbout))
                        .isPresent();
    }

    private static List<String> addresses(BouncedRecipient found) {
        return java.util.stream.Stream.of(found.address(), found.original())
                .filter(Objects::nonNull)
                .map(address -> address.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /** A code with a message of its own, then the server's words. */
    private static SettledReason reason(BouncedRecipient found) {
        String words = found.diagnostic();
        return SettledReason.of(
                "inbox.cause." + found.cause().code(), words.length() > 300 ? words.substring(0, 300) : words);
    }
}
