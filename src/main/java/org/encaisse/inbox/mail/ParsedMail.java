package org.encaisse.inbox.mail;

import java.util.List;
import java.util.Optional;

/**
 * A mail, taken apart.
 *
 * @param type of the whole, such as {@code multipart/report}
 * @param reportType of a {@code multipart/report}: {@code delivery-status}, {@code feedback-report}; else empty
 * @param pieces in the order in which they stand
 * @param whole nothing of it had to be left out
 */
public record ParsedMail(Heads heads, String type, String reportType, List<Piece> pieces, boolean whole) {

    public ParsedMail {
        pieces = List.copyOf(pieces);
    }

    public String subject() {
        return heads.text("subject");
    }

    /** Whom it says it is from; empty without an address. */
    public String from() {
        return heads.addresses("from").stream().findFirst().orElse("");
    }

    public Optional<Piece> piece(String type) {
        return pieces.stream().filter(piece -> piece.type().equals(type)).findFirst();
    }

    /** Its words: the plain text, else what remains of the HTML. */
    public String words() {
        StringBuilder words = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece.fileName() == null && piece.type().equals("text/plain")) {
                words.append(words.isEmpty() ? "" : "\n").append(piece.text());
            }
        }
        if (!words.toString().isBlank()) {
            return words.toString();
        }
        return pieces.stream()
                .filter(piece -> piece.fileName() == null && piece.type().equals("text/html"))
                .findFirst()
                .map(piece -> HtmlWords.of(piece.text()))
                .orElse("");
    }

    /** What it carries as files: everything named, and what is neither words nor the machinery of a report. */
    public List<Piece> files() {
        return pieces.stream()
                .filter(piece -> piece.fileName() != null)
                .filter(piece -> !piece.inReport())
                .toList();
    }
}
