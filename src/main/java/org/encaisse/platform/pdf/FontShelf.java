package org.encaisse.platform.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/**
 * The parsed fonts, lent to one document at a time and taken back: parsing costs more than a page, and a parsed font
 * reads its tables lazily, so that two documents must not share one at the same moment.
 */
final class FontShelf {

    private record Face(String file, int weight, FontStyle style) {}

    private static final List<Face> FACES = List.of(
            new Face("/fonts/Inter-Regular.ttf", 400, FontStyle.NORMAL),
            new Face("/fonts/Inter-Bold.ttf", 700, FontStyle.NORMAL),
            new Face("/fonts/Inter-Italic.ttf", 400, FontStyle.ITALIC));

    /** The generic names too: a margin box that names no family asks for "serif". */
    private static final List<String> FAMILIES = List.of("Inter", "Serif", "SansSerif");

    private final List<byte[]> files =
            FACES.stream().map(face -> Resources.bytes(face.file())).toList();
    private final ConcurrentLinkedQueue<List<TrueTypeFont>> free = new ConcurrentLinkedQueue<>();

    Loan borrow(PDDocument pdf) throws IOException {
        List<TrueTypeFont> fonts = free.poll();
        return new Loan(pdf, fonts == null ? parse() : fonts);
    }

    private List<TrueTypeFont> parse() throws IOException {
        List<TrueTypeFont> fonts = new ArrayList<>(files.size());
        for (byte[] file : files) {
            fonts.add(new TTFParser().parse(new RandomAccessReadBuffer(file)));
        }
        return fonts;
    }

    /** The fonts of one document; given back when it is closed. */
    final class Loan implements Closeable {

        private final PDDocument pdf;
        private final List<TrueTypeFont> fonts;

        private Loan(PDDocument pdf, List<TrueTypeFont> fonts) {
            this.pdf = pdf;
            this.fonts = fonts;
        }

        void giveTo(PdfRendererBuilder builder) {
            for (int i = 0; i < FACES.size(); i++) {
                Face face = FACES.get(i);
                Embedded embedded = new Embedded(pdf, fonts.get(i));
                for (String family : FAMILIES) {
                    builder.useFont(embedded, family, face.weight(), face.style(), true);
                }
            }
        }

        @Override
        public void close() {
            free.add(fonts);
        }
    }

    /** Embedded once, and only when a letter of it is used. */
    private static final class Embedded extends PDFontSupplier {

        private final PDDocument pdf;
        private final TrueTypeFont font;
        private @Nullable PDFont loaded;

        @SuppressWarnings("NullAway") // the library's constructor wants the font that we load later
        Embedded(PDDocument pdf, TrueTypeFont font) {
            super(null);
            this.pdf = pdf;
            this.font = font;
        }

        @Override
        public PDFont supply() {
            if (loaded == null) {
                try {
                    loaded = PDType0Font.load(pdf, font, true);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return loaded;
        }
    }
}
