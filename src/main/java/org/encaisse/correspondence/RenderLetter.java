package org.encaisse.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.Structures;
import org.encaisse.kernel.outcome.Refused;
import org.encaisse.platform.mail.Attachment;
import org.jspecify.annotations.Nullable;
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

    /** Stands for the lines of the signature, in the same way. */
    private static final String SIGNATURE = "\uE001";

    private static final Set<String> FRANCS_CFA = Set.of("XOF", "XAF");

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

    /** The words alone, of the template in force: for what carries no files. */
    public RenderedLetter words(Letter letter, LocalDate today) {
        return preview(letter, templates.newest(letter.templateCode(), letter.language()), today);
    }

    /** The words of the template in force, their table and signature not yet in their places: for what is drawn. */
    Drawn drawn(Letter letter, LocalDate today) {
        Template template = templates.newest(letter.templateCode(), letter.language());
        Template footer = templates.newest(ShippedTemplates.FOOTER, letter.language());
        return new Drawn(
                write(letter, template, footer, structures.byId(letter.entityId()), today), template.version());
    }

    record Drawn(Written words, int templateVersion) {}

    /** The words alone, of a template that need not be published: for the preview while it is written. */
    public RenderedLetter preview(Letter letter, Template template, LocalDate today) {
        Template footer = templates.newest(ShippedTemplates.FOOTER, letter.language());
        return words(letter, template, footer, structures.byId(letter.entityId()), today);
    }

    static RenderedLetter words(Letter letter, Template template, Template footer, LegalEntity from, LocalDate today) {
        return mail(letter, template, write(letter, template, footer, from, today));
    }

    static RenderedLetter mail(Letter letter, Template template, Written written) {
        String signature = String.join("\n", written.signature());
        String body = written.body().replace(TABLE, written.table().text()).replace(SIGNATURE, signature);
        String foot = written.foot().isEmpty() ? "" : "\n\n-- \n" + written.foot();
        return new RenderedLetter(
                written.subject(),
                body + foot.replace(SIGNATURE, signature) + "\n",
                html(letter.language(), written),
                List.of(),
                template.code(),
                template.version());
    }

    /**
     * A letter in words, its table and its signature not yet in their places.
     *
     * @param foot empty for a text that goes to nobody
     */
    record Written(String subject, String body, String foot, InvoiceTable table, List<String> signature) {

        List<String> footLines() {
            return foot.isEmpty()
                    ? List.of()
                    : List.of(foot.replace(SIGNATURE, String.join("\n", signature))
                            .split("\n\n"));
        }

        /** The body as paragraphs of plain text; null stands for the table. */
        List<@Nullable String> paragraphs() {
            List<@Nullable String> paragraphs = new ArrayList<>();
            for (String paragraph : body.split("\n\n")) {
                String[] around = paragraph.split(TABLE, -1);
                for (int i = 0; i < around.length; i++) {
                    if (i > 0) {
                        paragraphs.add(null);
                    }
                    if (!around[i].isBlank()) {
                        paragraphs.add(around[i].strip().replace(SIGNATURE, String.join("\n", signature)));
                    }
                }
            }
            return paragraphs;
        }
    }

    static Written write(Letter letter, Template template, Template footer, LegalEntity from, LocalDate today) {
        Statement statement = letter.statement();
        if (statement != null
                && (template.subject() + template.body()).matches("(?s).*}}\\s*FCFA.*")
                && !FRANCS_CFA.contains(statement.currency().getCurrencyCode())) {
            throw new Refused(
                    CorrespondenceRefusal.WRONG_CURRENCY,
                    template.code(),
                    statement.currency().getCurrencyCode());
        }
        TemplateKind kind = template.kind();
        Map<String, Object> values = new HashMap<>();
        Variables.of(letter, from, today)
                .forEach((name, value) -> values.put(name, Variables.written(value, letter.language())));
        values.values().removeIf(value -> value instanceof String text && text.isBlank());
        List<StatementLine> lines = Variables.lines(letter);
        values.remove("factures");
        if (!lines.isEmpty()) {
            values.put("factures", TABLE);
        }
        List<String> signature = Variables.signature(values);
        values.put("signature", SIGNATURE);
        String subject = Characters.onOneLine(TemplateText.render(template.subject(), values, Variables.KNOWN));
        String body = tidy(TemplateText.render(template.body(), values, Variables.KNOWN));
        if (kind.addressed() && !signs(template.body())) {
            body = body + "\n\n" + SIGNATURE;
        }
        String foot = kind.addressed()
                ? tidy(TemplateText.render(footer.body(), values, Variables.KNOWN))
                        .replace(TABLE, "")
                : "";
        return new Written(subject, body, foot, new InvoiceTable(lines, today, letter.language()), signature);
    }

    /** Whether a text names who signs; to one that does not, the signature is added. */
    private static boolean signs(String body) {
        Set<String> names = TemplateText.names(body);
        return names.contains("signature") || names.contains("gestionnaire.nom") || names.contains("signataire");
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

    private static String html(String language, Written written) {
        String signature =
                written.signature().stream().map(RenderLetter::escape).collect(Collectors.joining("<br>\n"));
        String foot = written.foot().isEmpty() ? "" : """
                <hr style="border:0;border-top:1px solid #d8dee4;margin:24px 0 16px">
                <div style="font-size:13px;color:#52606d">%s</div>\
                """.formatted(paragraphs(written.foot(), "", signature));
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="UTF-8"><title>%s</title></head>
                <body style="margin:0;padding:24px;font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;\
                font-size:15px;line-height:1.5;color:#1c2430"><div style="max-width:680px">
                %s%s</div></body></html>
                """.formatted(
                        language,
                        escape(written.subject()),
                        paragraphs(written.body(), written.table().html(), signature),
                        foot);
    }

    private static String paragraphs(String text, String table, String signature) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : text.split("\n\n")) {
            if (paragraph.strip().equals(TABLE)) {
                html.append(table).append('\n');
            } else {
                html.append("<p style=\"margin:0 0 16px\">")
                        .append(escape(paragraph)
                                .replace("\n", "<br>\n")
                                .replace(TABLE, "</p>" + table + "<p>")
                                .replace(SIGNATURE, signature))
                        .append("</p>\n");
            }
        }
        return html.toString();
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
