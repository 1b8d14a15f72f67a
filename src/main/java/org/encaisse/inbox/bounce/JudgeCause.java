package org.encaisse.inbox.bounce;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * From the words of a server to a cause. The words come before the codes: half the servers answer 550 to everything. The
 * order matters, the particular before the general; each line names its most telling forms.
 */
final class JudgeCause {

    private JudgeCause() {}

    /** The step at which the server said no, as the notice or its transcript tells. */
    private static final Pattern COMMAND = Pattern.compile(
            "in reply to (?:end of )?([A-Z]{4})|after (?:end of )?(data|rcpt|mail)", Pattern.CASE_INSENSITIVE);

    /** The transcript of one attempt: what was sent when the answer came. */
    private static final Pattern SENT = Pattern.compile(">>> ([A-Z]{4})", Pattern.CASE_INSENSITIVE);

    private static final Pattern ADDRESS_REJECTED = Pattern.compile("(?:recipient )?address rejected: ?(.{3,})");

    /** Words that say no more than that it failed: a code that says more is believed. */
    private static final Set<BounceCause> VAGUE = EnumSet.of(
            BounceCause.UNDEFINED, BounceCause.SYSTEM_ERROR, BounceCause.SYNTAX_ERROR, BounceCause.CONTENT_ERROR);

    /**
     * @param status the enhanced code, or null
     * @param reply the SMTP reply, or null
     * @param context further words about this recipient; asked only when the first say nothing
     */
    static BounceCause of(String said, String context, @Nullable String status, @Nullable String reply) {
        BounceCause cause = words(said, said + " " + context, status);
        BounceCause known = StatusCodes.cause(status);
        if (VAGUE.contains(cause)) {
            // « Service unavailable » is what a server says when another one in the transcript has said why.
            BounceCause other = words(context, context, status);
            if (known != BounceCause.UNDEFINED && !VAGUE.contains(known)) {
                cause = known;
            } else if (!VAGUE.contains(other)
                    && (cause != BounceCause.SYSTEM_ERROR
                            || said.toLowerCase(Locale.ROOT).contains("unavailable"))) {
                cause = other;
            } else if (cause == BounceCause.UNDEFINED) {
                cause = other != BounceCause.UNDEFINED ? other : known;
            }
        }
        return cause == BounceCause.UNDEFINED ? StatusCodes.ofReply(reply) : cause;
    }

    private static BounceCause words(String said, String all, @Nullable String status) {
        String small = said.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\s+", " ");
        BounceCause numbered = StatusCodes.ofProvider(small);
        if (numbered != null) {
            return numbered;
        }
        BounceCause told = StatusCodes.telling(status);
        if (told != null) {
            return told;
        }
        BounceCause cause = ServerWords.cause(small);
        Matcher address = ADDRESS_REJECTED.matcher(small);
        if (address.find()) {
            // « Recipient address rejected: <why> »: the why, unless it says no more than that.
            BounceCause why = ServerWords.cause(address.group(1));
            cause = why == BounceCause.UNDEFINED || why == BounceCause.BLOCKED ? BounceCause.USER_UNKNOWN : why;
        }
        return refined(cause, small, all, status);
    }

    private static BounceCause refined(BounceCause cause, String small, String all, @Nullable String status) {
        if (cause == BounceCause.HOST_UNKNOWN && status != null && status.startsWith("4")) {
            return BounceCause
                    .NETWORK_ERROR; // whoever says so will ask again: the name server, not the domain, is at fault
        }
        if (cause == BounceCause.NETWORK_ERROR && status != null && status.endsWith(".4.7")) {
            return BounceCause.EXPIRED; // it was tried until its time was over
        }
        if (cause == BounceCause.NETWORK_ERROR && "5.4.4".equals(status) && !small.contains("unexpected")) {
            return BounceCause.HOST_UNKNOWN; // no way leads there, and none is looked for any more
        }
        if (cause == BounceCause.USER_UNKNOWN && !isAboutTheAddress(status)) {
            // A mailbox that is refused after the mail itself was shown is there: its server drops what it does not
            // like.
            boolean afterTheMail = step(all).equals("data");
            if (afterTheMail || (status != null && status.equals("5.2.0"))) {
                return BounceCause.FILTERED;
            }
        }
        return cause == BounceCause.SYSTEM_ERROR && small.contains("x-unix") ? BounceCause.MAILER_ERROR : cause;
    }

    private static String step(String all) {
        Matcher command = COMMAND.matcher(all);
        if (command.find()) {
            String step = command.group(1) == null ? command.group(2) : command.group(1);
            return step.toLowerCase(Locale.ROOT);
        }
        List<String> sent = SENT.matcher(all)
                .results()
                .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        return sent.size() == 1 ? sent.getFirst() : "";
    }

    /** X.1.x speaks of addresses, X.2.x of mailboxes that are there (RFC 3463). */
    private static boolean isAboutTheAddress(@Nullable String status) {
        return status != null && status.startsWith("5.1.");
    }
}
