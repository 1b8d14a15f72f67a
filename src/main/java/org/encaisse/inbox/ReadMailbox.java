package org.encaisse.inbox;

import jakarta.mail.MessagingException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.encaisse.identity.Organisation;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.clock.BusinessClock;
import org.encaisse.platform.sql.TenantScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Fetches the tenant's mail and has it understood. A mail that cannot be understood does not stop the next; a mailbox that
 * cannot be read says why on its page, and is tried again.
 */
@Component
public class ReadMailbox {

    /** A mail larger than that is kept by its beginning, and waits in the tray: its files stay on the server. */
    static final int MOST_BYTES = 30 << 20;

    /** What is kept of such a mail. */
    static final int BEGINNING = 256 << 10;

    private static final Logger LOG = LoggerFactory.getLogger(ReadMailbox.class);

    private final Mailboxes mailboxes;
    private final ReadFolder folder;
    private final ReadImap imap;
    private final KeepMail keepMail;
    private final WaitingMail waiting;
    private final UnderstandMail understand;
    private final CureReturned cure;
    private final Organisation organisation;
    private final TenantScope scope;
    private final BusinessClock clock;

    ReadMailbox(
            Mailboxes mailboxes,
            ReadFolder folder,
            ReadImap imap,
            KeepMail keepMail,
            WaitingMail waiting,
            UnderstandMail understand,
            CureReturned cure,
            Organisation organisation,
            TenantScope scope,
            BusinessClock clock) {
        this.mailboxes = mailboxes;
        this.folder = folder;
        this.imap = imap;
        this.keepMail = keepMail;
        this.waiting = waiting;
        this.understand = understand;
        this.cure = cure;
        this.organisation = organisation;
        this.scope = scope;
        this.clock = clock;
    }

    /** When its time has come: what is new. Answers how many mails were new. */
    public int readIfDue() {
        boolean nothing =
                mailboxes.current().source() == Mailbox.Source.FOLDER && !folder.anythingFor(scope.required());
        if (nothing || !mailboxes.take(clock.now())) {
            understandAll();
            return 0;
        }
        return fetch();
    }

    /** At once, for somebody who does not want to wait; unless it is being read already. */
    public int readNow() {
        return mailboxes.takeNow(clock.now()) ? fetch() : 0;
    }

    /** Mails that came another way than through the mailbox: kept and understood like all others. */
    public void takeIn(List<byte[]> mails) {
        mails.forEach(mail -> keepMail.keep(mail, true, "handed over", null, clock.now()));
        understandAll();
    }

    /** Whether the mailbox can be read as it is set: how many mails it holds. Refuses with the server's own words. */
    public int tryOut() {
        Mailbox mailbox = mailboxes.current();
        if (mailbox.source() != Mailbox.Source.IMAP) {
            return folder.countIn(scope.required());
        }
        try {
            return imap.tryOut(mailbox, mailboxes.password());
        } catch (MessagingException e) {
            throw new Refused(InboxRefusal.CANNOT_READ, said(e));
        }
    }

    /** Where files of this tenant are looked for. */
    public List<Path> folders() {
        return folder.foldersOf(scope.required());
    }

    private int fetch() {
        int fresh = 0;
        String trouble = null;
        try {
            Mailbox mailbox = mailboxes.current();
            fresh = switch (mailbox.source()) {
                case OFF -> 0;
                case FOLDER -> folder.read(scope.required());
                case IMAP -> imap.read(mailbox, mailboxes.password());
            };
        } catch (MessagingException | RuntimeException e) {
            trouble = said(e);
            LOG.warn(
                    "mailbox of {} could not be read: {}",
                    scope.required(),
                    e.getClass().getSimpleName());
        } finally {
            mailboxes.finished(clock.now(), trouble);
        }
        understandAll();
        cure.look(organisation.today());
        return fresh;
    }

    /** Also what a crash left half way. */
    void understandAll() {
        for (UUID mail : waiting.stored()) {
            try {
                understand.understand(mail);
            } catch (RuntimeException e) {
                LOG.warn("mail {} could not be understood", mail, e);
                waiting.failed(mail);
            }
        }
    }

    private static String said(Exception e) {
        if (e instanceof Refused refused) {
            return refused.refusal().code();
        }
        Throwable cause = e.getCause();
        String words = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return cause == null || cause.getMessage() == null || words.contains(cause.getMessage())
                ? words
                : words + " (" + cause.getMessage() + ")";
    }
}
