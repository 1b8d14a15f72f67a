package org.encaisse.inbox;

import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Fetches what is new in an IMAP folder, in the order of its numbers. The folder is opened for reading only: nothing is
 * marked as read there, nothing is moved or deleted, and a person who reads the same mailbox sees no difference.
 */
@Component
class ReadImap {

    private static final int AT_ONCE = 500;

    private final Mailboxes mailboxes;
    private final KeepMail keepMail;
    private final BusinessClock clock;

    ReadImap(Mailboxes mailboxes, KeepMail keepMail, BusinessClock clock) {
        this.mailboxes = mailboxes;
        this.keepMail = keepMail;
        this.clock = clock;
    }

    /** How many mails are new; at most some hundreds at a time, the next reading goes on from there. */
    int read(Mailbox mailbox, String password) throws MessagingException {
        try (Store store = connected(mailbox, password)) {
            Folder folder = opened(store, mailbox);
            try {
                return readAll(folder, (UIDFolder) folder, mailbox);
            } finally {
                folder.close(false);
            }
        }
    }

    /** Whether one could read; how many mails the folder holds. */
    int tryOut(Mailbox mailbox, String password) throws MessagingException {
        try (Store store = connected(mailbox, password)) {
            Folder folder = opened(store, mailbox);
            int mails = folder.getMessageCount();
            folder.close(false);
            return mails;
        }
    }

    private int readAll(Folder folder, UIDFolder numbers, Mailbox mailbox) throws MessagingException {
        long validity = numbers.getUIDValidity();
        // Numbers of another time mean nothing: everything is fetched again, and what is known is not kept twice.
        Long before = mailbox.uidValidity();
        long last = before != null && before == validity ? mailbox.lastUid() : 0;
        int fresh = 0;
        int fetched = 0;
        for (Message message : numbers.getMessagesByUID(last + 1, UIDFolder.LASTUID)) {
            long uid = numbers.getUID(message);
            if (uid <= last) {
                continue; // « 4:* » answers the last mail even when it is older
            }
            if (++fetched > AT_ONCE) {
                break;
            }
            fresh += keepSomehow(folder, message, validity, uid) ? 1 : 0;
            mailboxes.readUpTo(validity, uid);
        }
        return fresh;
    }

    /** What the server cannot hand out is noted by its number, and waits in the tray: the mails after it are not lost. */
    private boolean keepSomehow(Folder folder, Message message, long validity, long uid) throws MessagingException {
        try {
            return keep(message, validity, uid);
        } catch (MessagingException | RuntimeException e) {
            if (!folder.isOpen() || isOurs(e)) {
                throw e; // the line is dead, or our own house is in disorder: it is fetched next time
            }
            String note = "Subject: (IMAP %d/%d)\r\n\r\n".formatted(validity, uid);
            byte[] content = note.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            return keepMail.keep(content, false, "imap " + validity + "/" + uid, null, clock.now());
        }
    }

    /** The database is away: no fault of this mail. What it refuses of one mail is that mail's fault. */
    private static boolean isOurs(Exception e) {
        return e instanceof TransientDataAccessException
                || e instanceof DataAccessResourceFailureException
                || e instanceof TransactionException;
    }

    private boolean keep(Message message, long validity, long uid) throws MessagingException {
        String origin = "imap " + validity + "/" + uid;
        boolean whole = message.getSize() <= ReadMailbox.MOST_BYTES;
        Beginning beginning = new Beginning(whole ? ReadMailbox.MOST_BYTES : ReadMailbox.BEGINNING);
        try {
            if (whole) {
                message.writeTo(beginning);
            } else {
                head(message, beginning);
            }
        } catch (IOException e) {
            throw new MessagingException("mail " + uid + " could not be fetched", e);
        }
        return keepMail.keep(
                beginning.toByteArray(), whole && !beginning.isFull(), origin, mimeId(message), clock.now());
    }

    /** Of a mail that is too large, its head and the beginning of its words. */
    private static void head(Message message, Beginning out) throws MessagingException, IOException {
        if (message instanceof MimeMessage mime) {
            for (String line : java.util.Collections.list(mime.getAllHeaderLines())) {
                out.write((line + "\r\n").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
            }
            out.write("\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            try (InputStream body = mime.getRawInputStream()) {
                out.write(body.readNBytes(ReadMailbox.BEGINNING));
            }
        }
    }

    private static @Nullable String mimeId(Message message) throws MessagingException {
        String[] ids = message.getHeader("Message-ID");
        return ids == null || ids.length == 0 || ids[0].length() > 900 ? null : ids[0].replace("\u0000", "");
    }

    private static Folder opened(Store store, Mailbox mailbox) throws MessagingException {
        Folder folder = store.getFolder(mailbox.folder());
        if (!folder.exists()) {
            throw new FolderNotFoundException(folder, mailbox.folder());
        }
        folder.open(Folder.READ_ONLY);
        return folder;
    }

    private static Store connected(Mailbox mailbox, String password) throws MessagingException {
        String host = String.valueOf(mailbox.host());
        MailboxSettings.refuseForbidden(host);
        String protocol = mailbox.security() == Mailbox.Security.TLS ? "imaps" : "imap";
        Properties set = new Properties();
        String prefix = "mail." + protocol + ".";
        set.put(prefix + "connectiontimeout", "10000");
        set.put(prefix + "timeout", "30000");
        set.put(prefix + "writetimeout", "30000");
        set.put(prefix + "connectionpooltimeout", "10000");
        set.put(prefix + "ssl.checkserveridentity", "true");
        set.put(prefix + "peek", "true");
        set.put(prefix + "partialfetch", "true");
        set.put(prefix + "fetchsize", "262144");
        if (mailbox.security() == Mailbox.Security.STARTTLS) {
            set.put(prefix + "starttls.enable", "true");
            set.put(prefix + "starttls.required", "true");
        }
        set.put("mail.mime.address.strict", "false");
        Session session = Session.getInstance(set);
        session.setDebug(false); // it would print the password
        Store store = session.getStore(protocol);
        try {
            store.connect(host, mailbox.portOrUsual(), mailbox.user() == null ? "" : mailbox.user(), password);
        } catch (MessagingException e) {
            store.close();
            throw e;
        }
        return store;
    }

    /** Takes so many bytes and lets the rest go: a server may say that a mail is smaller than it is. */
    private static final class Beginning extends ByteArrayOutputStream {

        private final int most;
        private boolean full;

        Beginning(int most) {
            this.most = most;
        }

        boolean isFull() {
            return full;
        }

        @Override
        public synchronized void write(int b) {
            if (count < most) {
                super.write(b);
            } else {
                full = true;
            }
        }

        @Override
        public synchronized void write(byte[] b, int from, int length) {
            int room = Math.min(length, most - count);
            full |= room < length;
            super.write(b, from, Math.max(0, room));
        }
    }
}
