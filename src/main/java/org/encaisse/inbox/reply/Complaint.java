package org.encaisse.inbox.reply;

import java.util.List;
import java.util.Optional;
import org.encaisse.inbox.mail.Heads;
import org.encaisse.inbox.mail.ParsedMail;
import org.encaisse.inbox.mail.Piece;

/**
 * Somebody pressed « spam » on a mail of ours, and his provider says so (RFC 5965).
 *
 * @param type such as {@code abuse}; {@code not-spam} is none and never comes here
 * @param addresses whom the mail had been sent to, as far as the report tells
 */
public record Complaint(String type, List<String> addresses) {

    public Complaint {
        addresses = List.copyOf(addresses);
    }

    public static Optional<Complaint> in(ParsedMail mail) {
        Optional<Piece> report = mail.piece("message/feedback-report");
        if (report.isEmpty()) {
            return Optional.empty();
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
            mail.pieces().stream()
                    .filter(piece -> piece.type().equals("message/rfc822")
                            || piece.type().equals("text/rfc822-headers"))
                    .findFirst()
                    .ifPresent(piece -> addresses.addAll(Heads.in(piece.text()).addresses("to")));
        }
        return Optional.of(new Complaint(type.isBlank() ? "abuse" : type, addresses));
    }
}
