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
import org.encaisse.platform.pdf.Paper;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A letter on paper: the words of the e-mail under a letterhead, folded in three for an envelope DL with a window of
 * 45 × 100 mm, 20 mm from its right and its lower edge. Wherever the sheet slides to in the envelope, what lies between
 * 100 and 190 mm from the left and 45 and 79 mm from the top is seen: the address stands there and nothing else does.
 */
@Component
@Transactional(readOnly = true)
public class PrintLetter {

    private final RenderLetter letters;
    private final Structures structures;

    PrintLetter(RenderLetter letters, Structures structures) {
        this.letters = letters;
        this.structures = structures;
    }

    /** A letter as it is archived, with what the outbox says of it. */
    @SuppressWarnings("ArrayRecordComponent") // the bytes of a PDF; compared nowhere
    public record Printed(byte[] pdf, String subject, int templateVersion) {}

    /** @param id the same letter, id and instant give the same bytes */
    public byte[] pdf(Letter letter, Debtor to, UUID id, LocalDate today, Instant now) {
        return print(letter, to, MessageChannel.LETTER, id, today, now).pdf();
    }

    /** What goes with it on paper lies behind it, the statement first, drawn into the same document. */
    public Printed print(Letter letter, Debtor to, MessageChannel channel, UUID id, LocalDate today, Instant now) {
        RenderLetter.Drawn drawn = letters.drawn(letter, today);
        LegalEntity from = structures.byId(letter.entityId());
        List<Attachment> papers = papers(letter.attachments());
        Paper paper = new Paper(letter.language(), drawn.words().subject());
        DrawLetter.on(paper, sheet(letter, to, channel, from, papers, today), drawn.words());
        Statement statement = letter.statement();
        if (statement != null) {
            DrawStatement.on(paper, StatementSheet.of(statement));
        }
        byte[] pdf = JoinPdf.of(
                paper.bytes(id, now), papers.stream().map(Attachment::content).toList(), id);
        return new Printed(pdf, drawn.words().subject(), drawn.templateVersion());
    }

    private static DrawLetter.Sheet sheet(
            Letter letter,
            Debtor to,
            MessageChannel channel,
            LegalEntity from,
            List<Attachment> papers,
            LocalDate today) {
        boolean english = letter.language().equals("en");
        return new DrawLetter.Sheet(
                plain(from.name()),
                lines(from.street(), joined(from.postalCode(), from.city()), from.telephone(), from.email()),
                channel == MessageChannel.REGISTERED_LETTER
                        ? english
                                ? "REGISTERED LETTER WITH ACKNOWLEDGEMENT OF RECEIPT"
                                : "LETTRE RECOMMANDÉE AVEC AVIS DE RÉCEPTION"
                        : "",
                // What the post and the customer's accountant look for.
                plain((english ? "Your account: " : "Votre compte : ") + to.code()),
                lines(EnvelopeAddress.lines(to, from.country(), Locale.of(letter.language()))
                        .toArray(String[]::new)),
                plain(day(from, letter, today)),
                plain(legal(from)),
                enclosed(letter, papers));
    }

    /** What can be printed of what goes along. */
    private static List<Attachment> papers(List<Attachment> files) {
        return files.stream()
                .filter(file -> file.contentType().equals("application/pdf") && JoinPdf.takes(file.content()))
                .toList();
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
    private static List<String> enclosed(Letter letter, List<Attachment> papers) {
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
        List<String> files = new ArrayList<>();
        if (letter.statement() != null) {
            files.add(RenderStatement.fileName(letter.statement()));
        }
        papers.forEach(paper -> files.add(paper.fileName()));
        if (!files.isEmpty()) {
            said.add((english ? "Enclosed: " : "P. J. : ") + String.join(", ", files));
        }
        return said.stream().map(PrintLetter::plain).toList();
    }

    private static List<String> lines(@Nullable String... lines) {
        List<String> said = new ArrayList<>();
        for (@Nullable String line : lines) {
            if (line != null && !line.isBlank()) {
                line.lines()
                        .filter(part -> !part.isBlank())
                        .map(PrintLetter::plain)
                        .forEach(said::add);
            }
        }
        return said;
    }

    private static String joined(@Nullable String one, @Nullable String other) {
        return Stream.of(one, other)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    /** What has no shape is left out. */
    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").strip();
    }
}
