package org.encaisse.inbox.mail;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of an HTML mail, line by line; nothing of its markup survives. */
final class HtmlWords {

    private static final int LONGEST = 2_000_000;

    private HtmlWords() {}

    static String of(String html) {
        Document page = Jsoup.parse(html.length() > LONGEST ? html.substring(0, LONGEST) : html);
        page.select("script, style, head, title, noscript, template, svg").remove();
        StringBuilder words = new StringBuilder();
        page.body().traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    words.append(text.text());
                } else if (node instanceof Element element) {
                    if (element.normalName().equals("br") || element.isBlock()) {
                        line(words);
                    }
                    if (element.normalName().equals("blockquote")) {
                        words.append(QUOTED);
                    }
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    if (element.normalName().equals("blockquote")) {
                        words.append(UNQUOTED);
                    }
                    if (element.isBlock()) {
                        line(words);
                    }
                }
            }
        });
        return quoted(words.toString());
    }

    private static final char QUOTED = '\uE000';
    private static final char UNQUOTED = '\uE001';

    /** A quotation in HTML becomes one of plain text: lines that begin with a bracket. */
    private static String quoted(String words) {
        StringBuilder lines = new StringBuilder();
        int depth = 0;
        boolean blank = false;
        for (String line : words.split("\n", -1)) {
            int deepest = depth;
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                depth += c == QUOTED ? 1 : c == UNQUOTED ? -1 : 0;
                deepest = Math.max(deepest, depth);
            }
            String bare = line.replace(String.valueOf(QUOTED), "")
                    .replace(String.valueOf(UNQUOTED), "")
                    .replace('\u00a0', ' ')
                    .strip();
            if (!bare.isEmpty() || !blank) {
                lines.append(deepest > 0 && !bare.isEmpty() ? "> " : "")
                        .append(bare)
                        .append('\n');
            }
            blank = bare.isEmpty();
        }
        return lines.toString().strip();
    }

    private static void line(StringBuilder words) {
        if (!words.isEmpty() && words.charAt(words.length() - 1) != '\n') {
            words.append('\n');
        }
    }
}
