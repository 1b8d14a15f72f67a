package org.encaisse.inbox.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What somebody says, apart from what he quotes: the quotation begins where mail programs say that it does. */
public final class FoldQuotes {

    private static final Pattern BEGINS = Pattern.compile(
            "^\\s*(?:-{2,} ?(?:original message|message d'origine|message original|forwarded message|message transf[eé]r[eé]|courriel original).*"
                    + "|_{10,}\\s*"
                    + "|(?:le|on) .{4,200}(?:a [eé]crit|wrote) ?: ?"
                    + "|(?:le|on) (?:lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun)[^:]{0,80}<[^>]*>.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern HEAD = Pattern.compile(
            "^\\s*\\*?(?:de|from|von|exp[eé]diteur) ?:\\*? .*[@\\w].*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern HEAD_FOLLOWS = Pattern.compile(
            "^\\s*\\*?(?:envoy[eé]|date|sent|[aà]|to|objet|subject|cc) ?:.*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What a telephone or a mail program adds in its own name. */
    private static final Pattern DEVICE = Pattern.compile(
            "^\\s*(?:(?:envoy[eé]|sent) (?:de|depuis|[aà] partir d[eu']|from|via|with) ?.{2,60}|(?:obtenir|t[eé]l[eé]charge[rz]|get) outlook (?:pour|for) .{2,30}|provenance : .{2,40}pour windows.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private FoldQuotes() {}

    /**
     * @param said his own words
     * @param quoted the rest, as it stands; may be empty
     */
    public record Folded(String said, String quoted) {}

    public static Folded fold(String words) {
        List<String> lines = words.replace('’', '\'').lines().toList();
        List<String> asWritten = words.lines().toList();
        int cut = lines.size();
        for (int i = 0; i < lines.size() && cut == lines.size(); i++) {
            if (begins(lines, i)) {
                cut = i;
            }
        }
        int signature = signature(lines, cut);
        List<String> said = new ArrayList<>();
        List<String> quoted = new ArrayList<>();
        for (int i = 0; i < asWritten.size(); i++) {
            boolean quotes = i >= signature || lines.get(i).stripLeading().startsWith(">");
            (quotes ? quoted : said).add(asWritten.get(i));
        }
        String own = String.join("\n", said).strip();
        // Somebody who answers below a quotation, or sends one without a word: nothing is folded away then.
        return own.isEmpty() && !quoted.isEmpty() && cut == 0
                ? new Folded(words.strip(), "")
                : new Folded(own, String.join("\n", quoted).strip());
    }

    /** Where his words end: at « -- » (RFC 3676), or at what his telephone adds as the last line of them. */
    private static int signature(List<String> lines, int end) {
        int last = end;
        while (last > 0 && lines.get(last - 1).isBlank()) {
            last--;
        }
        if (last > 1 && DEVICE.matcher(lines.get(last - 1)).matches()) {
            return last - 1;
        }
        int mark = lines.subList(0, end).lastIndexOf("-- ");
        return mark > 0 ? mark : end;
    }

    private static boolean begins(List<String> lines, int i) {
        String line = lines.get(i);
        if (BEGINS.matcher(line).matches()) {
            return true;
        }
        // « Le mardi 24 novembre 2026 à 10:12, Encaisse <…> » often breaks before « a écrit : ».
        if (i + 1 < lines.size()
                && (line + " " + lines.get(i + 1).strip()).length() < 300
                && BEGINS.matcher(line.stripTrailing() + " " + lines.get(i + 1).strip())
                        .matches()
                && line.matches("(?i)\\s*(?:le|on) .*")) {
            return true;
        }
        return HEAD.matcher(line).matches()
                && lines.subList(i + 1, Math.min(lines.size(), i + 4)).stream()
                        .anyMatch(next -> HEAD_FOLLOWS.matcher(next).matches());
    }
}
