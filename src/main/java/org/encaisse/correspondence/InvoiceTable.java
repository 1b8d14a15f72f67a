package org.encaisse.correspondence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.encaisse.platform.web.Formats;
import org.springframework.web.util.HtmlUtils;

/** The invoices of a letter: columns of figures in its text, a table in its HTML. */
final class InvoiceTable {

    private static final int LONGEST = 60;

    private final List<List<String>> rows = new ArrayList<>();
    private final int left;
    private final boolean english;

    InvoiceTable(List<StatementLine> lines, LocalDate on, String language) {
        english = language.equals("en");
        Formats formats = Formats.of(Locale.of(language));
        rows.add(
                english
                        ? List.of("Invoice", "Date", "Due", "Amount", "Remaining", "Days late")
                        : List.of("Facture", "Date", "Échéance", "Montant", "Reste dû", "Jours de retard"));
        for (StatementLine line : lines.subList(0, Math.min(lines.size(), LONGEST))) {
            if (line.kind() != StatementLine.Kind.ITEM) {
                rows.add(List.of(deducted(line.kind()), "", "", "", formats.money(line.remaining()), ""));
                continue;
            }
            long late = line.isCredit() ? 0 : line.daysLate(on);
            rows.add(List.of(
                    Characters.onOneLine(line.number()),
                    formats.date(line.issuedOn()),
                    formats.date(line.dueOn()),
                    formats.money(line.amount()),
                    formats.money(line.remaining()),
                    late == 0 ? "–" : formats.number(late)));
        }
        left = lines.size() - (rows.size() - 1);
    }

    private String deducted(StatementLine.Kind kind) {
        if (kind == StatementLine.Kind.HELD) {
            return english ? "Less: disputed, not asked for" : "À déduire : contesté, non réclamé";
        }
        return english ? "Less: payment or credit" : "À déduire : règlement ou avoir";
    }

    /** The heading first. */
    List<List<String>> rows() {
        return List.copyOf(rows);
    }

    String text() {
        int[] widths = new int[6];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String gap = " ".repeat(widths[i] - row.get(i).length());
                line.append(i < 3 ? row.get(i) + gap : gap + row.get(i)).append(i < 5 ? "  " : "");
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return left == 0 ? text.toString().stripTrailing() : text + more();
    }

    String html() {
        StringBuilder html = new StringBuilder("<table style=\"border-collapse:collapse;margin:0 0 16px\">");
        for (int r = 0; r < rows.size(); r++) {
            html.append("<tr>");
            for (int i = 0; i < 6; i++) {
                String cell = r == 0 ? "th" : "td";
                html.append('<')
                        .append(cell)
                        .append(" style=\"padding:4px 12px 4px 0;white-space:nowrap;text-align:")
                        .append(i < 3 ? "left" : "right")
                        .append(r == 0 ? ";border-bottom:2px solid #1f4e5f" : ";border-bottom:1px solid #d8dee4")
                        .append("\">")
                        .append(HtmlUtils.htmlEscape(rows.get(r).get(i), "UTF-8"))
                        .append("</")
                        .append(cell)
                        .append('>');
            }
            html.append("</tr>");
        }
        html.append("</table>");
        return left == 0 ? html.toString() : html + "<p style=\"margin:0 0 16px\">" + more() + "</p>";
    }

    /** How many there are beyond the table; empty when it holds them all. */
    String more() {
        if (left == 0) {
            return "";
        }
        return english ? "… and " + left + " more: see the statement." : "… et " + left + " autres : voir le relevé.";
    }
}
