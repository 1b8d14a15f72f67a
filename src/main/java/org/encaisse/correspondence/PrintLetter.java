package org.encaisse.correspondence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.encaisse.identity.LegalEntity;
import org.encaisse.identity.Structures;
import org.encaisse.platform.mail.Attachment;
import org.encaisse.platform.pdf.JoinPdf;
import org.encaisse.platform.pdf.PdfPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.HtmlUtils;

/**
 * A letter on paper: the words of the e-mail under a letterhead, folded in three for an envelope DL with a window of
 * 45 × 100 mm, 20 mm from its right and its lower edge. Wherever the sheet slides to in the envelope, what lies between
 * 100 and 190 mm from the left and 45 and 79 mm from the top is seen: the address stands there and nothing else does.
 */
@Component
@Transactional(readOnly = true)
public class PrintLetter {

    private static final String CSS = """
            @page { size: A4; margin: 14mm 20mm 20mm 20mm;
                    @bottom-left { content: element(legal); }
                    @bottom-right { content: counter(page) " / " counter(pages); font-family: Inter; font-size: 8pt; color: #52606d; } }
            @page :first { @left-top { content: element(folds); vertical-align: top; padding: 0; margin: 0; } }
            body { font-family: Inter; font-size: 10pt; line-height: 1.42; color: #1c2430; margin: 0; padding: 0; }
            .head { position: relative; height: 91mm; }
            .left { position: absolute; left: 0; top: 0; width: 68mm; height: 88mm; overflow: hidden; word-wrap: break-word; }
            .from { min-height: 36mm; font-size: 9pt; line-height: 1.3; color: #3c4854; }
            .from b { font-size: 12.5pt; color: #1f4e5f; }
            .refs { font-size: 8.5pt; color: #3c4854; }
            .refs b { color: #1c2430; }
            .to { position: absolute; left: 85mm; top: 36mm; width: 85mm; height: 28mm; font-size: 10.5pt; line-height: 1.25; }
            .when { position: absolute; left: 85mm; top: 78mm; width: 85mm; }
            .folds { position: running(folds); width: 20mm; }
            .folds div { width: 6mm; border-bottom: 0.5pt solid #5a6470; }
            .folds .one { height: 85mm; }
            .folds .two { height: 99mm; }
            .enclosed { font-size: 8.5pt; color: #3c4854; margin-top: 6mm; }
            .legal { position: running(legal); font-size: 7.5pt; color: #52606d; }
            .subject { font-weight: bold; margin-bottom: 5mm; }
            table { font-size: 8.5pt; width: 100%; }
            """;

    /** What stands at the foot of mails (« répondez à ce message ») has no place on paper. */
    private static final String FOOT_OF_THE_MAIL = "(<hr [^>]*>|</div></body>)";

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
        return pdf(letter, letters.render(letter, id, today, now), to, MessageChannel.LETTER, id, today, now);
    }

    /** The same in words that are there already; what goes with it on paper lies behind it, the statement first. */
    public byte[] pdf(
            Letter letter,
            RenderedLetter words,
            Debtor to,
            MessageChannel channel,
            UUID id,
            LocalDate today,
            Instant now) {
        LegalEntity from = structures.byId(letter.entityId());
        List<Attachment> papers = papers(words);
        String inner = words.html()
                .replaceFirst("(?s)^.*?<body[^>]*>\\s*<div[^>]*>", "")
                .replaceFirst("(?s)" + FOOT_OF_THE_MAIL + ".*$", "")
                .replace("<br>", "<br/>");
        String page = """
                <html lang="%s"><head><title>%s</title></head><body>
                <div class="legal">%s</div>
                <div class="folds"><div class="one"></div><div class="two"></div></div>
                <div class="head">
                <div class="left"><div class="from">%s</div><div class="refs">%s</div></div>
                <div class="to">%s</div>
                <div class="when">%s</div>
                </div>
                <div class="subject">%s</div>
                %s
                <div class="enclosed">%s</div>
                </body></html>
                """.formatted(
                        letter.language(),
                        escape(words.subject()),
                        escape(legal(from)),
                        sender(from),
                        references(letter, to, channel),
                        lines(EnvelopeAddress.lines(to, from.country(), Locale.of(letter.language()))
                                .toArray(String[]::new)),
                        escape(day(from, letter, today)),
                        escape(words.subject()),
                        inner,
                        enclosed(letter, papers));
        return JoinPdf.of(
                printer.print(page, CSS, id, now),
                papers.stream().map(Attachment::content).toList(),
                id);
    }

    /** What can be printed of what goes along. */
    private static List<Attachment> papers(RenderedLetter words) {
        return words.attachments().stream()
                .filter(file -> file.contentType().equals("application/pdf") && JoinPdf.takes(file.content()))
                .toList();
    }

    /** What the post and the customer's accountant look for. */
    private static String references(Letter letter, Debtor to, MessageChannel channel) {
        boolean english = letter.language().equals("en");
        String account = escape((english ? "Your account: " : "Votre compte : ") + to.code());
        return channel == MessageChannel.REGISTERED_LETTER
                ? "<b>"
                        + escape(
                                english
                                        ? "REGISTERED LETTER WITH ACKNOWLEDGEMENT OF RECEIPT"
                                        : "LETTRE RECOMMANDÉE AVEC AVIS DE RÉCEPTION")
                        + "</b><br/>" + account
                : account;
    }

    private static String legal(LegalEntity from) {
        return joined(joined(from.name(), from.legalForm()), from.registration());
    }

    /** « Dakar, le 1er décembre 2026 ». */
    private static String day(LegalEntity from, Letter letter, LocalDate today) {
        Locale language = Locale.of(letter.language());
        String date = DateTimeFormatter.ofPattern("d MMMM yyyy", language).format(today);
        if (letter.language().equals("en")) {
            return from.city() == null ? date : from.city() + ", " + date;
        }
        String day = today.getDayOfMonth() == 1 ? date.replaceFirst("^1 ", "1er ") : date;
        return from.city() == null ? "Le " + day : from.city() + ", le " + day;
    }

    /** Whom to ask, and what lies behind the letter. */
    private static String enclosed(Letter letter, List<Attachment> papers) {
        boolean english = letter.language().equals("en");
        List<String> said = new ArrayList<>();
        if (letter.variables().get("gestionnaire.nom") != null) {
            said.add((english ? "Your contact: " : "Votre interlocuteur : ")
                    + Stream.of("gestionnaire.nom", "gestionnaire.tel", "gestionnaire.mail")
                            .map(name -> letter.variables().get(name))
                            .filter(Objects::nonNull)
                            .map(Object::toString)
                            .collect(Collectors.joining(" – ")));
        }
        if (!papers.isEmpty()) {
            said.add((english ? "Enclosed: " : "P. J. : ")
                    + papers.stream().map(Attachment::fileName).collect(Collectors.joining(", ")));
        }
        return lines(said.toArray(String[]::new));
    }

    private static String sender(LegalEntity from) {
        return "<b>" + escape(from.name()) + "</b><br/>"
                + lines(from.street(), joined(from.postalCode(), from.city()), from.telephone(), from.email());
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
