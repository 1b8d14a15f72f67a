package org.encaisse.inbox.reply;

import java.util.regex.Pattern;
import org.encaisse.inbox.mail.ParsedMail;

/**
 * What other servers' machines report of how mail in our name was signed: DMARC aggregates (RFC 7489), single failures (RFC
 * 6591), TLS reports (RFC 8460). Nobody complains in them and nobody answers.
 */
public final class AuthenticationReport {

    private static final Pattern SUBJECT = Pattern.compile(
            "report domain: ?\\S+ .*submitter: ?\\S+|dmarc .{0,40}(?:aggregate|failure|forensic).{0,20}report",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern FAILURE = Pattern.compile("(?mi)^feedback-type: ?auth-failure");

    private AuthenticationReport() {}

    public static boolean is(ParsedMail mail) {
        return SUBJECT.matcher(mail.subject()).find()
                || mail.reportType().equals("tlsrpt")
                || mail.heads().has("tls-report-domain")
                || mail.piece("message/feedback-report")
                        .filter(piece -> FAILURE.matcher(piece.text()).find())
                        .isPresent();
    }
}
