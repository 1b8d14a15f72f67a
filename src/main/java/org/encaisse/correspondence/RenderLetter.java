package org.encaisse.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.mail.Attachment;
import org.encaisse.platform.web.Formats;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/**
 * Turns a letter into words and files. What a person previews and what leaves are this same code; a variable without a
 * value refuses the letter by name.
 */
@Component
@Transactional(readOnly = true)
public class RenderLetter {

    /** Stands for the table until the words around it are escaped; no value can contain it. */
    private static final String TABLE = "\uE000";

    private final Templates templates;
    private final Structures structures;
    private final RenderStatement statements;

    RenderLetter(Templates templates, Structures structures, RenderStatement statements) {
        this.templates = templates;
        this.structures = structures;
        this.statements = statements;
    }

    /**
     * @param messageId the message it is written for; it names the statement's file for ever
     * @param today the day that the letter speaks of
     * @param now when it is written
     */
    public RenderedLetter render(Letter letter, UUID messageId, LocalDate today, Instant now) {
        Template template = templates.newest(letter.templateCode(), letter.language());
        Template footer = templates.newest(ShippedTemplates.FOOTER, letter.language());
        LegalEntity from = structures.byId(letter.entityId());
        return words(letter, template, footer, from, today).with(files(letter, messageId, now));
    }

    /** The words alone, of a template that need not be published: for the preview while it is written. */
    public RenderedLetter preview(Letter letter, Template template, LocalDate today) {
        Template footer = templates.newest(ShippedTemplates.FOOTER, letter.language());
        return words(letter, template, footer, structures.byId(letter.entityId()), today);
    }

    static RenderedLetter words(Letter letter, Template template, Template footer, LegalEntity from, LocalDate today) {
        Statement statement = letter.statement();
        if (statement != null
                && template.body().contains("}} FCFA")
                && !statement.currency().getCurrencyCode().startsWith("X")) {
            throw new Refused(
                    CorrespondenceRefusal.WRONG_CURRENCY,
                    template.code(),
                    statement.currency().getCurrencyCode());
        }
        Formats formats = Formats.of(Locale.of(letter.language()));
        Map<String, Object> values = new HashMap<>();
        Variables.of(letter, from, today).forEach((name, value) -> values.put(name, Variables.written(value, formats)));
        List<StatementLine> lines = Variables.lines(letter);
        values.remove("factures");
        if (!lines.isEmpty()) {
            values.put("factures", TABLE);
        }
        InvoiceTable table = new InvoiceTable(lines, today, letter.language());
        String subject = TemplateText.render(template.subject(), values, Variables.KNOWN)
                .replaceAll("\\s+", " ")
                .strip();
        String body = tidy(TemplateText.render(template.body(), values, Variables.KNOWN));
        String foot = tidy(TemplateText.render(footer.body(), values, Variables.KNOWN));
        return new RenderedLetter(
                subject,
                body.replace(TABLE, table.text()) + "\n\n-- \n" + foot.replace(TABLE, "") + "\n",
                html(letter.language(), subject, body, foot, table),
                List.of(),
                template.code(),
                template.version());
    }

    private List<Attachment> files(Letter letter, UUID messageId, Instant now) {
        List<Attachment> files = new ArrayList<>();
        if (letter.statement() != null) {
            files.add(statements.attachment(letter.statement(), messageId, now));
        }
        files.addAll(letter.attachments());
        return files;
    }

    private static String tidy(String text) {
        return text.replace("\r\n", "\n")
                .replaceAll("[ \\t]+\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private static String html(String language, String subject, String body, String foot, InvoiceTable table) {
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="UTF-8"><title>%s</title></head>
                <body style="margin:0;padding:24px;font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;\
                font-size:15px;line-height:1.5;color:#1c2430"><div style="max-width:680px">
                %s<hr style="border:0;border-top:1px solid #d8dee4;margin:24px 0 16px">
                <div style="font-size:13px;color:#52606d">%s</div></div></body></html>
                """.formatted(language, escape(subject), paragraphs(body, table.html()), paragraphs(foot, ""));
    }

    private static String paragraphs(String text, String table) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : text.split("\n\n")) {
            if (paragraph.strip().equals(TABLE)) {
                html.append(table).append('\n');
            } else {
                html.append("<p style=\"margin:0 0 16px\">")
                        .append(escape(paragraph).replace("\n", "<br>\n").replace(TABLE, "</p>" + table + "<p>"))
                        .append("</p>\n");
            }
        }
        return html.toString();
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
