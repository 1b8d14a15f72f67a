package org.encaisse.inbox;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.casefile.AddTask;
import org.encaisse.casefile.Journal;
import org.encaisse.casefile.JournalEntry;
import org.encaisse.casefile.NewTask;
import org.encaisse.correspondence.SentMail;
import org.encaisse.inbox.mail.ParsedMail;
import org.encaisse.inbox.reply.FoldQuotes;
import org.encaisse.inbox.reply.Hint;
import org.encaisse.kernel.tenant.Actor;
import org.encaisse.platform.clock.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A person wrote: into the customer's file it goes, with its files, and somebody is to read it. Without a file, it waits. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TakeAnswer {

    private static final int EXCERPT = 400;

    private final MailRows rows;
    private final WhoWrote whoWrote;
    private final SentMail sentMail;
    private final KeepFiles keepFiles;
    private final Journal journal;
    private final AddTask addTask;
    private final BusinessClock clock;

    TakeAnswer(
            MailRows rows,
            WhoWrote whoWrote,
            SentMail sentMail,
            KeepFiles keepFiles,
            Journal journal,
            AddTask addTask,
            BusinessClock clock) {
        this.rows = rows;
        this.whoWrote = whoWrote;
        this.sentMail = sentMail;
        this.keepFiles = keepFiles;
        this.journal = journal;
        this.addTask = addTask;
        this.clock = clock;
    }

    void take(UUID mailId, ParsedMail mail, boolean whole, LocalDate today) {
        String said = FoldQuotes.fold(mail.words()).said();
        rows.hints(mailId, Hint.in(said));
        if (isOurOwn(mail)) {
            rows.place(mailId, MailRows.Place.aside(MailKind.ANSWER, "our-own"));
            return;
        }
        Optional<WhoWrote.Found> found = whoWrote.of(mail, said);
        if (found.isEmpty() || !whole) {
            rows.place(
                    mailId,
                    MailRows.Place.tray(
                            mail.pieces().isEmpty() ? MailKind.UNREADABLE : MailKind.ANSWER,
                            whole ? "unknown-sender" : "too-large"));
            return;
        }
        WhoWrote.Found one = found.get();
        rows.place(mailId, MailRows.Place.filed(MailKind.ANSWER, one.customerId(), one.messageId(), one.by()));
        file(mailId, mail, said, one.customerId(), Actor.SYSTEM, today);
    }

    /** Chronology, documents and a task; the same mail filed again adds no second task. */
    void file(UUID mailId, ParsedMail mail, String said, UUID customerId, Actor actor, LocalDate today) {
        String from = mail.from().isEmpty() ? mail.heads().text("from") : mail.from();
        List<Hint> hints = Hint.in(said);
        Map<String, String> detail = new TreeMap<>();
        detail.put("from", shortened(from, 200));
        detail.put("subject", shortened(mail.subject(), 200));
        detail.put("mail", mailId.toString());
        if (!said.isBlank()) {
            detail.put("said", shortened(said.replaceAll("\\s+", " "), EXCERPT));
        }
        int files = keepFiles.keep(mailId, mail, customerId, actor, today);
        if (files > 0) {
            detail.put("files", Integer.toString(files));
        }
        journal.write(JournalEntry.of(customerId, "inbox.answered", clock.now(), actor, detail));
        Map<String, String> task = new TreeMap<>(Map.of(
                "from", shortened(from, 100), "subject", shortened(mail.subject(), 100), "mail", mailId.toString()));
        if (!hints.isEmpty()) {
            // One suggestion stands in the line; the page of the mail shows them all.
            task.put("hint", "@inbox.hint." + hints.getFirst().code());
        }
        addTask.add(new NewTask(
                customerId, null, "inbox.answer", today, null, "inbox:answer:" + mailId + ":" + customerId, task));
    }

    /** A copy of what we wrote ourselves: the mailbox is in copy of what leaves. */
    private boolean isOurOwn(ParsedMail mail) {
        return mail.heads().ids("message-id").stream()
                .map(id -> id.substring(1, Math.max(1, id.indexOf('@'))))
                .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .collect(Collectors.collectingAndThen(
                        Collectors.toSet(),
                        ids -> !ids.isEmpty() && !sentMail.byIds(ids).isEmpty()));
    }

    private static String shortened(@Nullable String text, int most) {
        String known = text == null ? "" : text.strip();
        String bare = known.startsWith("@") ? " " + known : known; // « @ » would name a message of ours
        return bare.length() <= most
                ? bare
                : bare.substring(0, bare.offsetByCodePoints(0, bare.codePointCount(0, most) - 1)) + "…";
    }
}
