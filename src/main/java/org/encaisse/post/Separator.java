package org.encaisse.post;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.encaisse.correspondence.MessageChannel;
import org.encaisse.platform.pdf.PdfPrinter;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The sheet before the letters of one channel, structure and collector: whose they are and how many. */
@Component
class Separator {

    private static final String CSS = """
            @page { size: A4; margin: 30mm 20mm; }
            body { font-family: Inter; font-size: 12pt; color: #1c2430; margin: 0; }
            h1 { font-size: 30pt; color: #1f4e5f; margin: 0 0 10mm 0; }
            .sheet { border: 3pt solid #1f4e5f; padding: 14mm; }
            .big { font-size: 20pt; font-weight: bold; margin: 0 0 4mm 0; }
            .soft { color: #52606d; }
            .day { white-space: nowrap; }
            """;

    private final PdfPrinter printer;

    Separator(PdfPrinter printer) {
        this.printer = printer;
    }

    /** @param from the place in the batch of the first letter behind it */
    record Words(MessageChannel channel, String structure, String collector, int letters, int from) {}

    byte[] pdf(PrintBatch batch, Words words, ZoneId zone) {
        boolean english = batch.language().equals("en");
        String channel = switch (words.channel()) {
            case REGISTERED_LETTER -> english ? "Registered letters" : "Lettres recommandées";
            default -> english ? "Letters" : "Courriers simples";
        };
        String made = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm")
                .format(batch.madeAt().atZone(zone));
        String page = """
                <html lang="%s"><head><title>%s</title></head><body><div class="sheet">
                <h1>%s</h1>
                <p class="big">%s</p>
                <p class="big">%s</p>
                <p>%s</p>
                <p class="soft">%s <span class="day">%s</span></p>
                </div></body></html>
                """.formatted(
                        batch.language(),
                        escape(channel),
                        escape(channel),
                        escape(words.structure()),
                        escape(words.collector()),
                        escape((english ? "Letters in this part: " : "Courriers de cette partie : ")
                                + words.letters()
                                + (english ? ", from no. " : ", à partir du n° ")
                                + words.from()),
                        escape((english
                                        ? "Separator – do not post. Printed by "
                                        : "Feuille intercalaire – ne pas poster. Imprimé par ")
                                + batch.madeBy()),
                        escape((english ? "on " : "le ") + made));
        return printer.print(
                page, CSS, new UUID(batch.batchId().getMostSignificantBits(), words.from()), batch.madeAt());
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text.replaceAll("\\p{Cntrl}", " "), "UTF-8");
    }
}
