package org.encaisse.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.Structures;
import org.encaisse.platform.mail.Attachment;
import org.encaisse.platform.pdf.JoinPdf;
import org.encaisse.platform.pdf.PdfPrinter;
import org.encaisse.platform.web.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/** A letter on paper: the words of the e-mail under a letterhead, with the address for the window of the envelope. */
@Component
@Transactional(readOnly = true)
public class PrintLetter {

    private static final String CSS = """
            @page { size: A4; margin: 20mm 20mm 22mm 20mm; }
            body { font-family: Inter; font-size: 10pt; line-height: 1.45; color: #1c2430; margin: 0; padding: 0; }
            .from { border-bottom: 2pt solid #1f4e5f; padding-bottom: 4mm; color: #3c4854; }
            .from b { font-size: 13pt; color: #1f4e5f; }
            .to { margin: 12mm 0 6mm 88mm; width: 82mm; min-height: 24mm; }
            .when { margin-bottom: 8mm; text-align: right; }
            .subject { font-weight: bold; margin-bottom: 6mm; }
            table { font-size: 8.5pt; width: 100%; }
            """;

    private final RenderLetter letters;
    private final Structures structures;
    private final PdfPrinter printer;

    PrintLetter(RenderLetter letters, Structures structures, PdfPrinter printer) {
        this.letters = letters;
        this.structures = structures;
        this.printer = printer;
    }

    /** @param id the same letter, id and instant give the same bytes */
    public byte[] pdf(Letter letter, Debtor to, UUID id, LocalDate today, Instant now) {
        return pdf(letter, letters.render(letter, id, today, now), to, id, today, now);
    }

    /** The same in words that are there already. */
    public byte[] pdf(Letter letter, RenderedLetter words, Debtor to, UUID id, LocalDate today, Instant now) {
        LegalEntity from = structures.byId(letter.entityId());
        String inner = words.html()
                .replaceFirst("(?s)^.*?<body[^>]*>", "")
                .replaceFirst("(?s)</body>.*$", "")
                .replace("<br>", "<br/>")
                .replaceAll("<hr([^>/]*)>", "<hr$1/>")
                .replaceAll("max-width:680px", "");
        String page = """
                <html lang="%s"><head><title>%s</title></head><body>
                <div class="from">%s</div>
                <div class="to">%s</div>
                <div class="when">%s</div>
                <div class="subject">%s</div>
                %s
                </body></html>
                """.formatted(
                        letter.language(),
                        escape(words.subject()),
                        sender(from),
                        lines(to.name(), to.contactName(), to.street(), joined(to.postalCode(), to.city())),
                        escape(joined(from.city() == null ? null : from.city() + ",", day(letter, today))),
                        escape(words.subject()),
                        inner);
        return JoinPdf.of(printer.print(page, CSS, id, now), papers(words), id);
    }

    /** What goes with it on paper: the statement first. */
    private static List<byte[]> papers(RenderedLetter words) {
        return words.attachments().stream()
                .filter(file -> file.contentType().equals("application/pdf"))
                .map(Attachment::content)
                .toList();
    }

    private static String day(Letter letter, LocalDate today) {
        return Formats.of(java.util.Locale.of(letter.language())).date(today);
    }

    private static String sender(LegalEntity from) {
        return "<b>" + escape(from.name()) + "</b><br/>"
                + lines(from.street(), joined(from.postalCode(), from.city()), joined(from.telephone(), from.email()));
    }

    private static String lines(@Nullable String... lines) {
        return Stream.of(lines)
                .filter(line -> line != null && !line.isBlank())
                .map(PrintLetter::escape)
                .collect(Collectors.joining("<br/>"));
    }

    private static String joined(@Nullable String one, @Nullable String other) {
        return Stream.of(one, other)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    /** What XML cannot carry is left out. */
    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text.replaceAll("\\p{Cntrl}", " "), "UTF-8");
    }
}
