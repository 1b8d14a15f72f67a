package org.encaisse.inbox.reply;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.encaisse.inbox.mail.Heads;
import org.encaisse.inbox.mail.ParsedMail;

/** Whether a machine wrote this (RFC 3834, and what machines wrote before it), and what it says: away, gone, received. */
public final class RecogniseAutomatic {

    private static final Pattern SUBJECT = Pattern.compile(
            "^\\s*(?:re ?: ?)?(?:\\[?auto(?:matic)?[- ]?(?:reply|response|respons)|auto ?: |r[eé]ponse automatique|absence d|absent|absence ?:|out of (?:the )?office"
                    + "|message d'absence|notification d'absence|accus[eé] de r[eé]ception automatique|away from|on (?:leave|vacation|holiday)|en cong[eé]s?|automatische antwort|autorespon"
                    + "|hors du bureau)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern GONE = Pattern.compile(
            "no longer (?:in use|used|active|monitored|valid|works?|working|employed|with (?:the|our))|n'est plus (?:utilis|active|valide|en service|consult|relev|surveill)|a quitt[eé] (?:la|l'|notre|ses)"
                    + "|ne travaille plus|ne fait plus partie|has left (?:the|our)|adresse .{0,30}(?:d[eé]sactiv|supprim)|bo[iî]te .{0,40}(?:n'est plus|ferm[eé]e|supprim)|is not monitored any|left the company");

    private static final Pattern ABSENCE = Pattern.compile(
            "absen(?:t|ce)|out of (?:the )?office|on (?:vacation|holiday|leave)|en cong[eé]|en vacances|de retour|mon retour|away (?:from|until)|traveling|travelling|will (?:be back|return)|cong[eé] (?:maladie|maternit)"
                    + "|en d[eé]placement|back (?:on|in the office)|annual leave|hors du bureau|je reviens|serai de nouveau");

    private static final int LONGEST = 20_000;

    private RecogniseAutomatic() {}

    /** @param received the day it came, from which a date without a year is read */
    public static Optional<AutomaticReply> of(ParsedMail mail, LocalDate received) {
        String all = mail.words();
        String words = FoldQuotes.fold(all.substring(0, Math.min(all.length(), LONGEST)))
                .said();
        String small = small(mail.subject() + "\n" + words);
        if (!isByMachine(mail)) {
            return Optional.empty();
        }
        if (GONE.matcher(small).find()) {
            return Optional.of(new AutomaticReply(AutomaticReply.Kind.GONE, null));
        }
        if (ABSENCE.matcher(small).find()) {
            return Optional.of(new AutomaticReply(
                    AutomaticReply.Kind.ABSENCE, ReturnDate.in(small, received).orElse(null)));
        }
        return Optional.of(new AutomaticReply(AutomaticReply.Kind.RECEIPT, null));
    }

    private static boolean isByMachine(ParsedMail mail) {
        Heads heads = mail.heads();
        String submitted = small(heads.text("auto-submitted"));
        return (!submitted.isBlank() && !submitted.startsWith("no"))
                || heads.has("x-autoreply")
                || heads.has("x-autorespond")
                || heads.has("x-auto-reply")
                || small(heads.text("precedence")).equals("auto_reply")
                || (small(heads.text("x-auto-response-suppress")).contains("all")
                        && SUBJECT.matcher(straight(mail.subject())).find())
                || heads.text("return-path").strip().equals("<>")
                || SUBJECT.matcher(straight(mail.subject())).find();
    }

    private static String straight(String text) {
        return text.replace('’', '\'');
    }

    private static String small(String text) {
        return straight(text).toLowerCase(Locale.ROOT);
    }
}
