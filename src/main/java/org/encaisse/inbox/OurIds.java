package org.encaisse.inbox;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.encaisse.inbox.mail.ParsedMail;
import org.encaisse.inbox.mail.Piece;

/** The ids of messages of ours that a mail names: every Message-ID of ours begins with one. */
final class OurIds {

    private static final Pattern ID =
            Pattern.compile("(?<![0-9a-fA-F-])([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@");
    private static final Pattern PLUS =
            Pattern.compile("\\+([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@");
    private static final int LONGEST = 1_000_000;
    private static final int MOST = 100;

    private OurIds() {}

    /** What it answers: by the heads that say so, else by the address it was sent to. */
    static Set<UUID> answered(ParsedMail mail) {
        Set<UUID> found = new LinkedHashSet<>();
        for (String head : List.of("in-reply-to", "references", "x-original-message-id")) {
            mail.heads().ids(head).forEach(id -> add(found, ID, id));
        }
        for (String head : List.of("to", "cc", "delivered-to", "x-original-to", "envelope-to")) {
            mail.heads().addresses(head).forEach(address -> add(found, PLUS, address));
        }
        return found;
    }

    /** Anywhere in it: in the returned mail, in the report, in the words. */
    static Set<UUID> anywhere(ParsedMail mail) {
        Set<UUID> found = answered(mail);
        for (Piece piece : mail.pieces()) {
            if (piece.isText()) {
                String text = piece.text();
                add(found, ID, text.substring(0, Math.min(text.length(), LONGEST)));
            }
        }
        return found;
    }

    private static void add(Set<UUID> found, Pattern pattern, String text) {
        Matcher id = pattern.matcher(text);
        while (found.size() < MOST && id.find()) {
            found.add(UUID.fromString(id.group(1)));
        }
    }
}
