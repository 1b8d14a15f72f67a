package org.encaisse.inbox.reply;

import java.util.regex.Pattern;
import org.encaisse.inbox.mail.ParsedMail;

/** « Unsubscribe », as a mail program writes it when its reader presses the button, or as he writes it himself and nothing else. */
public final class Unsubscribe {

    private static final Pattern WISH = Pattern.compile(
            "^\\s*(?:re ?: ?)?\\W{0,3}(?:unsubscribe|d[eé]sinscription|d[eé]sabonnement|(?:se |me )?d[eé]s(?:abonner|inscrire)|opt[- ]?out|abmelden|remove me)\\b.{0,120}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final int SHORT = 400;

    private Unsubscribe() {}

    /** Who has more to say says it to a person. */
    public static boolean is(ParsedMail mail, String said) {
        return WISH.matcher(mail.subject()).find() && said.length() <= SHORT;
    }
}
