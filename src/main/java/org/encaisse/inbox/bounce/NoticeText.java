package org.encaisse.inbox.bounce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.encaisse.inbox.mail.Heads;

/**
 * What a notice says in words: which address, and what the server answered about it. The forms are those of Postfix,
 * qmail, Exim, Sendmail, Exchange, Domino, OpenSMTPD, Courier and the large providers.
 */
final class NoticeText {

    private static final String MAILBOX = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9][A-Za-z0-9.-]{0,250}";

    /** Where the returned mail begins. */
    private static final Pattern RETURNED = Pattern.compile(
            "(?mi)^[ \\t]*(?:-{2,}|_{4,}|={4,}|\\*{4,})?[ \\t]*(?:this is a copy of (?:the|your)|below this line is|below is a copy of"
                    + "|original message(?: headers)?[ \\t]*(?:-|:|$)|returned message|unsent message follows|message header follows"
                    + "|the header of the original|the original message follows|message headers? follow|text follows"
                    + "|the body of the message|copie du message|message d'origine|message text follows"
                    + "|original message follows|-+ ?message text|intestazioni originali)");

    private static final Pattern HEAD = Pattern.compile("(?m)^(?:Received|Return-Path|DKIM-Signature): ?\\S");

    /** An address with what is said of it on the same line. */
    private static final Pattern SAID = Pattern.compile(
            "^\\s*[<\"']?(" + MAILBOX
                    + ")[>\"']?(?:\\s*\\((?:expanded|generated) from[^)]*\\))?\\s*(?::|\\.\\.\\.|,(?=\\s+[A-Z])|\\[|\\()\\s*(.*)$");

    /** An address alone on its line, or followed by a date. */
    private static final Pattern ALONE =
            Pattern.compile("^\\s*(?:\\d+\\.\\s+|To:\\s*|[A-Za-z .,'-]{0,60}<mailto:|[A-Za-z .,'-]{0,60}\\()?[<\"']?("
                    + MAILBOX + ")[>\"')]*(?:<mailto:[^>]*>)?(?:\\s+on\\s.*|\\s*\\(.*\\)|\\s*\\.)?\\s*$");

    /** A server's answer that names the address. */
    private static final Pattern ANSWER = Pattern.compile(
            "^\\s*(?:<<<\\s*|Out:\\s*)?([45]\\d\\d[ -](?:[45]\\.\\d{1,3}\\.\\d{1,3}\\s+)?.*?<?(" + MAILBOX + ")>?.*)$");

    private static final Pattern ASKED = Pattern.compile("(?i)RCPT TO:\\s*<(" + MAILBOX + ")>");
    private static final Pattern REFUSED = Pattern.compile("^\\s*(?:<<<|Out:)\\s*([45]\\d\\d[ -].*)$");
    private static final int MOST = 50;
    private static final int MOST_READ = 100_000;
    private static final int WIDEST = 1_000;
    private static final int LONGEST = 2_000;

    private final Map<String, StringBuilder> said = new LinkedHashMap<>();

    private NoticeText() {}

    /** No notice is longer, no line of one is wider: what a stranger sends is not searched without end. */
    static String bounded(String words) {
        StringBuilder kept = new StringBuilder();
        for (String line :
                words.substring(0, Math.min(words.length(), MOST_READ)).lines().toList()) {
            kept.append(line, 0, Math.min(line.length(), WIDEST)).append('\n');
        }
        return kept.toString();
    }

    /** The words before the returned mail. */
    static String notice(String words) {
        int end = words.length();
        Matcher returned = RETURNED.matcher(words);
        if (returned.find() && returned.start() > 20) {
            end = returned.start();
        }
        Matcher head = HEAD.matcher(words);
        if (head.find() && head.start() > 20 && head.start() < end) {
            end = head.start();
        }
        return words.substring(0, Math.min(end, 40_000));
    }

    /** What follows it: the returned mail, when it stands in the words. */
    static String returned(String words) {
        return words.substring(Math.min(notice(words).length(), words.length()));
    }

    /** In the order in which they are named: each address with what is said of it. */
    static Map<String, String> read(String notice) {
        NoticeText text = new NoticeText();
        text.lines(notice.lines().toList());
        Map<String, String> found = new LinkedHashMap<>();
        text.said.forEach((address, words) ->
                found.put(address, words.toString().replaceAll("\\s+", " ").strip()));
        return found;
    }

    private void lines(List<String> lines) {
        String current = "";
        List<String> asked = new ArrayList<>();
        for (String line : lines) {
            Matcher same = SAID.matcher(line);
            Matcher alone = ALONE.matcher(line);
            Matcher answer = ANSWER.matcher(line);
            Matcher request = ASKED.matcher(line);
            Matcher refused = REFUSED.matcher(line);
            if (request.find()) {
                asked.add(request.group(1));
            } else if (answer.matches()) {
                about(answer.group(2), answer.group(1));
            } else if (refused.matches()) {
                asked.forEach(address -> about(address, refused.group(1)));
            } else if (same.matches()) {
                current = same.group(1);
                about(current, same.group(2));
            } else if (alone.matches()) {
                current = alone.group(1);
                about(current, "");
            } else if (line.isBlank() && !current.isEmpty() && !of(current).isEmpty()) {
                current = "";
            } else if (!current.isEmpty()) {
                about(current, line);
            }
        }
    }

    private StringBuilder of(String address) {
        StringBuilder words = said.get(address.toLowerCase(Locale.ROOT));
        return words == null ? new StringBuilder() : words;
    }

    private void about(String found, String words) {
        String address = Heads.addressesIn(found).stream().findFirst().orElse("");
        if (address.isEmpty() || (said.size() >= MOST && !said.containsKey(address))) {
            return;
        }
        StringBuilder all = said.computeIfAbsent(address, one -> new StringBuilder());
        String more = words.substring(0, Math.min(words.length(), LONGEST)).strip();
        // A notice in two languages says it twice.
        if (all.length() < LONGEST && all.indexOf(more) < 0) {
            all.append(' ').append(more);
        }
    }
}
