package org.encaisse.inbox.reply;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.encaisse.inbox.bounce.ServiceNotice;
import org.encaisse.inbox.mail.Heads;
import org.encaisse.inbox.mail.ParsedMail;
import org.encaisse.inbox.mail.Piece;

/**
 * Somebody pressed « spam » on a mail of ours, and his provider says so: in the standard form (RFC 5965), as a sending service
 * notifies it, or in words of his own with our mail beside them.
 *
 * @param type such as {@code abuse}; {@code not-spam} is none and never comes here
 * @param addresses whom the mail had been sent to, as far as the report tells
 */
public record Complaint(String type, List<String> addresses) {

    public Complaint {
        addresses = List.copyOf(addresses);
    }

    private static final Pattern DESK = Pattern.compile(
            "^(?:abuse|complaints?|fbl|feedback(?:loop)?|spam|postmaster|staff|arf|no-?reply|plaintes?)[a-z0-9._+-]*@");

    private static final Pattern WORDS = Pattern.compile(
            "complain(?:t|ed)|abuse report|spam report|(?:report|mark|flagg?|classifi)(?:ed)? .{0,30}(?:spam|junk|unsolicited)|plainte|signal[eé] .{0,30}(?:spam|ind[eé]sirable)|feedback report",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    public static Optional<Complaint> in(ParsedMail mail) {
        Optional<Piece> report = mail.piece("message/feedback-report");
        if (report.isEmpty()) {
            return ofService(mail).or(() -> inWords(mail));
        }
        Heads told = Heads.in(report.get().text());
        String type = told.text("feedback-type").toLowerCase(java.util.Locale.ROOT);
        if (type.equals("not-spam") || type.startsWith("auth-failure")) {
            return Optional.empty();
        }
        List<String> addresses = new java.util.ArrayList<>(told.addresses("original-rcpt-to"));
        told.addresses("removal-recipient").stream()
                .filter(one -> !addresses.contains(one))
                .forEach(addresses::add);
        if (addresses.isEmpty()) {
            addresses.addAll(complainedOf(mail));
        }
        return Optional.of(new Complaint(type.isBlank() ? "abuse" : type, addresses));
    }

    private static Optional<Complaint> ofService(ParsedMail mail) {
        return ServiceNotice.in(mail)
                .map(ServiceNotice::complained)
                .filter(addresses -> !addresses.isEmpty())
                .map(addresses -> new Complaint("abuse", addresses));
    }

    /** A provider's own form: from his desk for it, in so many words, with the mail itself. */
    private static Optional<Complaint> inWords(ParsedMail mail) {
        boolean told = DESK.matcher(mail.from()).find()
                && mail.piece("message/delivery-status").isEmpty()
                && (WORDS.matcher(mail.subject()).find()
                        || WORDS.matcher(mail.words()
                                        .substring(0, Math.min(mail.words().length(), 2_000)))
                                .find());
        List<String> addresses = told ? complainedOf(mail) : List.of();
        return addresses.isEmpty() ? Optional.empty() : Optional.of(new Complaint("abuse", addresses));
    }

    private static List<String> complainedOf(ParsedMail mail) {
        return mail.pieces().stream()
                .filter(piece ->
                        piece.type().equals("message/rfc822") || piece.type().equals("text/rfc822-headers"))
                .findFirst()
                .map(piece -> Heads.in(piece.text()).addresses("to"))
                .orElse(List.of());
    }
}
