package org.encaisse.platform.pdf;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;

/**
 * Prints a page to PDF/A-3u. The page is XHTML with a {@code lang} and a {@code <title>}; its letters are Inter (upright, bold, italic), with digits of one width.
 */
@Component
public class PdfPrinter {

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final FontShelf shelf = new FontShelf();
    private final byte[] srgb = Resources.bytes("/fonts/srgb.icc");
    private final MetricsCache metrics = new MetricsCache();

    /**
     * @param xhtml a well-formed page without a document type
     * @param id what the document is known by; goes into its identifier
     * @param at when it is said to be made: an argument, so that printing again gives the same bytes
     */
    public byte[] print(String xhtml, UUID id, Instant at) {
        return print(xhtml, "", id, at);
    }

    /** @param css the style sheet, when it does not stand in the page */
    public byte[] print(String xhtml, String css, UUID id, Instant at) {
        Document page = Page.parse(xhtml);
        if (!css.isEmpty()) {
            Page.dress(page, css);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(48 * 1024);
        try (PDDocument pdf = new PDDocument();
                FontShelf.Loan fonts = shelf.borrow(pdf)) {
            draw(page, pdf, fonts);
            Marks.put(pdf, page.getDocumentElement().getAttribute("lang"), id, at);
            pdf.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void draw(Document page, PDDocument pdf, FontShelf.Loan fonts) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .withW3cDocument(page, "")
                .usePDDocument(pdf)
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_U)
                .usePdfUaAccessibility(true)
                .useColorProfile(srgb)
                .withProducer(Marks.PRODUCER)
                .useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics);
        builder.useExternalResourceAccessControl(
                PdfPrinter::mayFetch, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                PdfPrinter::mayFetch, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useProtocolsStreamImplementation(PdfPrinter::refuse, "http", "https", "file", "jar", "ftp");
        fonts.giveTo(builder);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
        }
    }

    /** Only what stands in the page itself. */
    private static boolean mayFetch(@Nullable String address, ExternalResourceType kind) {
        return address != null && address.toLowerCase(Locale.ROOT).startsWith("data:image/");
    }

    private static FSStream refuse(String address) {
        throw new IllegalArgumentException("a page may not fetch " + address);
    }

    /** Measures of the fonts, read once for the life of the application. */
    private static final class MetricsCache implements FSCacheEx<String, FSCacheValue> {

        private final Map<String, FSCacheValue> values = new ConcurrentHashMap<>();

        @Override
        public void put(String key, FSCacheValue value) {
            values.put(key, value);
        }

        @Override
        @SuppressWarnings("NullAway") // the library reads "no value" as null
        public FSCacheValue get(String key, Callable<? extends FSCacheValue> loader) {
            return values.get(key);
        }

        @Override
        @SuppressWarnings("NullAway") // the library reads "no value" as null
        public FSCacheValue get(String key) {
            return values.get(key);
        }
    }
}
