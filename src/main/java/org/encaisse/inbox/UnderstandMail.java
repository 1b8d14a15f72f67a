package org.encaisse.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.encaisse.identity.Organisation;
import org.encaisse.inbox.bounce.BounceNotice;
import org.encaisse.inbox.bounce.RecogniseBounce;
import org.encaisse.inbox.mail.ParseMail;
import org.encaisse.inbox.mail.ParsedMail;
import org.encaisse.inbox.reply.AuthenticationReport;
import org.encaisse.inbox.reply.AutomaticReply;
import org.encaisse.inbox.reply.Complaint;
import org.encaisse.inbox.reply.FoldQuotes;
import org.encaisse.inbox.reply.RecogniseAutomatic;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From the bytes of one mail to what it is and what follows from it, in one transaction: all of it or nothing. */
@Component
class UnderstandMail {

    private static final int LONGEST = 100_000;

    private final MailRows rows;
    private final TakeReturn takeReturn;
    private final TakeComplaint takeComplaint;
    private final TakeAutomatic takeAutomatic;
    private final TakeAnswer takeAnswer;
    private final Organisation organisation;

    UnderstandMail(
            MailRows rows,
            TakeReturn takeReturn,
            TakeComplaint takeComplaint,
            TakeAutomatic takeAutomatic,
            TakeAnswer takeAnswer,
            Organisation organisation) {
        this.rows = rows;
        this.takeReturn = takeReturn;
        this.takeComplaint = takeComplaint;
        this.takeAutomatic = takeAutomatic;
        this.takeAnswer = takeAnswer;
        this.organisation = organisation;
    }

    @Transactional
    public void understand(UUID mailId) {
        Optional<MailRows.Raw> waiting = rows.lockStored(mailId);
        if (waiting.isEmpty()) {
            return; // another one was quicker
        }
        MailRows.Raw raw = waiting.get();
        LocalDate today = organisation.today();
        ParsedMail mail = ParseMail.of(raw.content());
        rows.describe(mailId, heads(mail, raw.fetchedAt()));
        if (AuthenticationReport.is(mail)) {
            rows.place(mailId, MailRows.Place.aside(MailKind.AUTOMATIC, "authentication-report"));
            return;
        }
        Optional<Complaint> complaint = Complaint.in(mail);
        if (complaint.isPresent()) {
            takeComplaint.take(mailId, mail, complaint.get(), today);
            return;
        }
        Optional<BounceNotice> notice = RecogniseBounce.of(mail);
        if (notice.isPresent()) {
            takeReturn.take(mailId, mail, notice.get(), today);
            return;
        }
        if (takeComplaint.unsubscribes(mailId, mail, today)) {
            return;
        }
        Optional<AutomaticReply> automatic = RecogniseAutomatic.of(mail, today);
        if (automatic.isPresent()) {
            takeAutomatic.take(mailId, mail, automatic.get(), today);
            return;
        }
        takeAnswer.take(mailId, mail, raw.whole(), today);
    }

    private static MailRows.Heads heads(ParsedMail mail, Instant fetchedAt) {
        FoldQuotes.Folded words = FoldQuotes.fold(mail.words());
        String sender = mail.from();
        String name = name(mail.heads().text("from"), sender);
        return new MailRows.Heads(
                written(mail.heads().text("date"), fetchedAt),
                sender.isEmpty() ? null : sender,
                name.isEmpty() || name.equalsIgnoreCase(sender) ? null : clipped(name, 200),
                clipped(mail.subject(), 500),
                clipped(words.said(), LONGEST),
                clipped(words.quoted(), LONGEST));
    }

    /** « Mme Sow <sow@client.example> », or « sow@client.example (Mme Sow) » as it was written once. */
    private static String name(String from, String sender) {
        int address = from.toLowerCase(Locale.ROOT).indexOf(sender);
        String bare = sender.isEmpty() || address < 0
                ? from
                : from.substring(0, address) + from.substring(address + sender.length());
        return bare.replaceAll("[<>()\"]", "").strip();
    }

    /** What the mail says of its day, unless that is nonsense. */
    private static @Nullable Instant written(String date, Instant fetchedAt) {
        try {
            String bare = date.replaceAll("\\s*\\([^)]*\\)\\s*$", "")
                    .replaceAll("\\s+", " ")
                    .strip();
            Instant said = Instant.from(
                    DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT).parse(bare));
            return said.isAfter(fetchedAt.plusSeconds(86_400)) ? null : said;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String clipped(String text, int most) {
        return text.length() <= most
                ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
